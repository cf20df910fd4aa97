/** How often a weekday's posts are planned for an hour of the location's own clock, 0 to 23. Estimates, to be replaced by yours. */
const hours = [1, 0, 0, 0, 0, 1, 4, 10, 22, 100, 62, 40, 58, 36, 30, 34, 38, 52, 46, 30, 24, 14, 6, 2];
/** Minutes people choose: on the hour, half past, the quarters; every other minute alike. */
const minutes = { 0: 0.58, 30: 0.17, 15: 0.05, 45: 0.05 };
/** Where locations are: hours from UTC and share. */
const zones: [offset: number, share: number][] = [
  ...([
    [-8, 14],
    [-7, 6],
    [-6, 16],
    [-5, 26],
    [-3, 3],
  ] as const),
  ...([
    [0, 10],
    [1, 13],
    [2, 3],
    [5.5, 3],
    [8, 2],
    [10, 4],
  ] as const),
].map(([offset, share]) => [offset, share]);

export const habits = {
  /** Posts of a location on a weekday, and to how many accounts each goes. */
  postsPerDay: 1,
  accountsPerPost: 2.6,
  /** Weekdays' worth of posts in a month; weekends have a third. */
  daysPerMonth: 25,
};

export type Arrivals = { publications: number; perSecond: Uint32Array };

/** Small and fast; the same seed, the same day. */
function randomNumbers(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses an index by weight. */
function chooser(weights: number[], random: () => number) {
  const sums = weights.map((_, index) => weights.slice(0, index + 1).reduce((a, b) => a + b, 0));
  const total = sums.at(-1) ?? 0;
  return () => {
    const at = random() * total;
    return sums.findIndex((sum) => at < sum);
  };
}

const exact = Object.entries(minutes).map(([minute, share]) => ({ minute: Number(minute), share }));
const elsewhere = 1 - exact.reduce((sum, { share }) => sum + share, 0);

/** Publications that fall due in each second of a weekday, by UTC. All times are to the minute, as people plan them. */
export function arrivalsOf(locations: number, seed = 1): Arrivals {
  const random = randomNumbers(seed);
  const hourOf = chooser(hours, random);
  const zoneOf = chooser(
    zones.map(([, share]) => share),
    random,
  );
  const kindOf = chooser([...exact.map(({ share }) => share), elsewhere], random);
  const perSecond = new Uint32Array(86_400);
  let publications = 0;
  for (let post = 0; post < locations * habits.postsPerDay; post += 1) {
    const minute = exact[kindOf()]?.minute ?? Math.floor(random() * 60);
    const [offset] = zones[zoneOf()] ?? [0];
    const at = ((hourOf() - offset + 24) * 3600 + minute * 60) % 86_400;
    const copies = Math.floor(habits.accountsPerPost) + (random() < habits.accountsPerPost % 1 ? 1 : 0);
    perSecond[at] = (perSecond[at] ?? 0) + copies;
    publications += copies;
  }
  return { publications, perSecond };
}

/** With so many sent per second: how long the last one of the worst moment waits, and how many wait at most. */
export function backlogOf({ perSecond }: Arrivals, rate: number): { longestSeconds: number; most: number } {
  let [waiting, most] = [0, 0];
  for (const due of perSecond) {
    most = Math.max(most, waiting + due);
    waiting = Math.max(0, waiting + due - rate);
  }
  return { longestSeconds: most / rate, most };
}

/** The least rate at which nobody waits longer than `seconds`. */
export function rateFor(arrivals: Arrivals, seconds: number): number {
  let [low, high] = [0.01, 1_000_000];
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (backlogOf(arrivals, middle).longestSeconds <= seconds) high = middle;
    else low = middle;
  }
  return high;
}
