/** What a provider says after one try to publish. `settle()` turns it into the next state; see publishing.md. */
export type Outcome =
  | { kind: 'published'; remoteId: string; url: string | null; details?: Record<string, string> }
  | { kind: 'pending'; ticket: string; checkAfterSeconds: number }
  | { kind: 'retry'; afterSeconds: number; reason: string }
  | { kind: 'rejected'; field: string | null; reason: string }
  | { kind: 'unauthorized'; reason: string }
  | { kind: 'unknown'; reason: string };

/** Evidence of a look-back after `unknown`. `absent` counts only when the list read is authoritative. */
export type LookBack =
  | { kind: 'found'; remoteId: string; url: string | null; details?: Record<string, string>; evidence: string }
  | { kind: 'absent'; evidence: string }
  | { kind: 'unreadable'; evidence: string };

/** What left and came back, redacted (no tokens), kept in the attempt for the proof panel. Times in ms. */
export type Exchange = {
  method: string;
  url: string;
  requestHash: string | null;
  status: number | null;
  responseBody: string | null;
  startedAt: string;
  milliseconds: number;
  error: string | null;
};
