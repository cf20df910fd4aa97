import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { overBudget, type PlannedPart } from '@/lib/domain/budget-ahead';
import { sayOverBudget } from '@/lib/domain/budget-notice';
import { remindsOf } from '@/lib/domain/by-hand';
import { draftFor } from '@/lib/domain/draft-for';
import type { NetworkId } from '@/lib/domain/network';
import { networkBudgets } from '@/lib/domain/networks/network-budgets';
import type { PostDraft, PostType } from '@/lib/domain/post';
import { readUse } from '../accounts/read-budgets';
import type { Context } from '../context';

/** No budget reaches further back. */
const reachMs = 24 * 3600_000;

type Account = Parameters<typeof remindsOf>[1] & { name: string; network: NetworkId };
type Row = { postId: string; accountId: string; type: PostType; atMs: number };

/** What else this location has planned in the time a budget reaches back from `at`, on these accounts. */
async function plannedBefore(tx: Transaction, ctx: Context, ids: string[], at: Date): Promise<Row[]> {
  const rows = await tx.execute<Row>(sql`
    select o.id as "postId", p.account_id as "accountId", o.type,
      extract(epoch from o.scheduled_at)::float8 * 1000 as "atMs"
    from posts o join publications p on p.organization_id = o.organization_id and p.post_id = o.id
    where o.organization_id = ${ctx.organizationId} and o.location_id = ${ctx.locationId}
      and o.state in ('scheduled', 'in_progress', 'pending') and o.deleted_at is null
      and o.scheduled_at > ${new Date(at.getTime() - reachMs).toISOString()} and o.scheduled_at <= ${at.toISOString()}
      and p.state = 'scheduled' and p.due_at is not null
      and p.account_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  return [...rows];
}

/** What a person should know who plans a post at a time when a budget of its accounts will be used up; or null. */
export async function budgetNotice(
  tx: Transaction,
  ctx: Context,
  post: { id: string; draft: PostDraft; accounts: Account[]; at: Date; timeZone: string },
): Promise<string | null> {
  const { id, draft, at, timeZone } = post;
  const accounts = post.accounts.filter(
    (account) => networkBudgets[account.network].budgets.length > 0 && !remindsOf(draft, account),
  );
  if (accounts.length === 0) return null;
  const ids = accounts.map((account) => account.id);
  const before = (await plannedBefore(tx, ctx, ids, at)).filter(({ postId }) => postId !== id);
  const part = 'post' as const;
  const own = accounts.map((account): PlannedPart => {
    const { type } = draftFor(draft, account);
    return { postId: id, accountId: account.id, part, type, atMs: at.getTime() };
  });
  const uses = await readUse(tx, ctx, accounts, ctx.now);
  const over = overBudget(
    [...before.map((row) => ({ ...row, part })), ...own],
    uses.map(({ accountId, budget, sent }) => ({ accountId, budget, taken: sent })),
  );
  const mine = over.filter(({ postId }) => postId === id).map((one) => sayOverBudget(one, accounts, timeZone));
  return mine.length > 0 ? mine.join(' ') : null;
}
