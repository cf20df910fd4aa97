/** A worker as the operator sees it; instants are ISO. */
export type WorkerView = {
  name: string;
  version: string;
  startedAt: string;
  lookedAt: string | null;
  claimedAt: string | null;
  /** Silent for 20 s, or it answers and has not looked for what is due for 30 s. */
  state: 'well' | 'silent' | 'stuck';
};

export type HoldView = {
  kind: 'pause' | 'restore';
  by: string;
  at: string;
  since: string | null;
  reason: string | null;
};
/** A paused location, or an account of it. */
export type PausedView = { locationId: string; location: string; account: string | null; by: string; at: string };

/** Something that does not go on by itself, or takes too long, and what helps. */
export type Trouble = {
  what: string;
  /** One sentence. */
  cure: string;
  count: number;
  /** ISO; of the oldest. */
  since: string | null;
  /** Where the oldest is seen. */
  href: string | null;
};

export type ServerView = {
  workers: WorkerView[];
  holds: HoldView[];
  /** On hold: what is still to be looked up before it may be released. */
  unreconciled: number;
  paused: PausedView[];
  troubles: Trouble[];
};
