import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkIds } from '@/lib/domain/network';
import { firstLink, textSegments } from './text-segments';

const marked = (text: string, network: Parameters<typeof textSegments>[1], names?: string[]) =>
  textSegments(text, network, names)
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text: words }) => `${kind} ${words}`);
const text = 'Hi @ida.b, see https://harbour.example/a). #coffee $KO harbour.com {{location.phone}}';

describe('what a network makes a link of', () => {
  it.each([
    ['instagram', ['mention @ida.b', 'tag #coffee', 'value {{location.phone}}']],
    ['facebook', ['link https://harbour.example/a', 'tag #coffee', 'link harbour.com', 'value {{location.phone}}']],
    [
      'x',
      [
        'mention @ida',
        'link https://harbour.example/a',
        'tag #coffee',
        'tag $KO',
        'link harbour.com',
        'value {{location.phone}}',
      ],
    ],
    ['google', ['value {{location.phone}}']],
    ['mastodon', ['mention @ida', 'link https://harbour.example/a', 'tag #coffee', 'value {{location.phone}}']],
    [
      'bluesky',
      [
        'mention @ida.b',
        'link https://harbour.example/a',
        'tag #coffee',
        'link harbour.com',
        'value {{location.phone}}',
      ],
    ],
  ] as const)('%s', (network, expected) => expect(marked(text, network)).toEqual(expected));

  it('names of the draft are links where the network links by id', () => {
    expect(marked('Thanks (Harbour Café), thanks Ida', 'linkedin', ['Harbour Café'])).toEqual(['mention Harbour Café']);
    expect(marked('a.b a+b', 'linkedin', ['a+b'])).toEqual(['mention a+b']);
  });

  it('the pieces joined are the text again, whatever it is', () => {
    const piece = fc.constantFrom('@a', '#b', ' ', 'https://x.org/', '.', '{{', '}}', '👩‍👩‍👧', '$x', '(', 'é', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(...networkIds), (pieces, network) => {
        const whole = pieces.join('');
        expect(
          textSegments(whole, network)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });

  it('answers the first link with its scheme', () => {
    expect(firstLink('Go to harbour.com now', 'x')).toBe('https://harbour.com');
    expect(firstLink('Go to harbour.com now', 'mastodon')).toBe(null);
    expect(firstLink('Go to https://a.example/', 'instagram')).toBe(null);
  });
});
