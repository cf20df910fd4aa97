import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { conflict } from '@/lib/domain/error';
import type { SetUp } from '@/lib/domain/set-up';
import { hashPassword } from '@/lib/security/password';
import { foundLocation, foundOrganization } from './found-organization';
import { lockFounding } from './lock-founding';
import { needsSetUp } from './needs-set-up';

/**
 * The first run: person, organization and location, all or nothing, and only while nobody exists.
 * @throws DomainError conflict when somebody was faster
 */
export async function setUp(db: Database, input: SetUp, now: Date) {
  const passwordHash = await hashPassword(input.password);
  return asSystem(db, async (tx) => {
    await lockFounding(tx);
    if (!(await needsSetUp(tx))) throw conflict('Almanac is set up already. Sign in instead.');
    const user = { id: newId(), name: input.name };
    await tx.insert(users).values({ ...user, email: input.email, passwordHash, createdAt: now });
    const organization = await foundOrganization(tx, input.organization, user, now);
    const location = { ...organization, name: input.location, timeZone: input.timeZone, user };
    const { organizationId, locationId } = await foundLocation(tx, db, location, now);
    return { userId: user.id, organizationId, locationId };
  });
}
