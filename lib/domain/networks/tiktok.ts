import { countUtf16 } from './count-units';
import type { NetworkLimits, VideoRules } from './network-limits';

const videos: VideoRules = {
  max: 1,
  mimeTypes: ['video/mp4', 'video/quicktime', 'video/webm'],
  maxBytes: 4_000_000_000,
  minWidth: 360,
  minHeight: 360,
  maxWidth: 4096,
  maxHeight: 4096,
  minSeconds: 3,
  maxSeconds: 600,
  minFps: 23,
  maxFps: 60,
  codecs: ['h264', 'h265', 'vp8', 'vp9'],
};

export const tiktok: NetworkLimits = {
  id: 'tiktok',
  name: 'TikTok',
  postTypes: ['post', 'reel'],
  text: { max: 2200, photoMax: 4000, maxBytes: null, unit: 'characters' },
  mediaRequired: true,
  media: {
    max: 35,
    mixed: false,
    images: {
      max: 35,
      mimeTypes: ['image/jpeg', 'image/webp'],
      maxBytes: 20_000_000,
      maxWidth: 1080,
      maxHeight: 1920,
      animated: { moves: false },
    },
    videos,
  },
  reel: { textMax: 2200, videosExactly: 1, media: { max: 1, mixed: false, images: null, videos } },
  document: null,
  cover: { images: null, frame: true },
  followUpComment: { supported: false, max: 0 },
  altText: { max: 5000, images: false, videos: false },
  hashtags: { max: null },
  mentions: { max: null },
  links: { max: null },
  title: { max: 90, required: false },
  poll: null,
  linkPreview: 'none',
  watermark: false,
  delivery: ['pull', 'upload'],
  count: countUtf16,
};
