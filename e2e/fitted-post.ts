import type { NetworkId } from '../lib/domain/network';

/** The files of the library one post draws on. */
export type Files = { square: string; wide: string; tall: string; film: string; reel: string };
type Fitted = { summary?: string; type?: 'post' | 'story' | 'reel'; media?: string[] };

const words = 'The mill turns again: fresh bread from Saturday on, and the old stones to look at.';

/** What each network gets of one post instead of the common words, kind and picture. */
export const fitted = (files: Files): Record<Exclude<NetworkId, 'playground'>, Fitted> => ({
  facebook: { summary: 'The mill turns again. Come on Saturday, from eight.', media: [files.square, files.wide] },
  instagram: { summary: 'Stone by stone #bread', type: 'reel', media: [files.reel] },
  threads: { summary: 'We are back at the mill', media: [files.square, files.film] },
  linkedin: { summary: 'Three pages about our mill', media: [files.square, files.wide, files.tall] },
  tiktok: { summary: 'How a mill starts #mill', media: [files.reel] },
  tiktok_business: { summary: 'Three looks at the mill', media: [files.square, files.tall] },
  youtube: { summary: 'A film about the mill', media: [files.film] },
  pinterest: { summary: 'Bread to pin', media: [files.tall] },
  google: { summary: 'Open day at the mill', media: [files.square] },
  x: { summary: 'Mill. Bread. Saturday.', media: [] },
  bluesky: { summary: 'Bread from Saturday on', media: [files.square, files.wide] },
  mastodon: { summary: 'Fresh bread, old stones', media: [files.square] },
  community: { summary: 'Dear neighbours, the mill turns again.' },
});

const override = ({ media, ...rest }: Fitted) => ({
  ...rest,
  ...(media && { media: media.map((mediaId) => ({ mediaId, altText: '' })) }),
});

export const details = {
  linkedin: { postAsPdf: true, pdfTitle: 'The mill in three pages' },
  tiktok: { privacyLevel: 'SELF_ONLY', enableComment: true },
  youtube: { title: 'The mill starts', kind: 'video', privacyLevel: 'unlisted', tags: ['mill', 'bread'] },
  pinterest: { title: 'Bread of the mill', link: 'https://example.com/bread' },
  google: {
    topicType: 'EVENT',
    title: 'Open day',
    startAt: '2027-05-01T10:00',
    endAt: '2027-05-01T18:00',
    actionType: 'learn_more',
    actionUrl: 'https://example.com/open-day',
  },
  x: { replySettings: 'following' },
  mastodon: { visibility: 'unlisted', spoilerText: 'Bread' },
  community: { title: 'The mill', notifyAllGroupMembers: true },
};

/** One post for all of them: common words and one picture, with what each network gets instead. A pin needs a board. */
export const draftOf = (files: Files, accountIds: string[], pinterestId?: string) => ({
  summary: words,
  accountIds,
  media: [{ mediaId: files.square, altText: 'The wheel of the mill' }],
  details: pinterestId
    ? { ...details, pinterest: { ...details.pinterest, boards: { [pinterestId]: ['Bread'] } } }
    : details,
  overrides: Object.fromEntries(Object.entries(fitted(files)).map(([network, what]) => [network, override(what)])),
  linkPreview: { url: 'https://example.com/mill', title: 'The mill', description: 'Since 1742' },
});
