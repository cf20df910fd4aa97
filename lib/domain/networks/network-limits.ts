import type { NetworkId } from '../network';
import type { PostDetails } from '../post-details';

/** What one network takes, as data. Numbers are the network's defaults; an account's own `limits` win over them. */
export type NetworkLimits = {
  id: NetworkId;
  name: string;
  postTypes: readonly ('post' | 'story' | 'reel')[];
  text: {
    /** Most that count() may return. */
    max: number;
    /** A second limit in UTF-8 bytes, whatever count() says. */
    maxBytes: number | null;
    /** What count() counts, in the plural, for messages. */
    unit: string;
  };
  followUpComment: { supported: boolean; max: number };
  media: {
    max: number;
    mimeTypes: readonly string[];
    maxBytes: number;
    /** What happens above maxBytes: its provider sends a smaller JPEG, or the post is refused. */
    tooLarge: 'made_smaller' | 'refused';
    maxPixels: number | null;
    /** An animated image stands alone. */
    maxGifs: number | null;
  };
  altText: { max: number };
  /** Length of a text as this network counts it, everything that counts included (a content warning, for example). */
  count(text: string, details?: PostDetails): number;
  /** Where the numbers come from, and when they were read. */
  source: string;
  readOn: string;
};
