import type { Sql } from '@/db/client';
import { look } from '../plan';
import type { Arrival } from '../sink-server';
import type { Wanted } from './seed';

/** What is wrong where our tables and the network's ledger are laid side by side; each is a number of posts or comments. */
export type Tally = {
  /** Said to be published, and the network does not have it. */
  lost: number;
  doubled: number;
  /** Said to have failed, and the network has it. */
  denied: number;
  early: number;
  /** Not with the words it was scheduled with. */
  altered: number;
  /** Neither published nor failed nor in a person's hands. */
  stuck: number;
  /** Left to a person with the evidence. */
  unknown: number;
  failed: number;
};

type Part = { marker: string; state: string; needsPerson: boolean };

/** Where every part stands: posts, and the comments of posts that have one. */
export const partsOf = (sql: Sql): Promise<Part[]> =>
  look(
    sql,
    (tx) => tx<Part[]>`select id as marker, state, needs_person as "needsPerson" from publications
      union all select id || '-comment', follow_up_state, needs_person from publications where follow_up_state <> 'none'`,
  );

export const isOver = ({ state, needsPerson }: Part): boolean =>
  state === 'published' || state === 'failed' || (state === 'unknown' && needsPerson);

export function tally(wanted: Wanted, parts: Part[], ledger: Arrival[]): Tally {
  const held = new Map<string, Arrival[]>();
  for (const one of ledger) held.set(one.marker, [...(held.get(one.marker) ?? []), one]);
  const stateOf = new Map(parts.map((part) => [part.marker, part]));
  const count = (wrong: (marker: string, state: string, there: Arrival[]) => boolean) =>
    [...wanted.keys()].filter((marker) => wrong(marker, stateOf.get(marker)?.state ?? 'gone', held.get(marker) ?? []))
      .length;
  const dead = (marker: string) => stateOf.get(marker.replace('-comment', ''))?.state === 'failed';
  const over = (marker: string) => {
    const part = stateOf.get(marker);
    return part !== undefined && (isOver(part) || (part.state === 'waiting' && dead(marker)));
  };
  return {
    lost: count((_, state, there) => (state === 'published' || state === 'gone') && there.length === 0),
    doubled: count((_, _state, there) => there.length > 1),
    denied: count((_, state, there) => state === 'failed' && there.length > 0),
    early: count((marker, _, there) => there.some(({ at }) => at < (wanted.get(marker)?.dueAt ?? 0))),
    altered: count((marker, _, there) => there.some(({ text }) => text !== wanted.get(marker)?.text)),
    stuck: count((marker) => !over(marker)),
    unknown: count((_, state) => state === 'unknown'),
    failed: count((_, state) => state === 'failed'),
  };
}
