import type { TransactionSql } from 'postgres';

/**
 * No pause of account `a`, its location or this server, no hold after a restore, stands in the way of publication `p`, and
 * this is the database the workers have marked: of a replica just promoted, keep-mark.ts first says whether it is whole.
 */
export const isFree = (tx: TransactionSql) => tx`(a.paused_at is null
  and not exists (select 1 from server_holds h where h.ended_at is null)
  and not exists (select 1 from server_marks m where m.lineage <> almanac_lineage())
  and not exists (select 1 from locations l where l.organization_id = p.organization_id and l.id = p.location_id
    and l.paused_at is not null))`;

/**
 * Nothing keeps what account `a` of publication `p` has to send from being sent, and it is no reminder for a person.
 * Asked at the claim and again at the fence.
 */
export const mayBeSent = (tx: TransactionSql) => tx`(not p.remind and ${isFree(tx)})`;

/** When the newest restore of a backup was declared; null where there was none. */
export const restoredAt = (tx: TransactionSql) =>
  tx`(select max(h.started_at) from server_holds h where h.kind = 'restore')`;

/**
 * A part that was planned before a backup was restored, and at which nobody has looked since: it may have gone out in
 * the time the database has forgotten. Only an attempt that ended in evidence counts as a look. A reminder is repeated.
 */
export const isDoubtful = (tx: TransactionSql, part: ReturnType<TransactionSql>) =>
  tx`(not p.remind and coalesce(p.created_at < ${restoredAt(tx)}, false) and not exists (
    select 1 from attempts t where t.organization_id = p.organization_id and t.publication_id = p.id
      and t.part = ${part} and t.state in ('unknown', 'published', 'pending')
      and t.finished_at > ${restoredAt(tx)}))`;
