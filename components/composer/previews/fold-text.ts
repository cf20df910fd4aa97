import type { NetworkId } from '@/lib/domain/network';
import type { Width } from './proof-room';

/** After so many characters or lines a feed hides the rest behind these words. */
export type Fold = { characters: number; lines: number; more: string };

const both = (fold: Fold | null) => ({ desktop: fold, phone: fold });

/** As the networks' own apps show it (looked at in November 2026). None says exactly where it cuts: these are close. */
export const folds: Record<NetworkId, Record<Width, Fold | null>> = {
  playground: both(null),
  facebook: {
    desktop: { characters: 477, lines: 6, more: 'See more' },
    phone: { characters: 320, lines: 5, more: 'See more' },
  },
  instagram: both({ characters: 125, lines: 2, more: 'more' }),
  threads: both(null),
  linkedin: {
    desktop: { characters: 210, lines: 3, more: 'more' },
    phone: { characters: 140, lines: 3, more: 'more' },
  },
  tiktok: both({ characters: 90, lines: 2, more: 'more' }),
  tiktok_business: both({ characters: 90, lines: 2, more: 'more' }),
  youtube: {
    desktop: { characters: 200, lines: 3, more: 'more' },
    phone: { characters: 100, lines: 2, more: 'more' },
  },
  pinterest: {
    desktop: { characters: 150, lines: 3, more: 'more' },
    phone: { characters: 60, lines: 2, more: 'more' },
  },
  google: both({ characters: 250, lines: 6, more: 'More' }),
  x: both({ characters: 280, lines: 24, more: 'Show more' }),
  bluesky: both(null),
  mastodon: both({ characters: 4000, lines: 24, more: 'Read more' }),
  community: both({ characters: 400, lines: 6, more: 'See more' }),
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The part before the fold, cut between words where one is near, never inside a grapheme; null when all is shown. */
export function foldText(whole: string, fold: Fold | null): string | null {
  if (!fold) return null;
  const text = whole.trimEnd();
  const lines = text.split('\n');
  let kept = lines.slice(0, fold.lines).join('\n');
  if (kept.length > fold.characters) {
    let end = 0;
    let count = 0;
    for (const { segment } of graphemes.segment(kept)) {
      if (count === fold.characters) break;
      end += segment.length;
      count += 1;
    }
    if (end < kept.length) {
      const cut = kept.slice(0, end);
      const space = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
      kept = space > end - 20 && space > 0 ? cut.slice(0, space) : cut;
    }
  }
  return kept.length < text.length ? kept.trimEnd() : null;
}
