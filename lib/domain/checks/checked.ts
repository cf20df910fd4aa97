import type { NetworkId } from '../network';
import type { FormRules, NetworkLimits } from '../networks/network-limits';
import type { PostDraft, PostMedia } from '../post';
import type { PostFix } from '../post-fix';
import type { MediaView } from '../views';

export type CheckedAccount = {
  id: string;
  name: string;
  network: NetworkId;
  limits: { maxCharacters?: number; maxMedia?: number; personal?: boolean };
};
/** Facts of a file, as the library knows them; sizes and duration mean nothing while it is processing. */
export type CheckedMedia = Pick<
  MediaView,
  'mimeType' | 'bytes' | 'width' | 'height' | 'animated' | 'video' | 'state'
> & { focalPoint?: MediaView['focalPoint'] };

/** One thing a network would refuse or change. `path` is the draft's field: `summary`, `media.0.altText`. */
export type PostIssue = {
  path: string;
  severity: 'error' | 'warning';
  message: string;
  accountId: string;
  /** Not wrong, only not there yet: nothing to say while the page is still blank. */
  missing?: true;
  /** One click that cures it, where there is one: applyFix(). */
  fix?: PostFix;
};
export type Found = Omit<PostIssue, 'accountId'>;

/** A medium of the post with its file and its size as it goes out: turned and cropped. */
export type CheckedItem = { item: PostMedia; file: CheckedMedia; index: number; width: number; height: number };

/** What is judged: one account's share of a post. */
export type Subject = {
  account: CheckedAccount;
  rules: NetworkLimits;
  form: FormRules;
  /** As it goes out: overrides applied, custom values resolved. */
  draft: PostDraft;
  /** The same with `{{…}}` as written, which is what a fix has to write back. */
  written: PostDraft;
  /** Those the library knows, in order. */
  media: CheckedItem[];
  resolve(text: string): string;
  /** Where a fix writes: the account's or network's own field when it has one or shares the post with others. */
  fixPath(path: string): string;
};

export const error = (path: string, message: string, fix?: PostFix): Found => ({
  path,
  severity: 'error',
  message,
  ...(fix && { fix }),
});
export const warning = (path: string, message: string, fix?: PostFix): Found => ({
  path,
  severity: 'warning',
  message,
  ...(fix && { fix }),
});
export const missing = (path: string, message: string, fix?: PostFix): Found => ({
  ...error(path, message, fix),
  missing: true,
});

export const set = (path: string, value: unknown, label: string): PostFix => ({ kind: 'set', path, value, label });
export const number = (value: number) => value.toLocaleString('en');
/** `1 image`, `2 images`. */
export const many = (count: number, what: string) => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
export const isVideo = ({ mimeType }: Pick<CheckedMedia, 'mimeType'>) => mimeType.startsWith('video/');
export const isImage = ({ mimeType }: Pick<CheckedMedia, 'mimeType'>) => mimeType.startsWith('image/');
