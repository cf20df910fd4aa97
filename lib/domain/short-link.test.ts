import { expect, test } from 'vitest';
import { linksIn, replaceLinks } from './short-link';

test('links end where the sentence goes on, and are replaced whole, each time they stand', () => {
  const text =
    'See (https://a.example/x_(y)). Also https://a.example/x, HTTP://B.example?q=1! And https://a.example/x…';
  const links = linksIn(text);
  expect(links).toEqual(['https://a.example/x_(y)', 'https://a.example/x', 'HTTP://B.example?q=1']);
  const short = new Map([...links.entries()].map(([at, url]) => [url, `https://s.example/${at}`]));
  expect(replaceLinks(text, short)).toBe(
    'See (https://s.example/0). Also https://s.example/1, https://s.example/2! And https://s.example/1…',
  );
  expect(replaceLinks(text, new Map())).toBe(text);
});

test('what is no address of the web stays as it is', () => {
  expect(linksIn('a.example ftp://a.example mailto:x@a.example https:// http://…')).toEqual([]);
});
