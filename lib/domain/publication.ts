import { conflict } from './error';

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

/** The one table of what may follow what. Everything not in it is a conflict; staying where one is, is no change. */
export const publicationTransitions: Record<PublicationState, readonly PublicationState[]> = {
  draft: ['in_review', 'scheduled', 'deleted'],
  in_review: ['draft', 'scheduled', 'rejected', 'canceled', 'deleted'],
  // A reminder is sent to nobody's network, so it is never in progress.
  scheduled: ['draft', 'in_review', 'in_progress', 'notification_sent', 'failed', 'canceled', 'deleted'],
  // Back to scheduled: surely not posted (released, rate limit). Deleted only when nothing has been sent yet.
  in_progress: ['scheduled', 'pending', 'published', 'failed', 'unknown', 'canceled', 'deleted'],
  pending: ['published', 'failed', 'unknown', 'deleted'],
  // Only evidence or a person leads out: found, surely absent (a new attempt), or "it is not live".
  unknown: ['published', 'scheduled', 'failed', 'deleted'],
  published: ['deleted'],
  failed: ['draft', 'in_review', 'scheduled', 'deleted'],
  // Done, later, or not at all: a person's word.
  notification_sent: ['published', 'scheduled', 'failed', 'deleted'],
  rejected: ['draft', 'in_review', 'deleted'],
  canceled: ['draft', 'scheduled', 'deleted'],
  // Restoring brings back what it was, at most as a draft: never on its way out.
  deleted: ['draft', 'published', 'failed', 'unknown'],
};

export const canBecome = (from: PublicationState, to: PublicationState): boolean =>
  from === to || publicationTransitions[from].includes(to);

const words: Record<PublicationState, string> = {
  draft: 'a draft',
  in_review: 'in review',
  scheduled: 'scheduled',
  in_progress: 'being sent',
  pending: 'being processed by the network',
  published: 'published',
  failed: 'failed',
  unknown: 'being looked up',
  notification_sent: 'waiting for a person to post it',
  rejected: 'rejected',
  canceled: 'canceled',
  deleted: 'deleted',
};

/** @returns `to`. @throws DomainError conflict when the table does not have it. */
export function transition(from: PublicationState, to: PublicationState): PublicationState {
  if (canBecome(from, to)) return to;
  throw conflict(`This is ${words[from]} and cannot become ${words[to]}. Reload to see what happened.`);
}
