import { isIdle, withAccount } from './due-rows';
import type { Machine } from './machine';
import { isDoubtful, isFree, mayBeSent, restoredAt } from './stops';
import { system } from './system';

/** Milliseconds until there is something to do, by the database's clock; 0 or less is now, null is nothing in sight. */
export type Agenda = {
  publishMs: number | null;
  /** What a person is to be reminded of. */
  remindMs: number | null;
  /** What has to be looked at before it may be sent, since a backup was restored. */
  doubtMs: number | null;
  readMs: number | null;
  sweepMs: number | null;
  laterMs: number | null;
};

/**
 * What is due and when the next thing will be. Due rows of an account with a live attempt are left out, because its end
 * wakes us, and so is what is paused: whoever resumes it wakes us. `laterMs` is the next row that is not due yet, of any kind.
 */
export async function agenda(machine: Machine): Promise<Agenda> {
  const [row] = await system(machine, (tx) => {
    const wait = (at: ReturnType<typeof tx>) => tx`extract(epoch from ${at} - clock_timestamp())::float8 * 1000`;
    const free = tx`${isIdle(tx)} and ${mayBeSent(tx)}`;
    const sure = (part: ReturnType<typeof tx>) => tx`not ${isDoubtful(tx, part)}`;
    const account = withAccount(tx);
    return tx<Agenda[]>`select
      ${wait(tx`least(
        (select min(greatest(p.due_at, a.next_allowed_at)) from publications p ${account}
          where p.due_at <= statement_timestamp() and p.state = 'scheduled' and ${free}
            and ${sure(tx`'post'`)}),
        (select min(greatest(p.follow_up_due_at, a.next_allowed_at)) from publications p ${account}
          where p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'scheduled'
            and p.state = 'published' and ${free} and ${sure(tx`'follow_up'`)}))`)} as "publishMs",
      ${wait(tx`(select min(p.due_at) from publications p ${account} where p.due_at <= statement_timestamp()
        and p.state = 'scheduled' and p.remind and ${isFree(tx)})`)} as "remindMs",
      ${wait(tx`least(
        (select min(p.due_at) from publications p where ${restoredAt(tx)} is not null
          and p.due_at <= statement_timestamp() and p.state = 'scheduled' and ${isDoubtful(tx, tx`'post'`)}),
        (select min(p.follow_up_due_at) from publications p where ${restoredAt(tx)} is not null
          and p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'scheduled'
          and p.state = 'published' and ${isDoubtful(tx, tx`'follow_up'`)}))`)} as "doubtMs",
      ${wait(tx`least(
        (select min(p.due_at) from publications p where p.due_at <= statement_timestamp() and p.state in ('unknown', 'pending')),
        (select min(p.follow_up_due_at) from publications p
          where p.follow_up_due_at <= statement_timestamp() and p.follow_up_state = 'unknown'))`)} as "readMs",
      ${wait(tx`(select min(lease_until) from attempts where state in ('claimed', 'sending'))`)} as "sweepMs",
      ${wait(tx`least(
        (select min(due_at) from publications where due_at > statement_timestamp()),
        (select min(follow_up_due_at) from publications where follow_up_due_at > statement_timestamp()))`)} as "laterMs"`;
  });
  return row ?? { publishMs: null, remindMs: null, doubtMs: null, readMs: null, sweepMs: null, laterMs: null };
}
