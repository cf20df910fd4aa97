import type { Database, Transaction } from '@/db/client';
import { newId } from '@/db/id';
import { locationMembers, members } from '@/db/schema/members';
import { locations, organizations } from '@/db/schema/organizations';
import type { Context } from '../context';
import { recordEvent } from '../event';

type Founder = { id: string; name: string };

/** An organization with the person as its owner. Runs inside a system transaction. */
export async function foundOrganization(tx: Transaction, name: string, user: Founder, now: Date) {
  const organizationId = newId();
  const memberId = newId();
  await tx.insert(organizations).values({ id: organizationId, name, createdAt: now });
  await tx.insert(members).values({ organizationId, id: memberId, userId: user.id, role: 'owner', createdAt: now });
  return { organizationId, memberId };
}

/** A location of an organization with its founder as manager, and the event that says so. */
export async function foundLocation(
  tx: Transaction,
  db: Database,
  input: { organizationId: string; memberId: string; name: string; timeZone: string; user: Founder },
  now: Date,
): Promise<Context & { actor: { kind: 'member' } }> {
  const { organizationId, memberId, name, timeZone, user } = input;
  const locationId = newId();
  await tx.insert(locations).values({ organizationId, id: locationId, name, timeZone, createdAt: now });
  await tx.insert(locationMembers).values({ organizationId, locationId, memberId, role: 'manager' });
  const ctx: Context & { actor: { kind: 'member' } } = {
    db,
    organizationId,
    locationId,
    actor: { kind: 'member', userId: user.id, name: user.name, organizationRole: 'owner', locationRole: 'manager' },
    now,
  };
  await recordEvent(tx, ctx, 'location.created', { type: 'location', id: locationId }, { after: { name, timeZone } });
  return ctx;
}
