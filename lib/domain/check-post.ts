import { checkDetails } from './checks/check-details';
import { checkMedia } from './checks/check-media';
import { checkFollowUp, checkText } from './checks/check-text';
import {
  type CheckedAccount,
  type CheckedItem,
  type CheckedMedia,
  error,
  type Found,
  type PostIssue,
  type Subject,
  set,
} from './checks/checked';
import { type CustomValues, resolveCustomValues, resolveDraft } from './custom-values';
import { draftFor, pathFor } from './draft-for';
import { cropBox } from './media/plan-rendition';
import { formOf } from './networks/network-limits';
import { networkRules } from './networks/network-rules';
import type { PostDraft, PostMedia } from './post';

export type { CheckedAccount, CheckedMedia, PostIssue } from './checks/checked';
/** `customValues` are the location's; without them `{{…}}` counts as it is written. */
export type CheckOptions = { customValues?: CustomValues | undefined };

/** A medium at the size it goes out with. */
function checkedItem(item: PostMedia, file: CheckedMedia, index: number): CheckedItem {
  const isTurned = item.edit.rotate === 90 || item.edit.rotate === 270;
  const size = { width: isTurned ? file.height : file.width, height: isTurned ? file.width : file.height };
  const cut = item.edit.crop && size.width > 0 ? cropBox(item.edit.crop, size) : size;
  return { item, file, index, width: cut.width, height: cut.height };
}

/** Where a fix of one account writes, so that it does not change what others get. */
function fixPathFor(whole: PostDraft, account: CheckedAccount, path: string): string {
  const own = pathFor(whole, account, path);
  const [field = ''] = path.split('.');
  if (own !== path || whole.accountIds.length <= 1) return own;
  if (!['summary', 'type', 'followUpComment', 'media'].includes(field)) return path;
  // A limit of this account's server is nothing to others of its network.
  const isOwnLimit = field !== 'media' && account.limits.maxCharacters !== undefined;
  return `overrides.${isOwnLimit ? account.id : account.network}.${path}`;
}

function checkType({ rules, draft, fixPath }: Subject): Found[] {
  if (rules.postTypes.includes(draft.type)) return [];
  const what = draft.type === 'story' ? 'stories' : 'reels';
  return [
    error('type', `${rules.name} has no ${what}. Choose “Post”.`, set(fixPath('type'), 'post', 'Make it a post')),
  ];
}

/** A reel is one video and nothing else. */
function checkReel({ rules, form, draft, media }: Subject): Found[] {
  if (!form.videosExactly || draft.media.length === 0) return [];
  const videos = media.filter(({ file }) => file.mimeType.startsWith('video/'));
  if (videos.length > 0 || media.length < draft.media.length) return [];
  return [
    error(
      'media',
      `A ${rules.id === 'youtube' ? 'Short' : 'reel'} is exactly one video. Add one in place of the images.`,
    ),
  ];
}

/**
 * What one account's network says to a draft: composer, services, APIs and the publisher's preflight all ask here.
 * `library` knows the files by id; what an account's overrides say is checked in their place. An error keeps the post
 * from being scheduled; a warning does not.
 */
export function checkPost(
  whole: PostDraft,
  account: CheckedAccount,
  library: Map<string, CheckedMedia>,
  { customValues }: CheckOptions = {},
): PostIssue[] {
  const written = draftFor(whole, account);
  const rules = networkRules[account.network];
  const subject: Subject = {
    account,
    rules,
    // A kind of post a network does not have is judged as an ordinary one.
    form: formOf(rules, rules.postTypes.includes(written.type) ? written.type : 'post'),
    draft: customValues ? resolveDraft(written, customValues) : written,
    written,
    media: written.media.flatMap((item, index) => {
      const file = library.get(item.mediaId);
      return file ? checkedItem(item, file, index) : [];
    }),
    resolve: (text) => (customValues ? resolveCustomValues(text, customValues).text : text),
    fixPath: (path) => fixPathFor(whole, account, path),
  };
  const found = [
    ...checkType(subject),
    ...checkText(subject),
    ...checkMedia(subject),
    ...checkReel(subject),
    ...checkDetails(subject),
    ...checkFollowUp(subject),
  ];
  return found.map((issue) => ({ ...issue, path: pathFor(whole, account, issue.path), accountId: account.id }));
}
