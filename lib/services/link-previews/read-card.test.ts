import { expect, test } from 'vitest';
import { decodeHtml } from './decode-html';
import { readCard } from './read-card';

const at = 'https://shop.example/bread/?page=1';
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

test('Open Graph wins over Twitter, Twitter over plain HTML; entities are read', () => {
  const html = `<head><title>Plain &amp; simple</title><meta name="description" content="d">
    <meta name="twitter:title" content="Tweet"><meta property="og:title" content="Rye &quot;dark&quot;">
    <meta property="og:image" content="/img/rye.jpg"><meta name="twitter:description" content="  two\n words "></head>`;
  expect(readCard(html, at)).toEqual({
    title: 'Rye "dark"',
    description: 'two words',
    imageUrl: 'https://shop.example/img/rye.jpg',
  });
  expect(readCard('<title>Plain &amp; simple</title>', at)).toEqual({
    title: 'Plain & simple',
    description: '',
    imageUrl: null,
  });
});

test('what a hostile or poor page says stays harmless', () => {
  expect(readCard('', at).title).toBe('shop.example');
  expect(readCard('<svg><title>icon</title></svg><title>Page</title>', at).title).toBe('Page');
  const evil =
    '<meta property="og:image" content="javascript:alert(1)"><meta property="og:title" content="a\u0000b\u202ec">';
  expect(readCard(evil, at)).toMatchObject({ imageUrl: null, title: expect.not.stringContaining('\u0000') });
  expect(readCard('<meta property="og:image" content="file:///etc/passwd">', at).imageUrl).toBeNull();
  expect([...readCard(`<title>${'🍞'.repeat(5000)}</title>`, at).title]).toHaveLength(300);
  expect(readCard('<base href="https://cdn.example/x/"><meta name="og:image" content="a.png">', at).imageUrl).toBe(
    'https://cdn.example/x/a.png',
  );
});

test.each([
  ['tags that are opened and never closed', '<b>'.repeat(400_000)],
  ['lists in lists', '<ul><li>'.repeat(150_000)],
  ['formatting that is closed in the wrong order', '<a><b></a></b>'.repeat(80_000)],
  ['one tag with attributes without end', `<meta ${'a=b '.repeat(300_000)}`],
])('a page that is a bomb costs little and still has its card: %s', (_what, bomb) => {
  const head = '<head><title>Bread</title><meta property="og:description" content="Rye">';
  const { user, system } = process.threadCpuUsage();
  expect(readCard(head + bomb.slice(0, 1_200_000), at)).toMatchObject({ title: 'Bread', description: 'Rye' });
  const after = process.threadCpuUsage();
  expect((after.user + after.system - user - system) / 1000).toBeLessThan(2500);
});

test.each([
  ['header', bytes('Bäckerei', 'latin1'), 'text/html; charset=ISO-8859-1', 'Bäckerei'],
  ['its own words', bytes('<meta charset="windows-1252">Bäckerei', 'latin1'), 'text/html', 'Bäckerei'],
  ['a header nobody knows', bytes('Bäckerei'), 'text/html; charset=x-martian', 'Bäckerei'],
  ['a header that lies', bytes('Bäckerei', 'latin1'), 'text/html; charset=utf-8', 'Bäckerei'],
  ['a byte order mark', bytes('\ufeffBäckerei', 'utf16le'), 'text/html', 'Bäckerei'],
  ['Shift JIS', new Uint8Array([0x83, 0x70, 0x83, 0x93]), 'text/html; charset=shift_jis', 'パン'],
  ['cut within a character', bytes('Bä').subarray(0, 2), 'text/html; charset=utf-8', 'B'],
])('a page is decoded by %s', (_what, body, type, text) => {
  expect(decodeHtml(body, type)).toContain(text);
});
