import type { SaveState } from './save-state';

export type SaveWords = { tone: 'quiet' | 'wait' | 'fail'; text: string };

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const kept = 'Your text is kept here.';
/** A save that takes longer than this is told as one that may not arrive. */
const patience = 8_000;

function failureWords(save: Extract<SaveState, { kind: 'failed' }>): SaveWords {
  const { code, message } = save.error;
  if (code === 'unavailable') return { tone: 'wait', text: `Not saved: the server does not answer. ${kept}` };
  if (code === 'unauthenticated') return { tone: 'wait', text: `Not saved: your session has ended. ${kept}` };
  if (code === 'not_found') return { tone: 'fail', text: `Not saved: this post was deleted elsewhere. ${kept}` };
  if (code === 'rate_limited') return { tone: 'wait', text: `Not saved yet: too many saves at once. ${kept}` };
  return { tone: 'fail', text: `Not saved: ${message} ${kept}` };
}

/** The state of saving in words; null when there is nothing to say. */
export function saveWords(save: SaveState, now: number): SaveWords | null {
  switch (save.kind) {
    case 'idle':
      return null;
    case 'waiting':
      return { tone: 'quiet', text: 'Not saved yet' };
    case 'saving':
      if (now - save.since < patience) return { tone: 'quiet', text: 'Saving…' };
      return { tone: 'wait', text: `Not saved: the server does not answer. ${kept}` };
    case 'saved':
      return { tone: 'quiet', text: `Saved ${clock.format(save.at)}` };
    case 'held':
      return { tone: 'wait', text: 'Changes are kept here until you save them' };
    case 'failed':
      return failureWords(save);
    case 'conflict':
      return { tone: 'fail', text: 'Not saved: this post was changed elsewhere. Both versions are below.' };
  }
}
