import type { NetworkId } from '../network';
import type { PostType } from '../post';
import type { PostDetails } from '../post-details';

/** Of one file, as it goes out (turned and cropped). Bytes, pixels; ratio is width ÷ height. Missing: no known limit. */
export type FileRules = {
  /** Missing: nobody tells, so any picture or video passes. */
  mimeTypes?: readonly string[];
  minBytes?: number;
  maxBytes?: number;
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  maxPixels?: number;
  minRatio?: number;
  maxRatio?: number;
};
export type ImageRules = FileRules & {
  /** Most in one post. */
  max: number;
  /** Its provider sends a smaller copy of what is over maxBytes, whether the author asked or not. */
  shrinks?: true;
  /** Moving images: whether they move there (missing: unknown), how many, how big. */
  animated?: {
    moves: boolean /** Not beside other images. */;
    alone?: true;
    max?: number;
    maxBytes?: number;
    maxFrames?: number;
  };
};
export type VideoRules = FileRules & {
  max: number;
  minSeconds?: number;
  maxSeconds?: number;
  minFps?: number;
  maxFps?: number;
  codecs?: readonly string[];
  audioCodecs?: readonly string[];
};
export type MediaRules = {
  /** Images and videos together. */
  max: number;
  /** Images and videos in one post. */
  mixed: boolean;
  images: ImageRules | null;
  videos: VideoRules | null;
};
/** What a story or a reel changes; `textMax` 0 is no caption at all. */
export type FormRules = { textMax: number; media: MediaRules; videosExactly?: number };
export type DocumentRules = {
  mimeTypes: readonly string[];
  maxBytes: number;
  maxPages: number;
  titleMax: number;
  /** Of each image that becomes a page. */
  maxImageBytes: number;
};
/** Images or videos, by JPEG or PNG, or by a moment of the video. */
export type CoverRules = { images: readonly string[] | null; maxBytes?: number; frame: boolean; required?: true };

/** What one network takes, as data; network-sources.ts says where from. Numbers are the network's defaults; an account's own `limits` win over them. */
export type NetworkLimits = {
  id: NetworkId;
  name: string;
  postTypes: readonly PostType[];
  text: {
    /** Most that count() may return. */
    max: number;
    /** Of a post of images only, where that differs. */
    photoMax?: number;
    /** A second limit in UTF-8 bytes, whatever count() says. */
    maxBytes: number | null;
    /** What count() counts, in the plural, for messages. */
    unit: string;
    /** Characters that may not occur. */
    forbidden?: string;
  };
  /** Whether words alone make a post. */
  mediaRequired: boolean;
  media: MediaRules;
  story?: FormRules;
  reel?: FormRules;
  document: DocumentRules | null;
  cover: CoverRules | null;
  followUpComment: { supported: boolean; max: number };
  /** `images` and `videos`: whether they take one. `max` in UTF-16 units. */
  altText: { max: number; images: boolean; videos: boolean };
  hashtags: { max: number | null };
  mentions: { max: number | null };
  links: { max: number | null };
  title: { max: number; required: boolean } | null;
  poll: { minOptions: number; maxOptions: number; questionMax: number; optionMax: number } | null;
  /** Who makes the card of a link: the network reads the page, we hand it over, or there is none. */
  linkPreview: 'scraped' | 'supplied' | 'none';
  /** False where the network forbids adding one to media. */
  watermark: boolean;
  /** How files get there: it fetches a public address, or we send bytes. */
  delivery: readonly ('pull' | 'upload')[];
  /** Length of a text as this network counts it, everything that counts included (a content warning, for example). */
  count(text: string, details?: PostDetails): number;
};

/** What counts for one kind of post. */
export function formOf(rules: NetworkLimits, type: PostType): FormRules {
  const own = type === 'story' ? rules.story : type === 'reel' ? rules.reel : undefined;
  return own ?? { textMax: rules.text.max, media: rules.media };
}
