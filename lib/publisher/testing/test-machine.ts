import type { Sql } from '@/db/client';
import { newId } from '@/db/id';
import { attempt } from '../attempt';
import { checkPending } from '../check-pending';
import { claim } from '../claim';
import { doubt } from '../doubt';
import { lookBack } from '../look-back';
import { createMachine, type Machine, type PublisherOptions } from '../machine';
import { takeReads } from '../reads';
import { remind } from '../remind';
import { sweep } from '../sweep';
import type { HostileNetwork } from './hostile-network';
import { wordsOnly } from './no-media';
import { letTimePass } from './plan';

export const testSecrets = { current: 'a-secret-of-thirty-two-characters!', old: [] };
export const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** A publisher that moves only when a test says so. */
export const testMachine = (
  sql: Sql,
  network: HostileNetwork,
  more: Partial<Omit<PublisherOptions, 'database'>> = {},
): Machine =>
  createMachine({
    database: { sql },
    workerName: `worker-${newId()}`,
    concurrency: 8,
    providers: { playground: network.provider },
    secrets: testSecrets,
    ...wordsOnly,
    log: quiet,
    ...more,
  });

/** Everything that is due now, once. @returns how many things were done. */
export async function turn(machine: Machine): Promise<number> {
  const { claims, handled } = await claim(machine, machine.concurrency);
  await Promise.all(claims.map((one) => attempt(machine, one)));
  const reminded = await remind(machine, machine.concurrency);
  const swept = (await sweep(machine)) + (await doubt(machine, machine.concurrency));
  const reads = await takeReads(machine, machine.concurrency);
  await Promise.all(reads.map((read) => (read.row.state === 'pending' ? checkPending : lookBack)(machine, read)));
  return handled + reminded + swept + reads.length;
}

/** Works on until nothing is due any more, however much time has to pass. */
export async function runToTheEnd(machine: Machine, sql: Sql): Promise<void> {
  for (let rounds = 0; rounds < 40; rounds += 1) {
    await letTimePass(sql);
    if ((await turn(machine)) === 0) return;
  }
  throw new Error('The publisher does not come to rest.');
}
