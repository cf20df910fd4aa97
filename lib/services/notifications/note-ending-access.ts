import { and, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { accounts, connections } from '@/db/schema/accounts';
import { events } from '@/db/schema/events';
import { notifications } from '@/db/schema/notifications';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { accessEnd } from '../accounts/access-end';

const day = 24 * 3600_000;
/** How long before access ends people are told. */
const notice = 7 * day;
/** How long notifications are kept. */
const kept = 90 * day;

/**
 * Writes one event for each account whose access ends within 7 days and has to be renewed by a person: once for each
 * end. The outbox hears of it as of anything else. @returns how many were written
 */
export async function noteEndingAccess(db: Database, now: Date): Promise<number> {
  return asSystem(db, async (tx) => {
    // A second worker waits and then finds them written.
    await tx.execute(sql`select pg_advisory_xact_lock(7215006)`);
    const rows = await tx
      .select({
        organizationId: accounts.organizationId,
        locationId: accounts.locationId,
        id: accounts.id,
        provider: accounts.provider,
        expiresAt: connections.expiresAt,
      })
      .from(accounts)
      .innerJoin(
        connections,
        and(eq(connections.organizationId, accounts.organizationId), eq(connections.id, accounts.connectionId)),
      )
      .innerJoin(
        locations,
        and(eq(locations.organizationId, accounts.organizationId), eq(locations.id, accounts.locationId)),
      )
      .where(
        and(
          eq(accounts.state, 'active'),
          isNotNull(connections.expiresAt),
          gt(connections.expiresAt, now),
          lte(connections.expiresAt, new Date(now.getTime() + notice)),
          isNull(locations.archivedAt),
        ),
      );
    let written = 0;
    for (const { organizationId, locationId, id, provider, expiresAt } of rows) {
      const endsAt = accessEnd(provider, expiresAt)?.toISOString();
      if (!endsAt) continue;
      const subject = { subjectType: 'account', subjectId: id };
      const [known] = await tx
        .select({ id: events.id })
        .from(events)
        .where(
          and(
            eq(events.organizationId, organizationId),
            eq(events.subjectId, id),
            eq(events.name, 'account.access_ending'),
            sql`${events.after} ->> 'endsAt' = ${endsAt}`,
          ),
        )
        .limit(1);
      if (known) continue;
      const actor = { kind: 'system', id: null, name: 'Almanac' };
      const name = 'account.access_ending';
      await tx
        .insert(events)
        .values({ organizationId, locationId, name, ...subject, actor, after: { endsAt }, createdAt: now });
      written += 1;
    }
    return written;
  });
}

/** Forgets what happened more than 90 days ago. */
export async function forgetNotifications(db: Database, now: Date): Promise<void> {
  await asSystem(db, (tx) =>
    tx.delete(notifications).where(lte(notifications.createdAt, new Date(now.getTime() - kept))),
  );
}
