import { describe, expect, it } from 'vitest';
import { recentEmoji, rememberEmoji } from './recent-emoji';

function storage(text: string | null = null) {
  let kept = text;
  const setItem = (_: string, value: string) => {
    kept = value;
  };
  return { getItem: () => kept, setItem };
}

describe('recent emoji', () => {
  it('keeps the newest first, each once, at most nine', () => {
    const kept = storage();
    for (const emoji of ['🍫', '🫖', '🍫', '1', '2', '3', '4', '5', '6', '7', '8']) rememberEmoji(kept, emoji);
    expect(recentEmoji(kept)).toEqual(['8', '7', '6', '5', '4', '3', '2', '1', '🍫']);
  });

  it('does not trip over what something else left there', () => {
    expect(recentEmoji(storage('{'))).toEqual([]);
    expect(recentEmoji(storage('{"a":1}'))).toEqual([]);
    expect(recentEmoji(storage('[1, "🫖", null]'))).toEqual(['🫖']);
  });

  it('goes on where nothing can be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => rememberEmoji(full, '🫖')).not.toThrow();
  });
});
