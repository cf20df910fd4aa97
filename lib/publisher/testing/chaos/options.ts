const defaults = {
  posts: 1000,
  workers: 4,
  /** Workers killed with -9 and started again. */
  kills: 30,
  /** Workers stopped past their lease and let go on. */
  freezes: 4,
  /** Workers that stop themselves between fence and socket. */
  fences: 0,
  /** Immediate restarts of PostgreSQL. */
  restarts: 0,
  /** Backends of the workers ended by force. */
  backends: 0,
  /** Percent of the calls the network answers badly. */
  hostile: 28,
  accounts: 200,
  /** Percent of the posts with a first comment. */
  comments: 5,
  /** Percent of the posts that are due while the run goes on. */
  later: 20,
  /** Minutes by which the workers' clocks are wrong, every second one the other way. */
  clock: 0,
  /** By which every lease, wait and time limit is divided. */
  factor: 10,
  /** Milliseconds the network takes to answer. */
  answer: 20,
  seed: 1,
  /** Seconds without any progress after which what is left counts as stuck. */
  patience: 120,
};
export type ChaosOptions = typeof defaults;

/** `posts=10000 kills=300` over the defaults. @throws Error naming a word that is not an option */
export function chaosOptions(words: string[]): ChaosOptions {
  const options: Record<string, number> = { ...defaults };
  for (const word of words) {
    const [name = '', value = ''] = word.split('=');
    if (!(name in defaults) || value === '' || !Number.isFinite(Number(value))) {
      throw new Error(`"${word}" is no option. There are: ${Object.keys(defaults).join(', ')}; each as name=number.`);
    }
    options[name] = Number(value);
  }
  return options as ChaosOptions;
}
