import type { TransactionSql } from 'postgres';
import { type Budget, countsAgainst, goesAt, windowStart } from '@/lib/domain/budget';
import { budgetKind, budgetSpan } from '@/lib/domain/budget-words';
import type { NetworkId } from '@/lib/domain/network';
import { networkBudgets } from '@/lib/domain/networks/network-budgets';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { WorkRow } from './rows';
import { writeEvent } from './write-event';

/** A due part that has to wait, and until when (epoch milliseconds of the database's clock). */
export type Wait = { row: WorkRow; untilMs: number; reason: string };

/** One limit that one row is held against; `budget` null: the network's own word. */
type Asked = { row: WorkRow; budget: Budget | null; most: number; sinceMs: number };
type Found = { key: number; isFull: boolean; sent: number[] | null; waiting: number[] };

function askedOf(row: WorkRow): Asked[] {
  const budgets = networkBudgets[row.network].budgets
    .filter((budget) => countsAgainst(budget, row.part, row.type))
    .map((budget) => ({ row, budget, most: budget.count, sinceMs: windowStart(budget, row.nowMs) }));
  const { budgetReport: report, nowMs } = row;
  if (!report || nowMs >= report.resetsMs) return budgets;
  return [...budgets, { row, budget: null, most: report.left, sinceMs: report.atMs }];
}

/**
 * Which of these locked rows are over the budget of their account, and when they may go. Nothing is asked of the
 * database for accounts that have no budget. No two workers decide for one account at once: it has one live attempt.
 */
export async function findWaits(tx: TransactionSql, rows: WorkRow[]): Promise<Wait[]> {
  const asked = rows.flatMap(askedOf);
  if (asked.length === 0) return [];
  const waits = new Map<string, Wait>();
  for (const found of await readUse(tx, asked)) {
    const ask = asked[found.key];
    if (!ask || !found.isFull) continue;
    const { row, budget } = ask;
    const untilMs = Math.ceil(untilOf(ask, found));
    if (untilMs <= row.nowMs || untilMs <= (waits.get(row.publicationId)?.untilMs ?? 0)) continue;
    waits.set(row.publicationId, { row, untilMs, reason: budgetSpent(row.network, budget) });
  }
  return [...waits.values()];
}

function untilOf({ row, budget }: Asked, { sent, waiting }: Found): number {
  if (budget) return goesAt(budget, [...(sent ?? []), ...waiting], row.nowMs);
  return Math.max(row.budgetReport?.resetsMs ?? 0, ...waiting.map((at) => at + 1));
}

/**
 * How much of each budget is used, off two partial indexes: what was sent in its window (counted no further than the
 * budget) and what already waits. When each went out is read only where it is used up. A row whose own wait is over
 * stands before those that wait still.
 */
function readUse(tx: TransactionSql, asked: Asked[]): Promise<Found[]> {
  const values = asked.map(({ row, budget, most, sinceMs }, key) => ({
    ...{ key, organization_id: row.organizationId, account_id: row.accountId, most, since: sinceMs / 1000 },
    part: !budget || budget.counts === 'both' ? null : budget.counts === 'posts' ? 'post' : 'follow_up',
    ...{ type: budget?.type ?? null, waited: row.hasWaited },
  }));
  const sent = tx`from attempts t where t.organization_id = v.organization_id and t.account_id = v.account_id
    and t.fenced_at > to_timestamp(v.since) and t.state in ('sending', 'published', 'pending', 'unknown')
    and (v.part is null or t.part = v.part) and (v.type is null or exists (
      select 1 from publications q join posts o on o.organization_id = q.organization_id and o.id = q.post_id
      where q.organization_id = t.organization_id and q.id = t.publication_id and o.type = v.type))
    order by t.fenced_at desc limit v.most`;
  const waiting = tx`from publications q where q.organization_id = v.organization_id and q.account_id = v.account_id
    and q.budget_until > statement_timestamp() and not v.waited
    and (q.due_at = q.budget_until and q.state = 'scheduled' and v.part is distinct from 'follow_up'
      or q.follow_up_due_at = q.budget_until and q.follow_up_state = 'scheduled' and v.part is distinct from 'post')
    and (v.type is null or exists (select 1 from posts o
      where o.organization_id = q.organization_id and o.id = q.post_id and o.type = v.type))`;
  return tx<Found[]>`
    select v.key, n.sent + cardinality(w.waiting) >= v.most as "isFull", w.waiting,
      case when n.sent + cardinality(w.waiting) >= v.most
        then array(select extract(epoch from t.fenced_at)::float8 * 1000 ${sent}) end as sent
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as v (key int, organization_id text,
      account_id text, most int, since float8, part text, type text, waited boolean)
    cross join lateral (select count(*)::int as sent from (select 1 ${sent}) s) n
    cross join lateral (
      select array(select extract(epoch from q.budget_until)::float8 * 1000 ${waiting}) as waiting) w`;
}

/** Why a post waits; the time stands beside it. */
function budgetSpent(network: NetworkId, budget: Budget | null): string {
  const { name } = networkRules[network];
  if (!budget) return `${name} says this account has sent what it may for now. This goes out by itself.`;
  const most = `${budget.count.toLocaleString('en-GB')} ${budgetKind(budget, budget.count)} ${budgetSpan(budget)}`;
  return `${name} takes ${most} from one account, and that is used up. This goes out by itself.`;
}

/** Nothing failed and nothing was tried: it is due later, and the post says why. */
export async function writeWait(tx: TransactionSql, { row, untilMs, reason }: Wait): Promise<void> {
  const { organizationId, publicationId, postId, accountId, part } = row;
  const until = new Date(untilMs).toISOString();
  const here = tx`budget_until = ${until}, updated_at = clock_timestamp()
    where organization_id = ${organizationId} and id = ${publicationId}`;
  const update =
    part === 'post'
      ? tx`update publications set due_at = ${until}, failure_code = null, failure_reason = ${reason}, ${here}`
      : tx`update publications set follow_up_due_at = ${until}, follow_up_reason = ${reason}, ${here}`;
  const name = part === 'post' ? 'publication.waiting' : 'publication.follow_up_waiting';
  const subject = { type: 'publication', id: publicationId };
  const event = writeEvent(tx, row, name, subject, { postId, accountId, state: 'scheduled', reason, until });
  await Promise.all([update.execute(), event]);
}
