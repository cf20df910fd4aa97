import type { ChaosOptions } from './options';

export type Trouble = 'kill' | 'freeze' | 'fence' | 'restart' | 'backends';
/** `at`: how many posts the network has taken in when it happens. Progress decides, not the speed of the machine. */
export type Planned = { kind: Trouble; at: number; nth: number };

/** Backends that are ended together. */
export const backendsAtOnce = 4;

/** All troubles of a run in their order, each kind spread evenly over the posts. */
export function planTroubles(options: ChaosOptions): Planned[] {
  const { kills, freezes, fences, restarts, backends, posts } = options;
  const spread = (kind: Trouble, count: number): Planned[] =>
    Array.from({ length: count }, (_, nth) => ({ kind, nth, at: ((nth + 0.5) / count) * posts * 0.95 }));
  return [
    ...spread('kill', kills),
    ...spread('freeze', freezes),
    ...spread('fence', fences),
    ...spread('restart', restarts),
    ...spread('backends', Math.ceil(backends / backendsAtOnce)),
  ].sort((x, y) => x.at - y.at);
}
