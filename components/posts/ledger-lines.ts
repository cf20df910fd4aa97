import type { AttemptState } from '@/lib/domain/publication';
import type { AttemptView } from '@/lib/domain/views';

export type LedgerLine = {
  at: string;
  /** Milliseconds since the claim. */
  after: number;
  kind: 'claim' | 'fence' | 'exchange' | 'evidence' | 'end';
  title: string;
  detail: string | null;
  status?: number | null;
  milliseconds?: number;
  body?: string | null;
};

/** How an attempt ended, in whole words. */
export const attemptWords: Record<AttemptState, string> = {
  claimed: 'Claimed, not sent yet',
  sending: 'Being sent',
  published: 'Published',
  pending: 'Accepted; the network is working on it',
  retry: 'Surely not posted; tried again later',
  rejected: 'Refused by the network',
  unauthorized: 'Not allowed; the account must be connected again',
  unknown: 'The answer was lost; looked up before anything else',
  released: 'Given back; nothing was sent',
};

const withoutProtocol = (url: string) => url.replace(/^https?:\/\//, '');

/** One attempt as the lines of a ledger, in the order they happened. */
export function ledgerLines(attempt: AttemptView): LedgerLine[] {
  const claimed = Date.parse(attempt.claimedAt);
  const lines: Omit<LedgerLine, 'after'>[] = [
    { at: attempt.claimedAt, kind: 'claim', title: 'Claimed', detail: `by ${attempt.worker}` },
  ];
  if (attempt.fencedAt) {
    lines.push({ at: attempt.fencedAt, kind: 'fence', title: 'Fence passed', detail: 'from here on it may be sent' });
  }
  for (const exchange of attempt.exchanges) {
    lines.push({
      at: exchange.startedAt,
      kind: 'exchange',
      title: `${exchange.method} ${withoutProtocol(exchange.url)}`,
      detail: exchange.error,
      status: exchange.status,
      milliseconds: exchange.milliseconds,
      body: exchange.responseBody,
    });
  }
  for (const { at, kind, text } of attempt.evidence) {
    lines.push({ at, kind: 'evidence', title: `Looked back: ${kind}`, detail: text });
  }
  if (attempt.finishedAt) {
    lines.push({ at: attempt.finishedAt, kind: 'end', title: attemptWords[attempt.state], detail: attempt.reason });
  }
  return lines
    .map((line) => ({ ...line, after: Date.parse(line.at) - claimed }))
    .sort((a, b) => a.after - b.after || order[a.kind] - order[b.kind]);
}

const order = { claim: 0, fence: 1, exchange: 2, end: 3, evidence: 4 };

/** `18 ms`, `2.4 s`, `2 min 5 s`, `3 h`. */
export function spanWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** JSON set out for reading; anything else as it came. */
export function readableBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
