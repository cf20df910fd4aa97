import type { Claim } from './claim';
import type { Machine } from './machine';
import { system } from './system';

/** Extends the lease of an attempt that has not been fenced. @returns false when it is not ours any more. */
async function renew(machine: Machine, claim: Claim): Promise<boolean> {
  const rows = await system(
    machine,
    (
      tx,
    ) => tx`update attempts set lease_until = clock_timestamp() + make_interval(secs => ${machine.timing.leaseSeconds})
      where organization_id = ${claim.row.organizationId} and id = ${claim.attemptId}
        and worker = ${machine.workerName} and state = 'claimed' and lease_until > clock_timestamp() returning id`,
  );
  return rows.length === 1;
}

/**
 * Runs the repeatable part of an attempt (refresh, uploads), renewing the lease meanwhile, and stops it when the
 * lease is lost or `prepareSeconds` are over.
 */
export async function underLease<T>(
  machine: Machine,
  claim: Claim,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const renewals = setInterval(
    () => {
      renew(machine, claim).then(
        (ours) => ours || stop.abort(new Error('The lease was lost.')),
        (error) => machine.log.warn({ err: error, attempt: claim.attemptId }, 'A lease could not be renewed.'),
      );
    },
    (machine.timing.leaseSeconds * 1000) / 4,
  );
  try {
    return await work(AbortSignal.any([stop.signal, AbortSignal.timeout(machine.timing.prepareSeconds * 1000)]));
  } finally {
    clearInterval(renewals);
  }
}
