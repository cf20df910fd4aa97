import { draftFor, pathFor } from './draft-for';
import type { NetworkId } from './network';
import type { NetworkLimits } from './networks/network-limits';
import { networkRules } from './networks/network-rules';
import type { PostDraft } from './post';
import type { MediaView } from './views';

/** One thing a network would refuse or change. `path` is the draft's field: `summary`, `media.0.altText`. */
export type PostIssue = { path: string; severity: 'error' | 'warning'; message: string; accountId: string };
export type CheckedAccount = {
  id: string;
  name: string;
  network: NetworkId;
  limits: { maxCharacters?: number; maxMedia?: number };
};
/** Facts of a file, as the library knows them. */
export type CheckedMedia = Pick<MediaView, 'mimeType' | 'bytes' | 'width' | 'height' | 'animated' | 'video' | 'state'>;
type Found = Omit<PostIssue, 'accountId'>;

const number = (value: number) => value.toLocaleString('en');
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const typeName = (mimeType: string) => mimeType.replace(/^(image|video)\//, '').toUpperCase();
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
  if (!media.mimeTypes.includes(item.mimeType)) {
    const known = media.mimeTypes.map(typeName).join(', ');
    return [error(path, `${name} does not take ${typeName(item.mimeType)} files. Use one of ${known}.`)];
  }
  if (item.bytes > media.maxBytes) {
    const size = `This image has ${megabytes(item.bytes)}; ${name} allows ${megabytes(media.maxBytes)}.`;
    const smaller = item.mimeType === 'image/gif' ? 'A smaller still is sent there.' : 'A smaller copy is sent there.';
    if (media.tooLarge === 'refused') return [error(path, `${size} Use a smaller one.`)];
    return [{ path, severity: 'warning', message: `${size} ${smaller}` }];
  }
  if (media.maxPixels !== null && item.width * item.height > media.maxPixels) {
    return [
      error(path, `${item.width} × ${item.height} is more than the ${number(media.maxPixels)} pixels ${name} allows.`),
    ];
  }
  return [];
}

function checkMedia(draft: PostDraft, media: CheckedMedia[], rules: NetworkLimits, max: number): Found[] {
  const found: Found[] = [];
  if (draft.media.length > max) {
    found.push(
      error(
        'media',
        `${rules.name} allows ${max} images; this has ${draft.media.length}. Remove ${draft.media.length - max}.`,
      ),
    );
  }
  const gifs = media.filter((item) => item.mimeType === 'image/gif').length;
  if (rules.media.maxGifs !== null && gifs > rules.media.maxGifs) {
    found.push(error('media', `${rules.name} allows ${rules.media.maxGifs} GIF in a post; this has ${gifs}.`));
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
export function checkPost(whole: PostDraft, account: CheckedAccount, library: Map<string, CheckedMedia>): PostIssue[] {
  const draft = draftFor(whole, account);
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
