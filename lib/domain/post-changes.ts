import type { PostDraft } from './post';

const words = {
  summary: 'the text',
  type: 'the kind',
  accountIds: 'the accounts',
  remindAccountIds: 'who posts it',
  media: 'the images',
  tagIds: 'the tags',
  categoryId: 'the category',
  followUpComment: 'the first comment',
  schedule: 'the time',
  details: 'the options',
  overrides: 'what differs per network',
  campaignId: 'the campaign',
  linkPreview: 'the link card',
  mentions: 'the mentions',
  applyWatermark: 'the watermark',
  mediaOptimization: 'the media optimisation',
  shortenLinks: 'the short links',
} as const satisfies Record<keyof PostDraft, string>;

export type PostField = keyof typeof words;

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a).filter(([, v]) => v !== undefined), new Map(Object.entries(b))];
  const size = [...right.values()].filter((value) => value !== undefined).length;
  return left.length === size && left.every(([key, value]) => same(value, right.get(key)));
}

/** Accounts and tags are sets: their order says nothing. */
const comparable = (draft: PostDraft, field: PostField) =>
  field === 'accountIds' || field === 'remindAccountIds' || field === 'tagIds'
    ? [...new Set(draft[field])].sort()
    : draft[field];

/** The fields in which two drafts differ. */
export function changedFields(before: PostDraft, after: PostDraft): PostField[] {
  const fields = Object.keys(words) as PostField[];
  return fields.filter((field) => !same(comparable(before, field), comparable(after, field)));
}

/** “the text and the time” */
export function fieldWords(fields: readonly string[]): string {
  const named = fields.map((field) => words[field as PostField] ?? field);
  return named.length < 2 ? (named[0] ?? 'something') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
