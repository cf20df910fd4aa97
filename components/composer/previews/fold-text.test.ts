import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes } from '@/lib/domain/networks/graphemes';
import { folds, foldText } from './fold-text';

const fold = (characters: number, lines = 99) => ({ characters, lines, more: 'more' });

describe('where a feed hides the rest', () => {
  it('shows what fits, all of it', () => {
    expect(foldText('Short.', fold(10))).toBe(null);
    expect(foldText('A long text', null)).toBe(null);
    expect(foldText('a'.repeat(5000), folds.threads.phone)).toBe(null);
  });

  it('cuts between words where one is near', () => {
    expect(foldText('Winter menu: cardamom buns', fold(15))).toBe('Winter menu:');
    expect(foldText('a'.repeat(50), fold(15))).toBe('a'.repeat(15));
  });

  it('cuts at lines too', () => {
    expect(foldText('one\ntwo\nthree', fold(100, 2))).toBe('one\ntwo');
  });

  it('is the beginning of the text, cuts no grapheme and counts right', () => {
    const pieces = fc.array(fc.constantFrom('👩‍👩‍👧', 'é', 'a', ' ', '\n', '🇩🇪', 'wörd'), { maxLength: 80 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 40 }), (parts, characters) => {
        const text = parts.join('');
        const shown = foldText(text, fold(characters));
        if (shown === null) {
          expect(countGraphemes(text.trimEnd())).toBeLessThanOrEqual(characters);
          return;
        }
        expect(text.startsWith(shown)).toBe(true);
        expect(countGraphemes(shown)).toBeLessThanOrEqual(characters);
        expect(countGraphemes(shown) + countGraphemes(text.slice(shown.length))).toBe(countGraphemes(text));
      }),
    );
  });
});
