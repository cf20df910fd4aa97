import { type CustomValues, resolveDraft } from './custom-values';
import { draftFor, pathFor } from './draft-for';
import type { NetworkId } from './network';
import type { NetworkLimits } from './networks/network-limits';
import { networkRules } from './networks/network-rules';
import type { PostDraft } from './post';
import type { PostFix } from './post-fix';
import type { MediaView } from './views';

/** One thing a network would refuse or change. `path` is the draft's field: `summary`, `media.0.altText`. */
export type PostIssue = {
  path: string;
  severity: 'error' | 'warning';
  message: string;
  accountId: string;
  /** One click that cures it, where there is one: applyFix(). */
  fix?: PostFix;
};
export type CheckedAccount = {
  id: string;
  name: string;
  network: NetworkId;
  limits: { maxCharacters?: number; maxMedia?: number };
};
/** Facts of a file, as the library knows them. */
export type CheckedMedia = Pick<MediaView, 'mimeType' | 'bytes' | 'width' | 'height' | 'animated' | 'video' | 'state'>;
/** `customValues` are the location's; without them `{{…}}` counts as it is written. */
export type CheckOptions = { customValues?: CustomValues | undefined };
type Found = Omit<PostIssue, 'accountId'>;

const number = (value: number) => value.toLocaleString('en');
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const typeName = (mimeType: string) => mimeType.replace(/^(image|video)\//, '').toUpperCase();
const isVideo = ({ mimeType }: CheckedMedia) => mimeType.startsWith('video/');
const error = (path: string, message: string): Found => ({ path, severity: 'error', message });

function checkText(draft: PostDraft, rules: NetworkLimits, max: number): Found[] {
  const { text, name } = rules;
  if (draft.summary.trim() === '' && draft.media.length === 0) {
    return [error('summary', `${name} needs a text or an image. Write something or add an image.`)];
  }
  const length = rules.count(draft.summary, draft.details);
  if (length > max) {
    const over = number(length - max);
    return [
      error(
        'summary',
        `${name} allows ${number(max)} ${text.unit}; this has ${number(length)}. Shorten it by ${over}.`,
      ),
    ];
  }
  const bytes = new TextEncoder().encode(draft.summary).length;
  if (text.maxBytes !== null && bytes > text.maxBytes) {
    return [
      error('summary', `${name} allows ${number(text.maxBytes)} bytes; this text has ${number(bytes)}. Shorten it.`),
    ];
  }
  return [];
}

function checkFollowUp(draft: PostDraft, rules: NetworkLimits, maxCharacters: number | undefined): Found[] {
  if (draft.followUpComment.trim() === '') return [];
  const { name, followUpComment, text } = rules;
  if (!followUpComment.supported) {
    return [
      {
        path: 'followUpComment',
        severity: 'warning',
        message: `${name} takes no first comment; it is left out there.`,
      },
    ];
  }
  const max = maxCharacters ?? followUpComment.max;
  const length = rules.count(draft.followUpComment);
  if (length <= max) return [];
  return [
    error('followUpComment', `${name} allows ${number(max)} ${text.unit} in a comment; this has ${number(length)}.`),
  ];
}

function checkOneMedia(item: CheckedMedia, index: number, rules: NetworkLimits): Found[] {
  const { media, name } = rules;
  const path = `media.${index}`;
  const allowed = isVideo(item) ? media.videos : media.images;
  if (allowed?.mimeTypes && !allowed.mimeTypes.includes(item.mimeType)) {
    const known = allowed.mimeTypes.map(typeName).join(', ');
    return [error(path, `${name} does not take ${typeName(item.mimeType)} files. Use one of ${known}.`)];
  }
  if (allowed?.maxBytes && item.bytes > allowed.maxBytes) {
    const size = `This file has ${megabytes(item.bytes)}; ${name} allows ${megabytes(allowed.maxBytes)}.`;
    if (!('shrinks' in allowed)) return [error(path, `${size} Use a smaller one.`)];
    const smaller = item.animated ? 'A smaller still is sent there.' : 'A smaller copy is sent there.';
    return [{ path, severity: 'warning', message: `${size} ${smaller}` }];
  }
  if (allowed?.maxPixels && item.width * item.height > allowed.maxPixels) {
    const most = number(allowed.maxPixels);
    return [error(path, `${item.width} × ${item.height} is more than the ${most} pixels ${name} allows.`)];
  }
  return [];
}

function checkMedia(draft: PostDraft, media: CheckedMedia[], rules: NetworkLimits, max: number): Found[] {
  const found: Found[] = [];
  if (draft.media.length > max) {
    const over = draft.media.length - max;
    found.push(error('media', `${rules.name} allows ${max} files; this has ${draft.media.length}. Remove ${over}.`));
  }
  const gifs = media.filter(({ animated }) => animated).length;
  const maxGifs = rules.media.images?.animated?.max;
  if (maxGifs && gifs > maxGifs) {
    found.push(error('media', `${rules.name} allows ${maxGifs} GIF in a post; this has ${gifs}.`));
  }
  for (const [index, item] of media.entries()) found.push(...checkOneMedia(item, index, rules));
  for (const [index, item] of draft.media.entries()) {
    if (item.altText.length <= rules.altText.max) continue;
    const message = `${rules.name} keeps the first ${number(rules.altText.max)} characters of this alt text.`;
    found.push({ path: `media.${index}.altText`, severity: 'warning', message });
  }
  return found;
}

/**
 * What one account's network says to a draft: composer, services, APIs and the publisher's preflight all ask here.
 * `library` knows the files by id; what an account's overrides say is checked in their place. An error keeps the post from being scheduled; a warning does not.
 */
export function checkPost(
  whole: PostDraft,
  account: CheckedAccount,
  library: Map<string, CheckedMedia>,
  { customValues }: CheckOptions = {},
): PostIssue[] {
  const written = draftFor(whole, account);
  const draft = customValues ? resolveDraft(written, customValues) : written;
  const media = draft.media.flatMap(({ mediaId }) => library.get(mediaId) ?? []);
  const rules = networkRules[account.network];
  const found: Found[] = [];
  if (!rules.postTypes.includes(draft.type)) {
    found.push(error('type', `${rules.name} has no ${draft.type === 'story' ? 'stories' : 'reels'}. Choose “Post”.`));
  }
  found.push(...checkText(draft, rules, account.limits.maxCharacters ?? rules.text.max));
  found.push(...checkMedia(draft, media, rules, account.limits.maxMedia ?? rules.media.max));
  found.push(...checkFollowUp(draft, rules, account.limits.maxCharacters));
  return found.map((issue) => ({ ...issue, path: pathFor(whole, account, issue.path), accountId: account.id }));
}
