import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type Budget, type BudgetLeft, leftByReport, leftOf, windowStart } from '@/lib/domain/budget';
import type { BudgetReport } from '@/lib/domain/budget-report';
import type { NetworkId } from '@/lib/domain/network';
import { networkBudgets } from '@/lib/domain/networks/network-budgets';
import type { BudgetView } from '@/lib/domain/views';
import type { Context } from '../context';

/** What of one account counts against one budget: when it was sent, newest first; epoch milliseconds. */
export type Use = { accountId: string; budget: Budget; sent: number[] };
type Asked = { accountId: string; budget: Budget | null; sinceMs: number; most: number };

/** What reached the network from these accounts, for each budget of their network; by the database's clock. */
export async function readUse(
  tx: Transaction,
  ctx: Context,
  accounts: { id: string; network: NetworkId }[],
  now: Date,
) {
  const asked = accounts.flatMap(({ id, network }) =>
    networkBudgets[network].budgets.map((budget) => ({
      ...{ accountId: id, budget, sinceMs: windowStart(budget, now.getTime()), most: budget.count },
    })),
  );
  const sent = await sentOf(tx, ctx, asked);
  return asked.map(({ accountId, budget }, at): Use => ({ accountId, budget, sent: sent[at] ?? [] }));
}

/** Off attempts_sent_idx; no further back than the budget reaches. In the order asked. */
async function sentOf(tx: Transaction, ctx: Context, asked: Asked[]): Promise<number[][]> {
  if (asked.length === 0) return [];
  const values = asked.map(({ accountId, budget, sinceMs, most }) => ({
    ...{ account_id: accountId, since: sinceMs / 1000, most, type: budget?.type ?? null },
    part: !budget || budget.counts === 'both' ? null : budget.counts === 'posts' ? 'post' : 'follow_up',
  }));
  const rows = await tx.execute<{ sent: number[] }>(sql`
    select array(select extract(epoch from t.fenced_at)::float8 * 1000 from attempts t
      where t.organization_id = ${ctx.organizationId} and t.account_id = v.account_id
        and t.fenced_at > to_timestamp(v.since) and t.state in ('sending', 'published', 'pending', 'unknown')
        and (v.part is null or t.part = v.part) and (v.type is null or exists (
          select 1 from publications q join posts o on o.organization_id = q.organization_id and o.id = q.post_id
          where q.organization_id = t.organization_id and q.id = t.publication_id and o.type = v.type))
      order by t.fenced_at desc limit v.most) as sent
    from rows from (jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as (account_id text, since float8, most int, part text, type text)) with ordinality
      as v (account_id, since, most, part, type, place) order by v.place`);
  return [...rows].map(({ sent }) => sent);
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const view = (left: BudgetLeft, budget: Budget | null): BudgetView => ({
  ...{ counts: budget?.counts ?? 'both', type: budget?.type ?? null, limit: left.limit, left: left.left },
  windowSeconds: budget ? (budget.window.kind === 'rolling' ? budget.window.seconds : 86_400) : null,
  ...{ moreAt: iso(left.moreMs), allAt: iso(left.allMs) },
});

/**
 * What is left of the budgets of a location's accounts, by account; those without one are not in it. Where the network
 * itself said what is left, that comes first.
 */
export async function readBudgets(
  tx: Transaction,
  ctx: Context,
  accounts: { id: string; network: NetworkId }[],
): Promise<Map<string, BudgetView[]>> {
  const [clock] = await tx.execute<{ now: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`,
  );
  const nowMs = clock?.now ?? ctx.now.getTime();
  const reports = await tx.execute<{ id: string; report: BudgetReport }>(sql`select id, budget_report as report
    from accounts where organization_id = ${ctx.organizationId} and location_id = ${ctx.locationId}
      and (budget_report->>'resetsMs')::float8 > ${nowMs}`);
  const told = [...reports].map(({ id, report }) => ({ id, report }));
  const since = await sentOf(
    tx,
    ctx,
    told.map(({ id, report }) => ({ accountId: id, budget: null, sinceMs: report.atMs, most: report.limit })),
  );
  const views = new Map<string, BudgetView[]>();
  const add = (id: string, one: BudgetView) => views.set(id, [...(views.get(id) ?? []), one]);
  for (const [at, { id, report }] of told.entries()) {
    const left = leftByReport(report, since[at] ?? [], nowMs);
    if (left) add(id, view(left, null));
  }
  for (const { accountId, budget, sent } of await readUse(tx, ctx, accounts, new Date(nowMs))) {
    add(accountId, view(leftOf(budget, sent, nowMs), budget));
  }
  return views;
}
