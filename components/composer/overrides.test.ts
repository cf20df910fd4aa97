import { describe, expect, test } from 'vitest';
import type { ActionResult } from '@/lib/domain/action-result';
import { networkIds } from '@/lib/domain/network';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { MediaView } from '@/lib/domain/views';
import { applyFixTo } from './apply-fix';
import { characterCounts } from './character-count';
import { cropRatios } from './crop-ratios';
import { type EditorDraft, emptyDraft, fingerprintOf, isBlank, toPostDraft } from './editor-draft';
import { knownTypes } from './known-types';
import { addMedia } from './media-list';
import { comparedParts, mergeDrafts, mergeQuietly } from './merge-drafts';
import { dropIn, ownerOf, setIn, valueIn } from './overrides';
import { partLabel, partWords } from './part-words';
import { accountScope, accountsIn, needsTabs, networkScope, networkTabs, scopeKeyOf, scopeOf } from './scopes';
import { createPostUploads } from './uploads';

const a = { id: 'a'.repeat(24), network: 'facebook', name: 'Mill Lane' } as const;
const b = { id: 'b'.repeat(24), network: 'facebook', name: 'Harbour' } as const;
const x = { id: 'c'.repeat(24), network: 'x', name: 'Mill on X' } as const;
const view = (id: string) => ({ id, name: `${id}.png`, altText: '', mimeType: 'image/png' }) as MediaView;
const draft = (change: Partial<EditorDraft>): EditorDraft => ({ ...emptyDraft, ...change });

describe('what a tab shows', () => {
  const facebook = networkScope('facebook');
  const page = accountScope(a);

  test('the account’s own, else its network’s, else everybody’s', () => {
    const common = draft({ summary: 'all' });
    expect([valueIn(common, page, 'summary'), ownerOf(common, page, 'summary')]).toEqual(['all', '']);
    const network = { ...common, ...setIn(common, facebook, 'summary', 'fb') };
    expect([valueIn(network, page, 'summary'), ownerOf(network, page, 'summary')]).toEqual(['fb', 'facebook']);
    const own = { ...network, ...setIn(network, page, 'summary', '') };
    expect([valueIn(own, page, 'summary'), ownerOf(own, page, 'summary')]).toEqual(['', a.id]);
    expect(valueIn(own, facebook, 'summary')).toBe('fb');
    expect(own.summary).toBe('all');
  });

  test('given back, it leaves nothing behind', () => {
    const before = draft({ summary: 'all', overrides: { x: { summary: 'short', type: 'post' } } });
    const without = { ...before, ...dropIn(before, networkScope('x'), 'summary') };
    expect(without.overrides).toEqual({ x: { type: 'post' } });
    expect(dropIn(without, networkScope('x'), 'type').overrides).toEqual({});
  });

  test('tabs appear once something can differ; paths lead to their tab', () => {
    expect(needsTabs([a], emptyDraft)).toBe(false);
    expect(needsTabs([a], draft({ overrides: { facebook: { summary: '' } } }))).toBe(true);
    expect(needsTabs([a, b], emptyDraft)).toBe(true);
    expect(networkTabs([x, a, b]).map(({ network, accounts }) => [network, accounts.length])).toEqual([
      ['facebook', 2],
      ['x', 1],
    ]);
    const chosen = [a, x];
    expect(scopeKeyOf('summary', chosen)).toBe('');
    expect(scopeKeyOf('overrides.x.media.2', chosen)).toBe('x');
    expect(scopeKeyOf(`overrides.${a.id}.summary`, chosen)).toBe(a.id);
    expect(scopeKeyOf('details.x.replySettings', chosen)).toBe('x');
    expect(scopeOf('bluesky', chosen).key).toBe('');
    expect(accountsIn(networkScope('facebook'), [a, b, x])).toEqual([a, b]);
    expect(accountsIn(accountScope(b), [a, b, x])).toEqual([b]);
  });

  test('an own text is content: it is saved, and no page with one is blank', () => {
    const own = draft({ overrides: { x: { summary: 'only here' } } });
    expect(isBlank(own)).toBe(false);
    expect(fingerprintOf(own)).not.toBe(fingerprintOf(emptyDraft));
    const media = draft({ overrides: { x: { media: [{ view: view('p'), altText: 'P', edit: { rotate: 90 } }] } } });
    expect(toPostDraft(media).overrides.x?.media).toEqual([{ mediaId: 'p', altText: 'P', edit: { rotate: 90 } }]);
  });

  test('files join the media of their tab, or everybody’s where it has none of its own', () => {
    expect(addMedia(emptyDraft, 'x', [view('p')]).media).toHaveLength(1);
    const own = draft({ overrides: { x: { media: [] } } });
    expect(addMedia(own, 'x', [view('p')]).overrides?.x?.media).toHaveLength(1);
  });
});

test('a fix changes the draft and keeps the pictures', () => {
  const media = [view('p'), view('q')].map((one) => ({ view: one, altText: '', edit: {} }));
  const before = draft({ summary: 'long words', media });
  const kept = applyFixTo(before, { kind: 'keep_media', path: 'overrides.x.media', indexes: [1], label: '' });
  expect(kept.scope).toBe('x');
  expect(kept.draft.media).toHaveLength(2);
  expect(kept.draft.overrides.x?.media?.map((item) => item.view.name)).toEqual(['q.png']);
  const trimmed = applyFixTo(before, { kind: 'trim', path: 'summary', text: 'long', label: '' });
  expect([trimmed.draft.summary, trimmed.scope]).toEqual(['long', '']);
});

test('counts follow the kind of post: photos have more room at TikTok, a story has no text to count', () => {
  const tiktok = { network: 'tiktok', name: 'T', limits: {} } as const;
  const instagram = { network: 'instagram', name: 'I', limits: {} } as const;
  const photo = [{ view: view('p'), altText: '', edit: {} }];
  expect(characterCounts(draft({ media: photo }), [tiktok])[0]?.max).toBe(4000);
  expect(characterCounts(emptyDraft, [tiktok])[0]?.max).toBe(2200);
  expect(characterCounts(draft({ type: 'story' }), [instagram])).toEqual([]);
  const tagged = characterCounts(draft({ summary: '#a1 #b2 @c' }), [instagram])[0];
  expect([tagged?.hashtags, tagged?.mentions]).toEqual([
    { used: 2, max: 30 },
    { used: 1, max: 20 },
  ]);
});

test.each(networkIds)('%s: the kinds of post offered are those of its rules', (network) => {
  expect([...knownTypes([network])].sort()).toEqual([...networkRules[network].postTypes].sort());
});

test('shapes to crop to are those every chosen network takes', () => {
  const labels = (networks: Parameters<typeof cropRatios>[0]) => cropRatios(networks, 'post').map(({ label }) => label);
  expect(labels([])).toContain('9:16');
  expect(labels([{ network: 'instagram' }])).toEqual(['Free', '4:5', '1:1', '4:3', '16:9', '1.91:1']);
});

describe('two versions of one post', () => {
  const base = draft({ summary: 'ground', tagIds: ['t1'], details: { youtube: { title: 'One' } } });

  test('who changed what, piece by piece', () => {
    const mine = draft({ ...base, overrides: { x: { summary: 'mine' } }, followUpComment: 'hi' });
    const theirs = draft({ ...base, overrides: { x: { summary: 'theirs' } }, tagIds: ['t1', 't2'] });
    expect(comparedParts(base, mine, theirs).map(({ key, changed }) => [key, changed])).toEqual([
      ['tagIds', 'theirs'],
      ['followUpComment', 'mine'],
      ['overrides.x.summary', 'both'],
    ]);
    expect(mergeQuietly(base, mine, theirs)).toBeNull();
    const merged = mergeDrafts(base, mine, theirs, () => 'both');
    expect(merged).toMatchObject({ tagIds: ['t1', 't2'], followUpComment: 'hi' });
    expect(merged.overrides.x?.summary).toBe('mine\n\ntheirs');
  });

  test('what nobody both changed goes together; what one took away stays away', () => {
    const mine = draft({ ...base, overrides: { x: { summary: 'mine' } } });
    const theirs = draft({ ...base, details: {} });
    expect(mergeQuietly(base, mine, theirs)).toMatchObject({ details: {}, overrides: { x: { summary: 'mine' } } });
  });

  test('is told in words', () => {
    const nameOf = (id: string) => (id === a.id ? a.name : undefined);
    expect(partLabel(`overrides.${a.id}.summary`, nameOf)).toBe('Text for Mill Lane');
    expect(partLabel('overrides.x.media', nameOf)).toBe('Media for X');
    expect(partLabel('details.youtube', nameOf)).toBe('Fields only at YouTube');
    expect(partWords('accountIds', [a.id], nameOf)).toBe('Mill Lane');
    expect(partWords('overrides.x.summary', undefined, nameOf)).toBe('as for all accounts');
    expect(partWords('media', [{ view: view('p'), altText: '', edit: {} }], nameOf)).toBe('p.png');
    expect(partWords('details.youtube', { madeForKids: true }, nameOf)).toBe('made for kids: true');
  });
});

test('files go in as they were chosen, whichever arrives first', async () => {
  const finish = new Map<string, () => void>();
  const got: [string, string[]][] = [];
  const uploads = createPostUploads(
    'l',
    (views, scope) => got.push([scope, views.map(({ id }) => id)]),
    (_, file) =>
      new Promise<ActionResult<MediaView>>((resolve) => {
        finish.set(file.name, () => resolve({ ok: true, data: view(file.name) }));
      }),
  );
  const file = (name: string) => new File(['x'], name, { type: 'image/png' });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  uploads.add([file('one'), file('two')]);
  uploads.add([file('three')], 'x');
  expect(uploads.store.get().uploads.map(({ key }) => uploads.scopeOf(key))).toEqual(['', '', 'x']);
  finish.get('three')?.();
  finish.get('two')?.();
  await settle();
  expect(got).toEqual([]);
  finish.get('one')?.();
  await settle();
  expect(got).toEqual([
    ['', ['one', 'two']],
    ['x', ['three']],
  ]);
});
