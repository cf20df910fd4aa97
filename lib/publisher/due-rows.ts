import type { TransactionSql } from 'postgres';

/**
 * The account `a` of publication `p`, looked up for each row in the order of the rows: a plain join lets the planner begin with all
 * accounts and sort, which costs accounts × due rows for every claim.
 */
export const withAccount = (tx: TransactionSql) => tx`cross join lateral (
  select b.paused_at, b.next_allowed_at from accounts b
  where b.organization_id = p.organization_id and b.id = p.account_id offset 0) a`;

/** The account has no live attempt: read once for the statement, then a lookup in memory. */
export const isIdle = (tx: TransactionSql) => tx`(p.organization_id, p.account_id) not in (
  select t.organization_id, t.account_id from attempts t where t.state in ('claimed', 'sending'))`;
