import { expect, test } from 'vitest';
import { parsePage } from './read-page';

test('Open Graph wins over the title, entities are read, addresses are made whole', () => {
  const html = `<html><head><title>Plain &amp; simple</title>
    <meta content='Ada&#39;s &lt;page&gt;' property="og:title"><meta name=description content="One
      two&hellip;"><meta property="og:image" content="/a.png?x=1&amp;y=2"></head>`;
  expect(parsePage(html, 'https://a.example/b/c')).toEqual({
    title: "Ada's <page>",
    description: 'One two…',
    imageUrl: 'https://a.example/a.png?x=1&y=2',
  });
});

test('a bare page has its title, an empty one has nothing', () => {
  expect(parsePage('<TITLE lang="en"> Hello &#x1F44B; </TITLE>', 'https://a.example/').title).toBe('Hello 👋');
  expect(parsePage('', 'https://a.example/')).toEqual({ title: '', description: '', imageUrl: null });
});

test('hostile markup costs no time and long texts are cut', () => {
  expect(parsePage('<meta '.repeat(100_000), 'https://a.example/').title).toBe('');
  expect(parsePage('<title'.repeat(100_000), 'https://a.example/').title).toBe('');
  expect(parsePage(`<meta name="og:title" content="${'🙂'.repeat(400)}">`, 'https://a.example/').title).toBe(
    '🙂'.repeat(300),
  );
});
