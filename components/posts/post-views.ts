import type { PublicationState } from '@/lib/domain/publication';

/** The list's ready-made views; each is only a set of states in the URL. */
export const postViews: { label: string; states: PublicationState[] }[] = [
  { label: 'All', states: [] },
  { label: 'Drafts', states: ['draft'] },
  { label: 'Scheduled', states: ['scheduled', 'in_progress', 'pending'] },
  { label: 'Published', states: ['published'] },
  { label: 'Needs a hand', states: ['failed', 'unknown'] },
];

export const sameStates = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((state) => b.includes(state));
