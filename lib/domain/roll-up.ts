import type { PublicationState } from './publication';

/** The first state of this list that a publication has is the post's: what moves or needs a person comes first. */
const order = [
  'in_progress',
  'failed',
  'unknown',
  'pending',
  'scheduled',
  'rejected',
  'in_review',
  'draft',
  'notification_sent',
  'published',
  'canceled',
  'deleted',
] as const satisfies readonly PublicationState[];
// A new state does not compile until it has its place.
type Forgotten = Exclude<PublicationState, (typeof order)[number]>;
const forgotten: Forgotten[] = [] satisfies never[];

/** A post's state from those of its publications; a post without accounts is a draft. */
export function rollUp(states: readonly PublicationState[]): PublicationState {
  return [...order, ...forgotten].find((state) => states.includes(state)) ?? 'draft';
}
