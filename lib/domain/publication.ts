/** HighLevel's words, plus ours: `unknown` (outcome lost, being looked up), `rejected` (review said no), `canceled`. */
export const publicationStates = [
  'draft',
  'in_review',
  'scheduled',
  'in_progress',
  'pending',
  'published',
  'failed',
  'unknown',
  'notification_sent',
  'rejected',
  'canceled',
  'deleted',
] as const;
export type PublicationState = (typeof publicationStates)[number];

/** The two irreversible calls of one publication; each has its own attempts and its own fence. */
export const publicationParts = ['post', 'follow_up'] as const;
export type PublicationPart = (typeof publicationParts)[number];

/** States of the follow-up comment; `none` when there is none, `waiting` until the post itself is published. */
export const followUpStates = [
  'none',
  'waiting',
  'scheduled',
  'in_progress',
  'published',
  'failed',
  'unknown',
] as const;
export type FollowUpState = (typeof followUpStates)[number];

export const attemptStates = [
  'claimed',
  'sending',
  'published',
  'pending',
  'retry',
  'rejected',
  'unauthorized',
  'unknown',
  'released',
] as const;
export type AttemptState = (typeof attemptStates)[number];
