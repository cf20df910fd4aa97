import { draftFor } from '@/lib/domain/draft-for';
import { joinMedia } from '@/lib/domain/stored-media';
import type { WorkRow } from './rows';

/** What the account of a row gets of its post, as people wrote it. */
export const draftOf = (row: WorkRow) =>
  draftFor({ ...row, ...joinMedia(row.overrides, row.media) }, { id: row.accountId, network: row.network });
export type AccountDraft = ReturnType<typeof draftOf>;
