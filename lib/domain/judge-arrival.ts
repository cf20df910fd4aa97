import { judgeDetails } from './judge-details';
import { type ArrivedFile, isDocument, isVideo, judgeFile } from './judge-file';
import type { NetworkId } from './network';
import type { FormRules, NetworkLimits } from './networks/network-limits';
import { formOf } from './networks/network-limits';
import { networkRules } from './networks/network-rules';
import type { PostType } from './post';
import type { PostDetails } from './post-details';

/** A post as it stands before the gate of a network; `details` of that network only matter. */
export type Arrival = {
  text: string;
  type: PostType;
  details: PostDetails;
  media: ArrivedFile[];
  mentions: number;
  isReply: boolean;
};
/** `field` is the API's: `text`, `type`, `media`, `media.2`, `details.youtube.title`, `reply_to`. */
export type Verdict = { field: string; message: string };

const number = (value: number) => value.toLocaleString('en');

/**
 * What a network says to a post that came in: null when it takes it, else the first thing it refuses. Written apart
 * from checkPost() on purpose: it judges what arrived, so that a mistake on the way there is seen.
 */
export function judgeArrival(network: NetworkId, post: Arrival): Verdict | null {
  const rules = networkRules[network];
  if (post.isReply) return judgeReply(rules, post);
  if (!rules.postTypes.includes(post.type)) {
    return { field: 'type', message: `${rules.name} has no ${post.type === 'story' ? 'stories' : 'reels'}.` };
  }
  const form = formOf(rules, post.type);
  return (
    judgeEmpty(rules, post) ??
    judgeText(rules, form, post) ??
    judgeSet(rules, form, post) ??
    firstOf(post.media, (file, at) => judgeFile(rules, form, file, at)) ??
    judgeDetails(rules, post.details, post.media)
  );
}

function judgeReply(rules: NetworkLimits, { text, media }: Arrival): Verdict | null {
  const { supported, max } = rules.followUpComment;
  if (!supported) return { field: 'reply_to', message: `${rules.name} takes no comments through its API.` };
  const length = rules.count(text);
  if (length === 0 && media.length === 0) return { field: 'text', message: 'A comment needs words.' };
  return length > max ? tooLong(rules, length, max) : null;
}

function judgeEmpty(rules: NetworkLimits, { text, type, media, details }: Arrival): Verdict | null {
  if (media.length > 0) return null;
  if (type !== 'post') return { field: 'media', message: `A ${type} on ${rules.name} needs a picture or a video.` };
  if (rules.mediaRequired) return { field: 'media', message: `${rules.name} takes no post without media.` };
  const has = text !== '' || (rules.poll !== null && details.linkedin?.poll !== undefined);
  return has ? null : { field: 'text', message: 'A post needs text or a picture.' };
}

const tooLong = ({ text: { unit } }: NetworkLimits, length: number, max: number): Verdict => ({
  field: 'text',
  message: `The text has ${number(length)} of ${number(max)} ${unit}.`,
});

function judgeText(rules: NetworkLimits, form: FormRules, { text, type, details, media }: Arrival): Verdict | null {
  const photos = type === 'post' && media.length > 0 && media.every((file) => !isVideo(file));
  const max = photos ? (rules.text.photoMax ?? form.textMax) : form.textMax;
  // A story without words keeps none; nobody refuses them.
  const length = form.textMax === 0 ? 0 : rules.count(text, details);
  if (length > max) return tooLong(rules, length, max);
  const bytes = new TextEncoder().encode(text).length;
  if (rules.text.maxBytes !== null && bytes > rules.text.maxBytes)
    return { field: 'text', message: `The text has ${number(bytes)} of ${number(rules.text.maxBytes)} bytes.` };
  const forbidden = [...(rules.text.forbidden ?? '')].find((sign) => text.includes(sign));
  return forbidden ? { field: 'text', message: `${rules.name} takes no “${forbidden}”.` } : null;
}

function judgeSet(rules: NetworkLimits, form: FormRules, { media, mentions }: Arrival): Verdict | null {
  const refuse = (message: string): Verdict => ({ field: 'media', message });
  if (rules.mentions.max !== null && mentions > rules.mentions.max)
    return { field: 'mentions', message: `${rules.name} takes ${rules.mentions.max} mentions.` };
  const documents = media.filter(isDocument).length;
  if (documents > 0) return documents === media.length && documents === 1 ? null : refuse('A document stands alone.');
  const videos = media.filter(isVideo).length;
  const images = media.length - videos;
  const { max, mixed } = form.media;
  if (media.length > max) return refuse(`A post on ${rules.name} takes ${max} files; this has ${media.length}.`);
  if (!mixed && videos > 0 && images > 0) return refuse(`${rules.name} takes pictures or a video, not both.`);
  if (form.videosExactly !== undefined && videos !== form.videosExactly)
    return refuse(`This needs ${form.videosExactly} video; it has ${videos}.`);
  if (images > 0 && form.media.images === null) return refuse(`${rules.name} takes no pictures here.`);
  if (videos > 0 && form.media.videos === null) return refuse(`${rules.name} takes no videos here.`);
  if (images > (form.media.images?.max ?? 0)) return refuse(`${rules.name} takes ${form.media.images?.max} pictures.`);
  if (videos > (form.media.videos?.max ?? 0)) return refuse(`${rules.name} takes ${form.media.videos?.max} videos.`);
  return null;
}

function firstOf<T>(items: T[], judge: (item: T, at: number) => Verdict | null): Verdict | null {
  for (const [at, item] of items.entries()) {
    const verdict = judge(item, at);
    if (verdict) return verdict;
  }
  return null;
}
