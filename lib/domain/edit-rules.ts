import type { FollowUpState, PublicationState } from './publication';

type Named = { state: PublicationState; followUpState: FollowUpState; accountName: string };

/** Nothing of it has gone out: may be changed, timed, sent or dropped. */
const openStates: readonly PublicationState[] = ['draft', 'in_review', 'scheduled', 'failed', 'rejected', 'canceled'];
/** It is at the network, or was handed to a person: only our record can change. */
const settledStates: readonly PublicationState[] = ['published', 'notification_sent'];

const reasons = {
  in_progress: 'is being sent right now and cannot be recalled. Try again in a minute.',
  pending: 'was handed over and the network is still working on it. Wait for its answer.',
  unknown: 'may already be live: its outcome is being looked up. Settle it on the post’s page first.',
} as const;

export const isOpen = (state: PublicationState) => openStates.includes(state);
export const isSettled = (state: PublicationState) => settledStates.includes(state);

function underWay({ state, followUpState, accountName }: Named): string | null {
  if (state === 'in_progress' || state === 'pending' || state === 'unknown') {
    return `The post on ${accountName} ${reasons[state]}`;
  }
  if (followUpState === 'in_progress' || followUpState === 'unknown') {
    return `The first comment on ${accountName} ${reasons[followUpState]}`;
  }
  return null;
}

/**
 * Whether a post with these publications can be changed: `free`, `record` (something is live: only our record changes),
 * or `refused` with the reason (something is under way).
 */
export function editability(
  publications: readonly Named[],
): { kind: 'free' } | { kind: 'record' } | { kind: 'refused'; reason: string } {
  const reason = publications.map(underWay).find((found) => found !== null);
  if (reason) return { kind: 'refused', reason };
  return publications.some(({ state }) => isSettled(state)) ? { kind: 'record' } : { kind: 'free' };
}

/** Whether the calendar lets it be dragged: what went out, or is going out, stays where it is. */
export const isMovable = (state: PublicationState) => state === 'draft' || state === 'scheduled';
