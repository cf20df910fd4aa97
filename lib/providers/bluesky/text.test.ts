import { RichText } from '@atproto/api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpans } from './text';

/** The same spans as @atproto/api finds, in our shape. */
function reference(text: string) {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  return (rich.facets ?? []).map(({ index, features: [feature] }) => {
    const { $type, did, uri, tag } = feature as { $type: string; did: string; uri: string; tag: string };
    const kind = $type.split('#')[1];
    const said = kind === 'mention' ? { kind, handle: did } : kind === 'link' ? { kind, uri } : { kind, tag };
    return { byteStart: index.byteStart, byteEnd: index.byteEnd, feature: said };
  });
}

const key = (span: { byteStart: number }) => JSON.stringify(span);
const same = (text: string) => {
  const [ours, theirs] = [findSpans(text), reference(text)].map((spans) => spans.map(key).sort());
  expect(ours, text).toEqual(theirs);
};

test.each([
  'Read https://almanac.example/a_(b)?c=d#e, please.',
  'Grüße 👨‍👩‍👧‍👦 an @ada.test und @not-a-handle, #Größe #2026 #a1 $BTC',
  '(see example.com/path) and http://localhost:3000/x!',
  'a.b.notatld and ada@example.com and @ada.bsky.social.',
  'two https://a.example/1 https://a.example/1 the same',
  '# #️⃣ #tag, #multi-word! ＃全角 #x\u200dy',
  'line\nhttps://a.example\n@ada.test\n#tag',
  '',
])('finds what Bluesky’s own client finds: %s', same);

test('and in any text made of such pieces', () => {
  const piece = fc.constantFrom(
    'https://a.example',
    'b.com/x',
    '@ada.test',
    '#tag',
    '$ABC',
    '(',
    ')',
    '.',
    ',',
    ' ',
    '\n',
    '👍🏽',
    'é',
    'x',
    '!',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => same(pieces.join(''))),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), same), { numRuns: 200 });
});
