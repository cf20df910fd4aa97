import type { NetworkId } from '../network';

/** A word of letters, digits and underscores with at least one letter, after no word and no slash. */
const hashtag = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+/gu;
const names: Partial<Record<NetworkId, RegExp>> = {
  x: /(?<![\w!@#$%&*＠])[@＠]\w{1,20}(?![\w@＠\u00c0-\u024f]|:\/\/)/g,
  bluesky: /(?<![\w@/])@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+/gi,
  mastodon: /(?<![\w/=])@\w+(?:[\w.-]*\w)?(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/giu,
};
const anyName = /(?<![\w@/.])@[\w.]*\w/g;
const link = /https?:\/\/[^\s<>]+/gi;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Hashtags in a text as the network finds them. */
export const countHashtags = (_network: NetworkId, text: string): number => count(text, hashtag);
/** Names called with @ as the network finds them. */
export const countMentions = (network: NetworkId, text: string): number => count(text, names[network] ?? anyName);
/** Addresses with http(s). */
export const countLinks = (_network: NetworkId, text: string): number => count(text, link);
