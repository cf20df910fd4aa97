import type { PublicationPart } from '@/lib/domain/publication';
import type { Credentials, PublishContent, PublishJob } from '@/lib/providers/provider';
import type { WorkRow } from './rows';

/** The same for every attempt of a part: idempotency key where a network has one, what a look-back looks for. */
export const markerOf = (publicationId: string, part: PublicationPart) =>
  part === 'post' ? publicationId : `${publicationId}-comment`;

/** What a provider gets to see of one part of one publication. */
export function buildJob(
  row: WorkRow,
  more: {
    content: PublishContent;
    credentials: Credentials;
    handles: Record<string, string>;
    firstClaimedAt: Date;
    now: Date;
  },
): PublishJob {
  const comment = row.part === 'follow_up';
  const { remoteId, handle, profileUrl, serverUrl } = row;
  return {
    publicationId: row.publicationId,
    part: row.part,
    marker: markerOf(row.publicationId, row.part),
    account: { remoteId, handle, profileUrl, serverUrl },
    plannedAt: new Date(row.plannedMs),
    parent: comment && row.parentRemoteId ? { remoteId: row.parentRemoteId, details: row.parentDetails ?? {} } : null,
    ...more,
  };
}
