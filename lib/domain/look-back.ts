import type { LookBack } from './outcome';

/** What one look after an unknown outcome leads to. Nothing but evidence makes a second send. */
export type Verdict =
  | { kind: 'published' }
  | { kind: 'send_again'; absentReads: number }
  | { kind: 'look_again'; inSeconds: number; absentReads: number }
  | { kind: 'needs_person'; reason: string };

/** One absence may be a list that lags; two, spaced, of an authoritative list are evidence. */
export const absencesNeeded = 2;
export const unreadableAllowed = 3;

/**
 * @param before looks so far after the same unknown attempt: authoritative absences, and tries that read nothing.
 * @param spacingSeconds between two looks; the wait grows while nothing can be read.
 * @param cause why it is unknown, for the person who has to decide.
 */
export function judgeLookBack(
  look: LookBack,
  before: { absentReads: number; unreadableReads: number },
  spacingSeconds: number,
  cause = 'the answer was lost',
): Verdict {
  if (look.kind === 'found') return { kind: 'published' };
  if (look.kind === 'absent') {
    const absentReads = before.absentReads + 1;
    if (absentReads >= absencesNeeded) return { kind: 'send_again', absentReads };
    return { kind: 'look_again', inSeconds: spacingSeconds, absentReads };
  }
  const unreadable = before.unreadableReads + 1;
  if (unreadable < unreadableAllowed) {
    return {
      kind: 'look_again',
      inSeconds: spacingSeconds * 2 ** before.unreadableReads,
      absentReads: before.absentReads,
    };
  }
  const reason = `This may be live: ${cause} and the network could not be read. Check there before posting again. ${look.evidence}`;
  return { kind: 'needs_person', reason };
}
