import { beforeAll, describe, expect, test } from 'vitest';
import { characterCounts, countWords, overflowAt } from './character-count';
import { leavingIssues, timeIssues, writingIssues } from './draft-issues';
import { emptyDraft, fingerprintOf } from './editor-draft';
import { loadJudge } from './judge';
import { moveMedia } from './media-list';
import { newPostId } from './new-post-id';
import { planSave, retryAfter } from './save-state';
import { saveWords } from './save-words';
import { quickTimes, scheduleWords } from './schedule-words';
import { firstLink, textSegments } from './text-segments';

const account = (network: 'bluesky' | 'mastodon' | 'playground', maxCharacters?: number) => ({
  id: network,
  name: `${network} account`,
  network,
  limits: { maxCharacters },
  state: 'active' as const,
  stateReason: null,
});
const marks = (text: string, network: Parameters<typeof textSegments>[1]) =>
  textSegments(text, network)
    .filter((segment) => segment.kind !== 'text')
    .map((segment) => segment.text);

describe('the text in its colours', () => {
  test.each([
    ['See https://example.com/a, now', 'bluesky', ['https://example.com/a']],
    ['(see https://example.com/x_(y))', 'mastodon', ['https://example.com/x_(y))']],
    ['example.com is a link at one network', 'bluesky', ['example.com']],
    ['example.com is a link at one network', 'mastodon', []],
    ['hi @alice.bsky.social!', 'bluesky', ['@alice.bsky.social']],
    ['hi @alice', 'bluesky', []],
    ['hi @alice@mastodon.social.', 'mastodon', ['@alice@mastodon.social']],
    ['mail me@example.com', 'any', []],
    ['#bread #2026 #größe C#', 'any', ['#bread', '#größe']],
  ] as const)('%s at %s', (text, network, found) => {
    expect(marks(text, network)).toEqual(found);
    expect(
      textSegments(text, network)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });

  test('the card shows the first link, with its scheme', () => {
    expect(firstLink('on example.com/x and https://b.io', 'bluesky')).toBe('https://example.com/x');
    expect(firstLink('none', 'bluesky')).toBeNull();
  });
});

describe('counters', () => {
  test('one per network, another where a server allows more, as each counts', () => {
    const draft = { ...emptyDraft, summary: `https://example.com/${'x'.repeat(280)}` };
    const counts = characterCounts(draft, [account('bluesky'), account('mastodon'), account('mastodon', 1000)]);
    expect(counts.map(({ name, used, max, tone }) => [name, used, max, tone])).toEqual([
      ['Bluesky', 300, 300, 'near'],
      ['Mastodon', 23, 500, 'calm'],
      ['Mastodon', 23, 1000, 'calm'],
    ]);
    expect(counts[0]?.accountName).toBeNull();
    expect(counts[1]?.accountName).toBe('mastodon account');
    expect(countWords(counts)).toBe('Bluesky: 0 characters left.');
  });
});

test('the part that is too long begins on a whole character, as the tightest network counts', () => {
  const draft = { ...emptyDraft, summary: `${'👨‍👩‍👧‍👦'.repeat(299)}abc` };
  const counts = characterCounts(draft, [account('bluesky'), account('mastodon')]);
  expect(overflowAt(draft, counts)).toBe('👨‍👩‍👧‍👦'.length * 299 + 1);
  expect(overflowAt({ ...draft, summary: 'fits' }, characterCounts({ ...draft, summary: 'fits' }, []))).toBeNull();
});

beforeAll(loadJudge);

describe('checks', () => {
  test('an empty page is no mistake until it should leave', () => {
    expect(writingIssues(emptyDraft, [account('bluesky')])).toEqual([]);
    const missing = leavingIssues(emptyDraft, 'schedule', []);
    expect(missing.map((issue) => issue.path)).toEqual(['accountIds', 'summary', 'schedule']);
    expect(leavingIssues(emptyDraft, 'post_now', []).map((issue) => issue.path)).toEqual(['accountIds', 'summary']);
  });

  test('301 characters, once for two accounts of a network; a tired account is said', () => {
    const draft = { ...emptyDraft, summary: 'é'.repeat(301) };
    const tired = {
      ...account('bluesky'),
      state: 'reconnect_needed' as const,
      stateReason: 'The password was changed.',
    };
    const issues = writingIssues(draft, [account('bluesky'), tired]);
    expect(issues.map((issue) => issue.path)).toEqual(['summary', 'accountIds']);
    expect(issues[0]?.message).toContain('Shorten it by 1');
    expect(issues[1]?.message).toContain('The password was changed.');
  });

  test('a past time', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    const past = { ...emptyDraft, schedule: { wallTime: '2026-11-20T12:59', timeZone: 'Europe/Berlin' } };
    expect(timeIssues(past, now)[0]).toMatchObject({ path: 'schedule.wallTime', severity: 'error' });
    const ahead = { ...emptyDraft, schedule: { wallTime: '2026-11-20T13:01', timeZone: 'Europe/Berlin' } };
    expect(timeIssues(ahead, now)).toEqual([]);
  });
});

describe('times in words', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  test('both clocks when they differ', () => {
    const schedule = { wallTime: '2026-11-24T09:00', timeZone: 'Europe/Berlin' };
    expect(scheduleWords(schedule, 'Europe/Berlin', now)).toMatchObject({
      short: 'Tue 24 Nov, 09:00',
      here: 'Tue 24 Nov, 09:00 (Berlin)',
      yours: null,
    });
    expect(scheduleWords(schedule, 'America/New_York', now)?.yours).toBe('Tue 24 Nov, 03:00 (New York)');
    expect(scheduleWords({ ...schedule, wallTime: '2026-11-31T09:00' }, 'UTC', now)).toBeNull();
    expect(scheduleWords({ ...schedule, wallTime: '2027-03-28T02:30' }, 'UTC', now)?.note).toContain('does not exist');
  });

  test('quick times lie ahead', () => {
    expect(quickTimes(now, 'UTC').map((pick) => pick.wallTime)).toEqual([
      '2026-11-20T18:00',
      '2026-11-21T09:00',
      '2026-11-23T09:00',
    ]);
    const sunday = new Date('2026-11-22T20:00:00Z');
    expect(quickTimes(sunday, 'UTC').map((pick) => pick.wallTime)).toEqual(['2026-11-23T09:00']);
  });
});

test('equal content has one fingerprint, whatever the order of accounts and the blanks of details', () => {
  const one = { ...emptyDraft, accountIds: ['a', 'b'], details: { mastodon: { spoilerText: '', language: 'en' } } };
  const other = { ...emptyDraft, accountIds: ['b', 'a'], details: { mastodon: { language: 'en' }, bluesky: {} } };
  expect(fingerprintOf(one)).toBe(fingerprintOf(other));
  expect(fingerprintOf(one)).not.toBe(fingerprintOf({ ...one, summary: 'x' }));
});

test('saving in words', () => {
  expect(saveWords({ kind: 'saving', since: 0 }, 1000)?.text).toBe('Saving…');
  expect(saveWords({ kind: 'saving', since: 0 }, 9000)?.text).toContain('the server does not answer');
  const error = { code: 'unavailable' as const, message: 'x' };
  expect(saveWords({ kind: 'failed', error, tries: 1, retryAt: 5 }, 0)?.text).toBe(
    'Not saved: the server does not answer. Your text is kept here.',
  );
});

test('retries slow down and stop where they cannot help', () => {
  const lost = { code: 'unavailable' as const, message: '' };
  expect([0, 1, 2, 9].map((tries) => retryAfter(lost, tries))).toEqual([1000, 2000, 4000, 30_000]);
  expect(retryAfter({ code: 'invalid', message: '' }, 0)).toBeNull();
  expect(retryAfter({ code: 'rate_limited', message: '', retryAfterSeconds: 7 }, 0)).toBe(7000);
  const facts = { dirty: true, blank: false, postState: 'draft' as const, lastEditAt: 0, firstUnsavedAt: 0, now: 0 };
  expect(planSave({ ...facts, save: { kind: 'failed', error: lost, tries: 1, retryAt: null } })).toEqual({
    do: 'nothing',
  });
});

test('media moves to its place, the ends included', () => {
  const media = ['a', 'b', 'c'].map((id) => ({ view: { id } as never, altText: id, edit: {} }));
  const order = (from: number, to: number) =>
    moveMedia(media, from, to)
      .map((item) => item.altText)
      .join('');
  expect([order(0, 2), order(2, 0), order(1, 9), order(9, 0)]).toEqual(['bca', 'cab', 'acb', 'abc']);
});

test('a new id is an ObjectId of now', () => {
  expect(newPostId(1_700_000_000_000, new Uint8Array(8))).toBe('6553f1000000000000000000');
});
