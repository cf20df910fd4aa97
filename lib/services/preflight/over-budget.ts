import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type OverBudget, overBudget, type PlannedPart } from '@/lib/domain/budget-ahead';
import { remindsOf } from '@/lib/domain/by-hand';
import { draftFor } from '@/lib/domain/draft-for';
import { followUpFor } from '@/lib/domain/follow-up-for';
import type { NetworkId } from '@/lib/domain/network';
import { readUse } from '../accounts/read-budgets';
import type { Context } from '../context';
import type { Planned } from './preflight-posts';

type Account = Parameters<typeof remindsOf>[1] & { network: NetworkId };

/** What waits for a budget already holds its place; epoch milliseconds by account. */
async function waitingOf(tx: Transaction, ctx: Context): Promise<{ accountId: string; atMs: number }[]> {
  const rows = await tx.execute<{ accountId: string; atMs: number }>(sql`select account_id as "accountId",
      extract(epoch from budget_until)::float8 * 1000 as "atMs" from publications
    where organization_id = ${ctx.organizationId} and location_id = ${ctx.locationId} and budget_until > ${ctx.now.toISOString()}
      and (due_at = budget_until and state = 'scheduled'
        or follow_up_due_at = budget_until and follow_up_state = 'scheduled')`);
  return [...rows];
}

/** Which of these planned posts will wait for the budget of an account, by post. */
export async function overBudgets(
  tx: Transaction,
  ctx: Context,
  planned: Planned[],
  accounts: Account[],
): Promise<Map<string, OverBudget[]>> {
  const uses = await readUse(tx, ctx, accounts, ctx.now);
  if (uses.length === 0) return new Map();
  const waiting = await waitingOf(tx, ctx);
  const parts = planned.flatMap(({ postId, draft, dueAt }) =>
    draft.accountIds.flatMap((accountId): PlannedPart[] => {
      const account = accounts.find(({ id }) => id === accountId);
      // What a person posts by hand is not counted.
      if (!account || remindsOf(draft, account)) return [];
      const { type } = draftFor(draft, account);
      const post: PlannedPart = { postId, accountId, part: 'post', type, atMs: dueAt.getTime() };
      return followUpFor(draft, account) === '' ? [post] : [post, { ...post, part: 'follow_up' }];
    }),
  );
  const found = overBudget(
    parts,
    uses.map(({ accountId, budget, sent }) => {
      const held = waiting.filter((one) => one.accountId === accountId).map(({ atMs }) => atMs);
      return { accountId, budget, taken: [...sent, ...held] };
    }),
  );
  return Map.groupBy(found, ({ postId }) => postId);
}
