import type { BudgetReport } from '@/lib/domain/budget-report';
import type { NetworkId } from '@/lib/domain/network';
import type { LinkPreview, MediaEdit, Mention, PostType, StoredOverride } from '@/lib/domain/post';
import type { PostDetails } from '@/lib/domain/post-details';
import type { FollowUpState, PublicationPart, PublicationState } from '@/lib/domain/publication';
import type { Credentials } from '@/lib/providers/provider';

/** Names one part of one publication in every statement. */
export type PartRef = {
  organizationId: string;
  locationId: string;
  publicationId: string;
  postId: string;
  accountId: string;
  part: PublicationPart;
};

export type MediaRow = {
  scope: string;
  position: number;
  edit: MediaEdit;
  mediaId: string;
  altText: string;
  key: string;
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
};

/** The account and the grant behind it, as a claim or a look finds them. Sealed values stay sealed here. */
export type AccountRow = {
  provider: string;
  network: NetworkId;
  accountName: string;
  accountState: 'active' | 'reconnect_needed' | 'disconnected';
  remoteId: string;
  handle: string;
  profileUrl: string | null;
  serverUrl: string;
  connectionId: string;
  sealedConnection: string | null;
  sealedAccount: string | null;
  /** The token ends within timing.refreshAheadSeconds. */
  endsSoon: boolean;
};

export type ContentRow = {
  version: number;
  deleted: boolean;
  summary: string;
  type: PostType;
  details: PostDetails;
  overrides: Record<string, StoredOverride>;
  linkPreview: LinkPreview | null;
  mentions: Mention[];
  applyWatermark: boolean;
  mediaOptimization: boolean;
  shortenLinks: boolean;
  followUpComment: string;
  media: MediaRow[];
};

/** Everything needed to build a PublishJob, read in one statement. Instants are epoch milliseconds of the database. */
export type WorkRow = PartRef &
  AccountRow &
  ContentRow & {
    state: PublicationState;
    followUpState: FollowUpState;
    fingerprint: string | null;
    /** A person is reminded of it; nothing is sent. */
    remind: boolean;
    tries: number;
    absentReads: number;
    ticket: string | null;
    parentRemoteId: string | null;
    parentDetails: Record<string, string> | null;
    attempts: number;
    lastAttemptId: string | null;
    lastState: string | null;
    lastFingerprint: string | null;
    lastHandles: Record<string, string> | null;
    /** The last attempt is unknown only because a backup was restored: nothing of it is known to have been sent. */
    lastIsDoubt: boolean;
    /** When the publication was made; the same in a restored backup. */
    plannedMs: number;
    /** The last attempt is so young that uploads of it are surely still there. */
    lastIsFresh: boolean;
    firstClaimedMs: number | null;
    nowMs: number;
    /** What the network last said is left of the account's budget. */
    budgetReport: BudgetReport | null;
    /** It waited for that budget until now, and its turn has come. */
    hasWaited: boolean;
  };

export type Unsealed = { credentials: Credentials; stamp: string };
