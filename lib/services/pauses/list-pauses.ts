import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { locations } from '@/db/schema/organizations';
import { serverHolds } from '@/db/schema/server';
import type { PausesView } from '@/lib/domain/pause';
import { requirePermission } from '@/lib/domain/permission';
import { type Context, inLocation } from '../context';
import { thisLocation } from '../locations/select-settings';

/** Posts of paused accounts whose time has come; all posts' when `everything`. */
async function countWaiting(tx: Transaction, ctx: Context, everything: boolean): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(distinct p.post_id)::int as count from publications p
      join accounts a on a.organization_id = p.organization_id and a.id = p.account_id
      join posts o on o.organization_id = p.organization_id and o.id = p.post_id and o.deleted_at is null
    where p.organization_id = ${ctx.organizationId} and p.location_id = ${ctx.locationId}
      and p.state = 'scheduled' and p.due_at <= now() and (${everything} or a.paused_at is not null)`);
  return row?.count ?? 0;
}

export async function selectPauses(tx: Transaction, ctx: Context): Promise<PausesView> {
  const [hold] = await tx
    .select({ kind: serverHolds.kind, by: serverHolds.startedBy, at: serverHolds.startedAt })
    .from(serverHolds)
    .where(isNull(serverHolds.endedAt))
    // A hold after a restore weighs more than a pause.
    .orderBy(sql`${serverHolds.kind} = 'restore' desc`)
    .limit(1);
  const [here] = await tx
    .select({ by: locations.pausedBy, at: locations.pausedAt })
    .from(locations)
    .where(thisLocation(ctx));
  const paused = await tx
    .select({ id: accounts.id, name: accounts.name, by: accounts.pausedBy, at: accounts.pausedAt })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, ctx.organizationId),
        eq(accounts.locationId, ctx.locationId),
        isNotNull(accounts.pausedAt),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  const everything = Boolean(hold ?? here?.at);
  const isAny = everything || paused.length > 0;
  return {
    server: hold ? { kind: hold.kind, by: hold.by, at: hold.at.toISOString() } : null,
    location: here?.at ? { by: here.by ?? '', at: here.at.toISOString() } : null,
    accounts: paused.map(({ id, name, by, at }) => ({ id, name, by: by ?? '', at: at?.toISOString() ?? '' })),
    waiting: isAny ? await countWaiting(tx, ctx, everything) : 0,
  };
}

/** What keeps posts of this location from going out, for everybody who looks at them. */
export async function listPauses(ctx: Context): Promise<PausesView> {
  requirePermission(ctx.actor, 'location.read');
  return inLocation(ctx, (tx) => selectPauses(tx, ctx));
}
