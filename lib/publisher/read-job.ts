import type { PublishJob } from '@/lib/providers/provider';
import { contentToFind } from './content';
import { credentialsOf } from './credentials';
import { buildJob } from './job';
import type { Machine } from './machine';
import type { Recorder } from './recorder';
import type { WorkRow } from './rows';

/** The job of a look or a check: the newest attempt's handles, and the window since the first attempt. */
export async function readJob(
  machine: Machine,
  row: WorkRow,
  call: { signal: AbortSignal; recorder: Recorder },
): Promise<PublishJob> {
  const { credentials } = await credentialsOf(machine, row, call);
  const handles = row.lastHandles ?? {};
  return buildJob(row, {
    content: contentToFind(row, handles),
    credentials,
    handles,
    firstClaimedAt: new Date(row.firstClaimedMs ?? row.nowMs),
    now: new Date(row.nowMs),
  });
}
