import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { conflict } from '@/lib/domain/error';
import type { SetUp } from '@/lib/domain/set-up';
import { hashPassword } from '@/lib/security/password';
import { createSamples } from '../samples/create-samples';
import { foundLocation, foundOrganization } from './found-organization';
import { lockFounding } from './lock-founding';
import { needsSetUp } from './needs-set-up';

/**
 * The first run: person, organization and location, all or nothing, and only while nobody exists. Then the sample
 * posts, so that the calendar is not empty; without them Almanac works as well, so their failure is only noted.
 * @throws DomainError conflict when somebody was faster
 */
export async function setUp(db: Database, input: SetUp, now: Date) {
  const passwordHash = await hashPassword(input.password);
  const ctx = await asSystem(db, async (tx) => {
    await lockFounding(tx);
    if (!(await needsSetUp(tx))) throw conflict('Almanac is set up already. Sign in instead.');
    const user = { id: newId(), name: input.name };
    await tx.insert(users).values({ ...user, email: input.email, passwordHash, createdAt: now });
    const organization = await foundOrganization(tx, input.organization, user, now);
    const location = { ...organization, name: input.location, timeZone: input.timeZone, user };
    return foundLocation(tx, db, location, now);
  });
  await createSamples(ctx).catch((error: unknown) => console.error('The sample posts could not be made:', error));
  return { userId: ctx.actor.userId, organizationId: ctx.organizationId, locationId: ctx.locationId };
}
