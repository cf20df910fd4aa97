import type { Claim } from './claim';
import type { Machine } from './machine';
import { isDoubtful, mayBeSent } from './stops';
import { system } from './system';

/** What the fence said, or that our post, account or lease is not what we claimed any more. */
export type Fence = { granted: true; atMs: number } | { granted: false };

/**
 * The last word before the socket: the attempt becomes `sending` only while the lease is ours and outlives the call,
 * the post is neither deleted nor edited since the claim, the account is active, and nobody paused it. The publication and the post are
 * locked for this moment, so that a deletion under way either stops us or comes after.
 */
export async function fence(machine: Machine, claim: Claim): Promise<Fence> {
  const { row, attemptId } = claim;
  // Taken before the statement: the wait for the database counts as time since the fence.
  const atMs = performance.now();
  const needed = machine.timing.callSeconds + machine.timing.marginSeconds;
  const granted = await system(machine, async (tx) => {
    const lock = tx`select 1 from publications p join posts o on o.organization_id = p.organization_id and o.id = p.post_id
      where p.organization_id = ${row.organizationId} and p.id = ${row.publicationId} for share of p, o`;
    // Its own statement, hence its own snapshot: it sees what the lock waited for.
    const update = tx`update attempts t set state = 'sending', fenced_at = clock_timestamp()
      from publications p
      join posts o on o.organization_id = p.organization_id and o.id = p.post_id
      join accounts a on a.organization_id = p.organization_id and a.id = p.account_id
      where t.organization_id = ${row.organizationId} and t.id = ${attemptId} and t.worker = ${machine.workerName}
        and t.state = 'claimed' and t.lease_until > clock_timestamp() + make_interval(secs => ${needed})
        and p.organization_id = t.organization_id and p.id = t.publication_id and p.fingerprint = t.fingerprint
        and o.version = ${row.version} and o.deleted_at is null and a.state = 'active'
        and ${mayBeSent(tx)} and not ${isDoubtful(tx, tx`${row.part}`)}
        and case t.part when 'post' then p.state = 'in_progress'
          else p.state = 'published' and p.follow_up_state = 'in_progress' end
      returning t.id`;
    const [, rows] = await Promise.all([lock.execute(), update.execute()]);
    return rows.length === 1;
  });
  return granted ? { granted, atMs } : { granted };
}
