import type { TransactionSql } from 'postgres';
import type { Machine } from './machine';
import type { Recorder } from './recorder';
import type { WorkRow } from './rows';
import { workColumns, workJoins } from './select-work';
import { system } from './system';

/** A look or a check that is due. `token` is the due time we set: while it stands, the result may be written. */
export type Read = { row: WorkRow; token: string };

/** Seconds a read is left to whoever took it; reads repeat freely, so a lost one is simply taken again. */
const readLeaseSeconds = ({ timing }: Machine) =>
  timing.callSeconds + timing.refreshSeconds * 2 + timing.marginSeconds * 3;

/** Takes up to `limit` due looks (unknown) and checks (pending). */
export async function takeReads(machine: Machine, limit: number): Promise<Read[]> {
  return system(machine, async (tx) => {
    const rows = await tx<WorkRow[]>`
      with f as materialized (
        (select p.organization_id, p.id, p.due_at as at, 'post' as part from publications p
          where p.due_at <= statement_timestamp() and p.state in ('unknown', 'pending') order by p.due_at limit ${limit})
        union all
        (select p.organization_id, p.id, p.follow_up_due_at, 'follow_up' from publications p
          where p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'unknown'
          order by p.follow_up_due_at limit ${limit})
      )
      select ${workColumns(tx, machine)} from f ${workJoins(tx)}
      where case f.part when 'post' then p.state in ('unknown', 'pending') and p.due_at <= statement_timestamp()
        else p.follow_up_state = 'unknown' and p.follow_up_due_at <= statement_timestamp() end
      order by f.at limit ${limit} for no key update of p skip locked`;
    const taken = rows.map(async (row) => ({ row, token: await postpone(tx, machine, row) }));
    return Promise.all(taken);
  });
}

async function postpone(tx: TransactionSql, machine: Machine, row: WorkRow): Promise<string> {
  const column = tx(row.part === 'post' ? 'due_at' : 'follow_up_due_at');
  const [set] = await tx<{ token: string }[]>`update publications
    set ${column} = clock_timestamp() + make_interval(secs => ${readLeaseSeconds(machine)})
    where organization_id = ${row.organizationId} and id = ${row.publicationId} returning ${column}::text as token`;
  return set?.token ?? '';
}

/** Locks publication and post. @returns whether the read is still ours to write and the part where it was. */
export async function stillOurs(tx: TransactionSql, { row, token }: Read): Promise<boolean> {
  const { organizationId, publicationId, postId } = row;
  const mine =
    row.part === 'post'
      ? tx`state = ${row.state} and due_at = ${token}::text::timestamptz`
      : tx`follow_up_state = ${row.followUpState} and follow_up_due_at = ${token}::text::timestamptz`;
  const publication = tx<{ mine: boolean | null }[]>`select ${mine} as mine from publications
    where organization_id = ${organizationId} and id = ${publicationId} for no key update`;
  const post = tx`select 1 from posts where organization_id = ${organizationId} and id = ${postId} for no key update`;
  const [[found]] = await Promise.all([publication.execute(), post.execute()]);
  return found?.mine === true;
}

/** Adds what a read found, and what went over the wire for it, to the attempt it is about. */
export async function addEvidence(tx: TransactionSql, row: WorkRow, kind: string, text: string, notes: Recorder) {
  if (row.lastAttemptId === null) return;
  await tx`update attempts set
      evidence = evidence || jsonb_build_array(jsonb_build_object('kind', ${kind}::text, 'text', ${text}::text, 'at',
        to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))),
      exchanges = case when jsonb_array_length(exchanges) > 60 then exchanges
        else exchanges || ${JSON.stringify(notes.exchanges)}::text::jsonb end
    where organization_id = ${row.organizationId} and id = ${row.lastAttemptId}`;
}

/** A part that was unknown or pending has its answer: so has the attempt that started it. */
export async function endAttempt(tx: TransactionSql, row: WorkRow, state: string): Promise<void> {
  if (row.lastAttemptId === null) return;
  await tx`update attempts set state = ${state}, finished_at = coalesce(finished_at, clock_timestamp())
    where organization_id = ${row.organizationId} and id = ${row.lastAttemptId}`;
}
