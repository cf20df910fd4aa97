import { error, type Found, type Subject, set, warning } from './checked';
import { anAddress } from './field-rules';

/** network_specific.text_format_preset_max_chars of the facts. */
const presetMax = 130;
const collaboratorsMax = 3;
const topicMax = 50;

export function checkFacebook({ draft }: Subject): Found[] {
  const path = 'details.facebook.textFormatPresetId';
  if (!draft.details.facebook?.textFormatPresetId?.trim()) return [];
  const off = set(path, undefined, 'Take the background off');
  if (draft.type !== 'post' || draft.media.length > 0) {
    return [warning(path, 'Facebook shows a text background only on posts without media; it is left out.', off)];
  }
  if (draft.summary.length <= presetMax) return [];
  const message = `Facebook shows a text background up to ${presetMax} characters; this has ${draft.summary.length}. Shorten it or take the background off.`;
  return [error(path, message, off)];
}

export function checkInstagram({ draft, account }: Subject): Found[] {
  const path = `details.instagram.collaborators.${account.id}`;
  const invited = (draft.details.instagram?.collaborators?.[account.id] ?? []).filter((name) => name.trim() !== '');
  const found: Found[] = [];
  if (invited.length > 0 && draft.type === 'story') {
    found.push(error(path, 'A story has no collaborators. Take them off.', set(path, [], 'Take them off')));
  } else if (invited.length > collaboratorsMax) {
    const fix = set(path, invited.slice(0, collaboratorsMax), `Keep the first ${collaboratorsMax}`);
    const over = invited.length - collaboratorsMax;
    found.push(error(path, `Instagram allows ${collaboratorsMax} collaborators. Remove ${over}.`, fix));
  }
  if (draft.details.instagram?.publishViaPushNotification && draft.type !== 'story') {
    const flag = 'details.instagram.publishViaPushNotification';
    const message = 'Only stories are sent to the phone; this post goes out by itself.';
    found.push(warning(flag, message, set(flag, false, 'Turn it off')));
  }
  return found;
}

export function checkThreads({ draft }: Subject): Found[] {
  const { topicTag = '', linkUrl } = draft.details.threads ?? {};
  const found: Found[] = anAddress('details.threads.linkUrl', linkUrl, 'The link');
  const path = 'details.threads.topicTag';
  const tag = topicTag.trim().replace(/^#/, '');
  if (tag.length > topicMax) {
    found.push(error(path, `A topic has ${topicMax} characters at most; this has ${tag.length}. Shorten it.`));
  }
  if (/[.&]/.test(tag)) {
    const fix = set(path, tag.replace(/[.&]/g, ''), 'Remove them');
    found.push(error(path, 'A topic on Threads has no . and no & in it.', fix));
  }
  if (linkUrl?.trim() && draft.media.length > 0) {
    const message = 'Threads attaches a link only to posts without media; it is left out.';
    found.push(warning('details.threads.linkUrl', message));
  }
  return found;
}
