import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { members } from '@/db/schema/members';
import { locations, organizations } from '@/db/schema/organizations';
import { users } from '@/db/schema/users';
import { asSystem } from '@/db/tenant';
import { parseInput } from '@/lib/domain/parse-input';
import { SetUp } from '@/lib/domain/set-up';
import { hashPassword } from '@/lib/security/password';
import { foundLocation, foundOrganization } from './found-organization';
import { lockFounding } from './lock-founding';

async function findOrganization(tx: Transaction, userId: string, name: string) {
  const [found] = await tx
    .select({ organizationId: members.organizationId, memberId: members.id })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(and(eq(members.userId, userId), eq(organizations.name, name)))
    .orderBy(asc(organizations.createdAt), asc(organizations.id))
    .limit(1);
  return found;
}

async function findLocation(tx: Transaction, organizationId: string, name: string) {
  const [found] = await tx
    .select({ locationId: locations.id })
    .from(locations)
    .where(and(eq(locations.organizationId, organizationId), eq(locations.name, name), isNull(locations.archivedAt)))
    .orderBy(asc(locations.createdAt), asc(locations.id))
    .limit(1);
  return found;
}

/**
 * The operator's set-up; makes only what is missing, so running it again gives the same ids. What exists stays as it
 * is: another password, name or time zone changes nothing, and nobody joins an organization they are no member of.
 * @throws DomainError invalid, with the wrong fields
 */
export async function bootstrap(db: Database, founding: SetUp, now = new Date()) {
  const input = parseInput(SetUp, founding);
  const passwordHash = await hashPassword(input.password);
  return asSystem(db, async (tx) => {
    await lockFounding(tx);
    const [known] = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(eq(sql`lower(${users.email})`, input.email));
    const user = known ?? { id: newId(), name: input.name };
    if (!known) {
      await tx.insert(users).values({ ...user, email: input.email, passwordHash, createdAt: now });
    }
    const organization =
      (await findOrganization(tx, user.id, input.organization)) ??
      (await foundOrganization(tx, input.organization, user, now));
    const { organizationId } = organization;
    const { locationId } =
      (await findLocation(tx, organizationId, input.location)) ??
      (await foundLocation(tx, db, { ...organization, name: input.location, timeZone: input.timeZone, user }, now));
    return { userId: user.id, organizationId, locationId };
  });
}
