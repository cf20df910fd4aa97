import { describe, expect, test } from 'vitest';
import { checkDraft } from './check-draft';
import type { CheckedMedia } from './check-post';
import { PostDraft } from './post';

const id = (digit: string) => digit.repeat(24);
const account = { id: id('a'), name: 'Test', network: 'bluesky', limits: {}, state: 'active' } as const;
const file = (state: CheckedMedia['state']): CheckedMedia => ({
  ...{ mimeType: 'image/png', bytes: 10, width: 10, height: 10, animated: false, video: null, state },
});

describe('a draft that is to go out', () => {
  test('custom values nobody gave are listed by name, also in what only one network has', () => {
    const draft = PostDraft.parse({
      summary: 'Call {{location.phone}} {{contact.name}}',
      details: { bluesky: { linkCardUrl: 'https://{{location.site}}' }, youtube: { title: '{{not.asked}}' } },
    });
    const options = { customValues: { 'location.phone': '1' } };
    expect(checkDraft(draft, [account], new Map(), options)).toEqual([
      {
        path: 'summary',
        message: 'Nothing is known for {{contact.name}}. Give it a value in the location’s settings or take it out.',
      },
      { path: 'details.bluesky.linkCardUrl', message: expect.stringContaining('{{location.site}}') },
    ]);
  });

  test('counts what the values become, not what is written', () => {
    const draft = PostDraft.parse({ summary: `{{a.b}}${'x'.repeat(290)}` });
    const with10 = checkDraft(draft, [account], new Map(), { customValues: { 'a.b': 'y'.repeat(10) } });
    const with11 = checkDraft(draft, [account], new Map(), { customValues: { 'a.b': 'y'.repeat(11) } });
    expect([with10.length, with11.length]).toEqual([0, 1]);
  });

  test('a file still being prepared waits when it goes out soon, not when there is time', () => {
    const draft = PostDraft.parse({ media: [{ mediaId: id('b') }] });
    const media = new Map([[id('b'), file('processing')]]);
    expect(checkDraft(draft, [account], media).map(({ path }) => path)).toEqual(['media.0']);
    expect(checkDraft(draft, [account], media, { minutesAhead: 29 })).toHaveLength(1);
    expect(checkDraft(draft, [account], media, { minutesAhead: 30 })).toEqual([]);
    expect(checkDraft(draft, [account], new Map([[id('b'), file('failed')]]), { minutesAhead: 99 })).toHaveLength(1);
  });
});
