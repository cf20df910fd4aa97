export type Timing = {
  /** How long a claim is ours. Longer than any call, so that nobody else can be sending at the same time. */
  leaseSeconds: number;
  /** Time limit of the one irreversible call, and of each read. */
  callSeconds: number;
  /** What the lease must outlive the call by, for a process whose timers run late. */
  marginSeconds: number;
  /** Uploads may take longer than the lease: it is renewed meanwhile, up to this long. */
  prepareSeconds: number;
  refreshSeconds: number;
  /** A token that ends within this time is renewed before it is used. */
  refreshAheadSeconds: number;
  /** Between fence and socket on the monotonic clock; a process that was frozen in between does not send. */
  fenceFreshMs: number;
  /** Overrides each provider's own quarantine. */
  quarantineSeconds: number | null;
  /** Between two looks; null: half of the quarantine, at least 30 s. */
  lookSpacingSeconds: number | null;
  /** After the first try that surely posted nothing; doubled with each further one. */
  backoffSeconds: number;
  /** A network that is still "working" on a post after this long is looked up like any unknown outcome. */
  pendingSeconds: number;
  /** Looks at the database this often even when nothing wakes the publisher. */
  pollMs: number;
  /** How long stop() waits for calls under way: one call and its settling. */
  stopMs: number;
};

export const timings: Timing = {
  // Less than the minute in which what a dead worker held has to be taken over, noticing it included.
  leaseSeconds: 55,
  callSeconds: 30,
  marginSeconds: 5,
  prepareSeconds: 180,
  refreshSeconds: 15,
  refreshAheadSeconds: 300,
  fenceFreshMs: 2000,
  quarantineSeconds: null,
  lookSpacingSeconds: null,
  backoffSeconds: 15,
  pendingSeconds: 86_400,
  pollMs: 15_000,
  stopMs: 35_000,
};

/**
 * Every wait of the house divided by one factor, in the same proportions, with a network's usual quarantine; for tests
 * and the harness. How fresh a fence must be stays: it measures the machine, not a wait.
 */
export const quickened = (factor: number) => ({
  leaseSeconds: timings.leaseSeconds / factor,
  callSeconds: timings.callSeconds / factor,
  marginSeconds: timings.marginSeconds / factor,
  prepareSeconds: timings.prepareSeconds / factor,
  quarantineSeconds: 120 / factor,
  lookSpacingSeconds: 60 / factor,
  backoffSeconds: timings.backoffSeconds / factor,
  stopMs: timings.stopMs / factor,
});
