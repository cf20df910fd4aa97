import type { PublicationState } from '@/lib/domain/publication';

/** The word people read for each state. */
export const stateWords: Record<PublicationState, string> = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  in_progress: 'Going out',
  pending: 'At the network',
  published: 'Published',
  failed: 'Failed',
  unknown: 'Outcome unknown',
  notification_sent: 'Waits for you',
  rejected: 'Turned down',
  canceled: 'Canceled',
  deleted: 'Deleted',
};
