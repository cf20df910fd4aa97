import type { TransactionSql } from 'postgres';
import type { AttemptState, FollowUpState, PublicationState } from '@/lib/domain/publication';
import { maxTries, settle } from '@/lib/domain/settle';
import type { Machine } from './machine';
import { quarantineOf } from './quarantine';
import { writeRollUps } from './roll-ups';
import type { PartRef } from './rows';
import { restoredAt } from './stops';
import { system } from './system';
import { writePart } from './write-part';

type Expired = PartRef & {
  attemptId: string;
  attemptState: AttemptState;
  forgotten: boolean;
  provider: string;
  state: PublicationState;
  followUpState: FollowUpState;
  tries: number;
};

/**
 * Attempts whose worker is gone, by the database's clock: claimed ones are due again, because nothing was sent
 * without a fence; sending ones are unknown, and so are claims of before a backup was restored: what followed is
 * forgotten. @returns how many there were.
 */
export async function sweep(machine: Machine): Promise<number> {
  const count = await system(machine, async (tx) => {
    const expired = await tx<Expired[]>`
      select t.organization_id as "organizationId", t.location_id as "locationId", t.id as "attemptId",
        t.state as "attemptState",
        coalesce(t.claimed_at < ${restoredAt(tx)}, false) as forgotten, t.publication_id as "publicationId", t.account_id as "accountId", t.part,
        p.post_id as "postId", p.state, p.follow_up_state as "followUpState", a.provider,
        case t.part when 'post' then p.tries else p.follow_up_tries end as tries
      from attempts t
      join publications p on p.organization_id = t.organization_id and p.id = t.publication_id
      join posts o on o.organization_id = p.organization_id and o.id = p.post_id
      join accounts a on a.organization_id = t.organization_id and a.id = t.account_id
      where t.state in ('claimed', 'sending') and t.lease_until < statement_timestamp()
      order by t.lease_until limit 100 for no key update of p, o, t skip locked`;
    if (expired.length === 0) return 0;
    await machine.step('sweep.picked');
    for (const row of expired) await settleExpired(tx, machine, row);
    await writeRollUps(tx, expired);
    return expired.length;
  });
  if (count > 0) {
    await machine.step('sweep.settled');
    machine.log.warn({ count }, 'Attempts of workers that are gone were taken over.');
  }
  return count;
}

async function settleExpired(tx: TransactionSql, machine: Machine, row: Expired): Promise<void> {
  const { organizationId, attemptId, tries } = row;
  const sent = row.attemptState === 'sending' || row.forgotten;
  const reason = row.forgotten
    ? 'A backup was restored from the middle of this attempt. Almanac looks whether the post is live.'
    : sent
      ? 'The worker stopped while sending. Almanac looks whether the post is live.'
      : 'The worker stopped before sending; nothing was sent.';
  await tx`update attempts set state = ${sent ? 'unknown' : 'released'}, reason = ${reason}, finished_at = clock_timestamp()
    where organization_id = ${organizationId} and id = ${attemptId}`;
  const stands = row.part === 'post' ? row.state : row.followUpState;
  if (stands !== 'in_progress') return;
  if (sent) {
    const before = { part: row.part, tries, quarantineSeconds: quarantineOf(machine, row.provider) };
    await writePart(tx, row, settle({ kind: 'unknown', reason }, before));
  } else if (tries >= maxTries) {
    // Something about this very post keeps stopping workers; it must not take them all down for ever.
    const stopped = `Stopped after ${maxTries} tries. ${reason}`;
    await writePart(tx, row, { state: 'failed', dueInSeconds: null, tries, failureCode: 'tries', reason: stopped });
  } else {
    await writePart(tx, row, {
      ...{ state: 'scheduled', dueInSeconds: 0, tries: tries + 1, failureCode: null, reason, event: 'released' },
    });
  }
}
