import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countsAgainst } from '../budget';
import type { NetworkId } from '../network';
import { networkIds } from '../network';
import type { PostType } from '../post';
import type { PublicationPart } from '../publication';
import { networkBudgets } from './network-budgets';
import type { FileRules, ImageRules, NetworkLimits, VideoRules } from './network-limits';
import { networkRules } from './network-rules';
import { networkSources } from './network-sources';

type Fact = Record<string, unknown> & {
  story: Record<string, unknown> | null;
  reel: Record<string, unknown> | null;
  document: Record<string, unknown>;
  poll: Record<string, unknown> | null;
  network_specific: Record<string, unknown>;
};
const factsOf: Partial<Record<NetworkId, string[]>> = {
  facebook: ['facebook_page'],
  instagram: ['instagram'],
  threads: ['threads'],
  linkedin: ['linkedin_page', 'linkedin_profile'],
  tiktok: ['tiktok_creator'],
  tiktok_business: ['tiktok_business'],
  youtube: ['youtube'],
  pinterest: ['pinterest'],
  google: ['google_business'],
  x: ['x'],
  bluesky: ['bluesky'],
  mastodon: ['mastodon'],
};
const file = path.resolve(import.meta.dirname, '../../../../shared/facts/network-limits.json');
const isThere = existsSync(file);
if (!isThere) console.warn(`Skipped: ${file} is not there, so the networks' numbers are compared with nothing.`);
const facts: Record<string, Fact> = isThere ? JSON.parse(readFileSync(file, 'utf8')).networks : {};

/** Ours on the left, the facts' on the right; null and missing are the same. */
type Pair = [string, unknown, unknown];
const orNull = (value: unknown) => value ?? null;

function filePairs(kind: 'image' | 'video', rules: FileRules | null, fact: Fact): Pair[] {
  const types = kind === 'image' && rules === networkRules.x.media.images ? 'gif is counted apart' : 'mime_types';
  return [
    [`${kind}_mime_types`, rules?.mimeTypes, types === 'mime_types' ? fact[`${kind}_mime_types`] : rules?.mimeTypes],
    [`${kind}_min_bytes`, rules?.minBytes, fact[`${kind}_min_bytes`]],
    [`${kind}_max_bytes`, rules?.maxBytes, fact[`${kind}_max_bytes`]],
    [`${kind}_min_width_px`, rules?.minWidth, fact[`${kind}_min_width_px`]],
    [`${kind}_min_height_px`, rules?.minHeight, fact[`${kind}_min_height_px`]],
    [`${kind}_max_width_px`, rules?.maxWidth, fact[`${kind}_max_width_px`]],
    [`${kind}_max_height_px`, rules?.maxHeight, fact[`${kind}_max_height_px`]],
    [`${kind}_max_pixels`, rules?.maxPixels, fact[`${kind}_max_pixels`]],
    [`${kind}_aspect_ratio_min`, rules?.minRatio, fact[`${kind}_aspect_ratio_min`]],
    [`${kind}_aspect_ratio_max`, rules?.maxRatio, fact[`${kind}_aspect_ratio_max`]],
  ];
}

function imagePairs(images: ImageRules | null, fact: Fact): Pair[] {
  return [
    ['images_max_count', images?.max ?? 0, fact.images_max_count],
    ['gif_animated_supported', images?.animated?.moves, images ? fact.gif_animated_supported : null],
    ['gif_max_count', images?.animated?.max, fact.gif_max_count],
    ['gif_max_bytes', images?.animated?.maxBytes, fact.gif_max_bytes],
    ['gif_max_frames', images?.animated?.maxFrames, fact.gif_max_frames],
    ...filePairs('image', images, fact),
  ];
}

function videoPairs(videos: VideoRules | null, id: NetworkId, fact: Fact): Pair[] {
  // "Any video" is no list of ours, and at least nothing at all is no limit.
  const known = { ...fact, video_mime_types: id === 'youtube' ? null : fact.video_mime_types } as Fact;
  return [
    ['videos_max_count', videos?.max ?? 0, fact.videos_max_count],
    ['video_min_duration_s', videos?.minSeconds, fact.video_min_duration_s || null],
    ['video_max_duration_s', videos?.maxSeconds, fact.video_max_duration_s],
    ['video_min_fps', videos?.minFps, fact.video_min_fps],
    ['video_max_fps', videos?.maxFps, fact.video_max_fps],
    ['video_codecs', videos?.codecs, fact.video_codecs],
    ['video_audio_codecs', videos?.audioCodecs, fact.video_audio_codecs],
    ...filePairs('video', videos, known),
  ];
}

function storyPairs({ story }: NetworkLimits, fact: Fact): Pair[] {
  if (!story || !fact.story) return [['story', Boolean(story), Boolean(fact.story)]];
  const { images, videos } = story.media;
  return [
    ['story.caption', story.textMax > 0, fact.story.caption_supported],
    ['story.media_max_count', story.media.max, fact.story.media_max_count],
    ['story.image_mime_types', images?.mimeTypes, fact.story.image_mime_types],
    ['story.image_max_bytes', images?.maxBytes, fact.story.image_max_bytes],
    ['story.video_mime_types', videos?.mimeTypes, fact.story.video_mime_types],
    ['story.video_min_duration_s', videos?.minSeconds, fact.story.video_min_duration_s],
    ['story.video_max_duration_s', videos?.maxSeconds, fact.story.video_max_duration_s],
    ['story.video_max_bytes', videos?.maxBytes, fact.story.video_max_bytes],
    ['story.min_width_px', images?.minWidth, fact.story.min_width_px],
    ['story.min_height_px', videos?.minHeight, fact.story.min_height_px],
  ];
}

function reelPairs({ reel }: NetworkLimits, fact: Fact): Pair[] {
  if (!reel || !fact.reel) return [['reel', Boolean(reel), Boolean(fact.reel)]];
  const { videos } = reel.media;
  const same = (field: string, ours: unknown): Pair[] =>
    fact.reel?.[field] === undefined ? [] : [[`reel.${field}`, ours, fact.reel[field]]];
  return [
    ['reel.videos_exact_count', reel.videosExactly, fact.reel.videos_exact_count],
    ['reel.caption', reel.textMax, fact.caption_reel_max_chars ?? fact.caption_max_chars],
    ...same('video_mime_types', videos?.mimeTypes),
    ...same('video_min_duration_s', videos?.minSeconds),
    ...same('video_max_duration_s', videos?.maxSeconds),
    ...same('video_max_bytes', videos?.maxBytes),
    ...same('min_width_px', videos?.minWidth),
    ...same('min_height_px', videos?.minHeight),
    ...same('min_fps', videos?.minFps),
    ...same('max_fps', videos?.maxFps),
    ...same('codecs', videos?.codecs),
  ];
}

/** Shorter windows told as a day's; of several the narrowest. */
function perDay(id: NetworkId, part: PublicationPart, type: PostType): number | null {
  const days = networkBudgets[id].budgets
    .filter((one) => countsAgainst(one, part, type) && Boolean(one.type) === (type === 'reel'))
    .map(({ count, window }) => (window.kind === 'rolling' ? (count * 86_400) / window.seconds : count));
  return days.length === 0 ? null : Math.min(...days);
}

function budgetPairs(id: NetworkId, fact: Fact): Pair[] {
  // X gives 100 in a quarter of an hour, and the facts no day; of LinkedIn's two kinds one has a careful number only.
  const posts = id === 'x' ? (100 * 86_400) / 900 : (fact.posts_per_24h_max ?? fact.posts_per_24h_safe_max);
  return [
    ['posts_per_24h_max', perDay(id, 'post', 'post'), posts],
    ['reels_per_24h_max', perDay(id, 'post', 'reel'), fact.reels_per_24h_max],
    // Where comments count as posts there is no number of their own.
    ['comments_per_24h_max', id === 'threads' ? perDay(id, 'follow_up', 'post') : null, fact.comments_per_24h_max],
  ];
}

function pairsOf(rules: NetworkLimits, fact: Fact): Pair[] {
  const { id, text, media, altText, cover, document, poll } = rules;
  return [
    ['post_types', rules.postTypes, fact.post_types],
    ['caption_max_chars', text.max, fact.caption_max_chars],
    ['caption_max_utf8_bytes', id === 'youtube' ? text.max : text.maxBytes, fact.caption_max_utf8_bytes],
    ['photo_description_max_chars', text.photoMax, fact.network_specific.photo_description_max_chars],
    ['caption_forbidden_chars', text.forbidden && [...text.forbidden], fact.caption_forbidden_chars],
    ['media_required', rules.mediaRequired, fact.media_required],
    ['media_max_count', media.max, fact.media_max_count],
    ['mixed_media_allowed', media.mixed, fact.mixed_media_allowed],
    ...imagePairs(media.images, fact),
    ...videoPairs(media.videos, id, fact),
    ...storyPairs(rules, fact),
    ...reelPairs(rules, fact),
    ['first_comment_supported', rules.followUpComment.supported, fact.first_comment_supported],
    ['first_comment_max_chars', rules.followUpComment.max, fact.first_comment_max_chars ?? 0],
    ['alt_text_images', altText.images, fact.alt_text_images],
    ['alt_text_videos', altText.videos, fact.alt_text_videos],
    ['alt_text_max_chars', altText.max, fact.alt_text_max_chars ?? 5000],
    // Bluesky's eight are tags beside the text, which Almanac does not send.
    ['hashtags_max_count', rules.hashtags.max, id === 'bluesky' ? null : fact.hashtags_max_count],
    ['mentions_max_count', rules.mentions.max, fact.mentions_max_count],
    ['links_max_count', rules.links.max, fact.links_max_count],
    // LinkedIn's is the document's.
    ['title_max_chars', rules.title?.max ?? document?.titleMax, fact.title_max_chars],
    ['document.max_pages', document?.maxPages, fact.document.max_pages],
    ['document.max_bytes', document?.maxBytes, fact.document.max_bytes],
    ['document.pdf_source_image_max_bytes', document?.maxImageBytes, fact.document.pdf_source_image_max_bytes],
    ['cover_image_max_bytes', cover?.maxBytes, fact.cover_image_max_bytes],
    ['cover_frame_offset_supported', cover?.frame ?? false, fact.cover_frame_offset_supported ?? false],
    ['poll.question_max_chars', poll?.questionMax, id === 'linkedin' ? fact.poll?.question_max_chars : null],
    ['poll.option_max_chars', poll?.optionMax, id === 'linkedin' ? fact.poll?.option_max_chars : null],
    ...budgetPairs(id, fact),
    ['watermark', !rules.watermark, id.startsWith('tiktok')],
  ];
}

describe.skipIf(!isThere)('numbers against the facts', () => {
  const cases = Object.entries(factsOf).flatMap(([id, names]) => names.map((name) => [id as NetworkId, name] as const));
  test.each(cases)('%s says what %s says', (id, name) => {
    const fact = facts[name];
    if (!fact) throw new Error(`The facts have no ${name}.`);
    const pairs = pairsOf(networkRules[id], fact);
    expect(pairs.length).toBeGreaterThan(50);
    for (const [what, ours, theirs] of pairs) expect(orNull(ours), `${id} ${what}`).toEqual(orNull(theirs));
    const doubts = fact.uncertain as string[];
    expect(networkSources[id].uncertain).toEqual(expect.arrayContaining(doubts.slice(0, 1)));
  });
});

test('every network says where its numbers come from, and community what nobody knows', () => {
  for (const id of networkIds) {
    expect(networkRules[id].id).toBe(id);
    expect(networkSources[id].source).not.toBe('');
    expect(networkSources[id].readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(networkSources.community.uncertain.length).toBeGreaterThan(5);
});
