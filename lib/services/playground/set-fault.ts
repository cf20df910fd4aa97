import type { Database } from '@/db/client';
import { playgroundFaults } from '@/db/schema/playground';
import { asSystem } from '@/db/tenant';
import { type FaultKind, faultKinds } from './fault';
import { PlaygroundError } from './playground-error';

/** Makes the next `remaining` posts to a page go wrong in this way; 0 switches it off. @throws PlaygroundError */
export async function setFault(
  db: Database,
  input: { pageId: string; kind: FaultKind; remaining: number },
): Promise<void> {
  const { remaining } = input;
  if (!faultKinds.includes(input.kind)) throw new PlaygroundError(422, 'invalid', 'There is no such fault.', 'kind');
  if (!Number.isInteger(remaining) || remaining < 0 || remaining > 1000)
    throw new PlaygroundError(422, 'invalid', 'Choose a number of calls from 0 to 1,000.', 'remaining');
  await asSystem(db, (tx) =>
    tx
      .insert(playgroundFaults)
      .values(input)
      .onConflictDoUpdate({ target: [playgroundFaults.pageId, playgroundFaults.kind], set: { remaining } }),
  );
}
