import { expect, test } from 'vitest';
import { whole } from '../ical/testing';
import { readDate } from './feed-dates';
import { readEntries } from './read-entries';
import { whatIsIt } from './what-is-it';

const now = new Date('2026-11-21T12:00:00Z');
const read = (text: string, url = 'https://blog.example/feed') =>
  whole(readEntries(text, { timeZone: 'Europe/Berlin', now, url }));

test('Atom: published before updated, links of any relation, titles of three types', () => {
  const found =
    read(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Bread &amp;amp; butter</title>
    <link rel="self" href="https://blog.example/feed"/><updated>2026-11-20T10:00:00Z</updated>
    <entry><id>tag:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Rye <em>rises</em></div></title>
      <link rel="enclosure" href="/a.mp3"/><link href="/one"/><updated>2026-11-20T10:00:00Z</updated>
      <published>2026-11-18T23:30:00Z</published><author><name>Nora</name><title>Baker</title></author>
      <content type="html">&lt;p&gt;First&lt;/p&gt;&lt;script&gt;bad()&lt;/script&gt;&lt;p&gt;Second&lt;/p&gt;</content></entry>
    <entry><id>https://blog.example/two</id><title>Two</title><updated>2026-12-01T08:00:00+01:00</updated></entry>
    <entry><id>three</id><title>Without a date</title></entry></feed>`);
  expect(found?.name).toBe('Bread & butter');
  expect(found?.notes).toEqual(['One entry has no date and was left out.']);
  expect(found?.items).toMatchObject([
    {
      key: 'tag:1',
      title: 'Rye rises',
      description: 'First\n\nSecond',
      url: 'https://blog.example/one',
      start: '2026-11-19T00:30',
      state: 'published',
    },
    { title: 'Two', url: 'https://blog.example/two', start: '2026-12-01T08:00', state: 'planned' },
  ]);
});

test('RSS 1.0 (RDF) with Dublin Core dates, and JSON Feed', () => {
  const rdf =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>Old</title></channel>
    <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2026-11-01T10:00+01:00</dc:date></item></rdf:RDF>`);
  expect(rdf?.items).toMatchObject([{ key: 'https://old.example/1', title: 'One', start: '2026-11-01T10:00' }]);
  const json = read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'JSON',
      items: [
        { id: 7, content_html: '<p>No title</p>', url: 'javascript:alert(1)', date_published: '2026-11-02T10:00:00Z' },
        5,
      ],
    }),
  );
  expect(json?.items).toMatchObject([{ key: '7', title: 'No title', url: null, start: '2026-11-02T11:00' }]);
  expect(read('{"items": 5}')).toBeNull();
  expect(read('{"items": [')).toBeNull();
});

test.each([
  ['Tue, 10 Nov 2026 10:00:00 GMT', '2026-11-10T10:00:00.000Z'],
  ['Di, 10 Nov 2026 10:00:00 +0100', '2026-11-10T09:00:00.000Z'],
  ['10 Nov 2026 10:00 EST', '2026-11-10T15:00:00.000Z'],
  ['Tue, 10 Nov 2026 10:00:00 CET', '2026-11-10T09:00:00.000Z'],
  ['2026-11-10', '2026-11-10T00:00:00.000Z'],
  ['2026-11-10T10:00:00', '2026-11-10T10:00:00.000Z'],
  ['2026-11-10 10:00:00', '2026-11-10T10:00:00.000Z'],
])('a date as blogs write it: %s', (text, instant) => {
  expect(readDate(text)?.toISOString()).toBe(instant);
});
test('what is no date', () => {
  for (const text of ['', 'yesterday', '0000-00-00', '2026-13-40', `${'9'.repeat(90)}`])
    expect(readDate(text)).toBeNull();
});

test('what a text is, by how it begins', () => {
  const kind = (text: string) => whatIsIt(text, 'https://x.example/').kind;
  expect(kind('\ufeff\r\nBEGIN:VCALENDAR')).toBe('ical');
  expect(kind('<?xml version="1.0"?><!-- hi --><?xml-stylesheet href="x"?>\n<rss>')).toBe('rss');
  expect(kind('{"version":"https://jsonfeed.org/version/1","items":[]}')).toBe('rss');
  expect(kind('<!DOCTYPE html><html>')).toBe('page');
  for (const none of ['', '%PDF', '{"a":1}', 'hello', '<svg>']) expect(kind(none)).toBe('nothing');
  const page =
    '<head><base href="https://cdn.example/"><link rel="ALTERNATE" type="application/atom+xml" href="a.xml"><link rel="alternate" type="text/calendar" href="webcal://x.example/c.ics"><link rel="alternate" type="application/rss+xml" href="javascript:x"></head>';
  expect(whatIsIt(page, 'https://x.example/')).toEqual({
    kind: 'page',
    feeds: [
      { url: 'https://cdn.example/a.xml', title: '' },
      { url: 'https://x.example/c.ics', title: '' },
    ],
  });
});

test('entities that would grow, entries without end, tags left open: bounded and read', () => {
  const lol = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><rss><channel><item><guid>1</guid><title>&b;&b;</title><pubDate>2026-11-10</pubDate></item>`;
  expect(read(lol)?.items[0]?.title.length).toBeLessThanOrEqual(20);
  const item = '<item><guid>ID</guid><title>T</title><pubDate>2026-11-10</pubDate></item>';
  const many = Array.from({ length: 3000 }, (_, index) => item.replace('ID', String(index))).join('');
  const found = read(`<rss><channel>${many}`);
  expect(found?.items).toHaveLength(1000);
  expect(found?.notes).toEqual(['This feed has more than 1,000 entries; the first ones were read.']);
  expect(read(`<rss>${'<item><a>'.repeat(200_000)}`)?.items).toEqual([]);
});
