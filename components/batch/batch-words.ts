import { sayShift } from '@/components/calendar/say-shift';
import type { BatchVerb, BatchView } from '@/lib/domain/batch';

type Kind = BatchVerb['kind'];
const doing: Record<Kind, string> = {
  move: 'Moving',
  move_to: 'Moving',
  delete: 'Deleting',
  duplicate: 'Copying',
  tag: 'Tagging',
  untag: 'Taking a tag off',
};
const did: Record<Kind, string> = {
  move: 'moved',
  move_to: 'moved',
  delete: 'deleted',
  duplicate: 'copied',
  tag: 'tagged',
  untag: 'without the tag',
};

const number = (count: number) => count.toLocaleString('en');
/** What is chosen may be posts and content events. */
export type Noun = 'post' | 'entry';
const plurals: Record<Noun, string> = { post: 'posts', entry: 'entries' };
export const countOf = (count: number, noun: Noun) => `${number(count)} ${count === 1 ? noun : plurals[noun]}`;

/** `Deleting 50,000 posts`, `Taking 50,000 posts back`. */
export const runningWords = ({ verb, state, total }: BatchView, noun: Noun) =>
  state === 'undoing' ? `Taking ${countOf(total, noun)} back` : `${doing[verb.kind]} ${countOf(total, noun)}`;

/** Of 0 to 1; null once it is over. */
export function progressOf({ state, total, done, undone, failed }: BatchView): number | null {
  if (state === 'running') return total > 0 ? (done + failed) / total : 0;
  if (state !== 'undoing') return null;
  return done + undone > 0 ? (undone + failed) / (done + undone) : 0;
}

const didWords = (verb: BatchVerb) => (verb.kind === 'move' ? `${did.move} ${sayShift(verb.days)}` : did[verb.kind]);

/** What happened, in a headline: `3 posts deleted`, `2 of 3 posts moved 7 days later`. */
export function doneWords({ verb, state, total, done, undone, failed }: BatchView, noun: Noun): string {
  if (state === 'undone') {
    return failed > 0 ? `Undone, except for ${countOf(failed, noun)}` : `Undone: ${countOf(undone, noun)}`;
  }
  if (failed === 0) return `${countOf(total, noun)} ${didWords(verb)}`;
  return `${number(done)} of ${countOf(total, noun)} ${didWords(verb)}`;
}

/** Why some were not: each reason once, the commonest first; two of them are enough to read. */
export function failureWords({ failed, failures }: BatchView): string | undefined {
  if (failed === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { reason } of failures) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first, second, ...more] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first && !second) return failed === 1 ? first[0] : `${number(failed)} were not: ${first[0]}`;
  const told = [first, second].flatMap((entry) => (entry ? [`${number(entry[1])} × ${entry[0]}`] : []));
  return `${told.join(' ')}${more.length > 0 ? ' And other reasons.' : ''}`;
}
