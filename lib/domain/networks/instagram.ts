import { countUtf16 } from './count-units';
import type { NetworkLimits, VideoRules } from './network-limits';

const videos: VideoRules = {
  max: 10,
  mimeTypes: ['video/mp4', 'video/quicktime'],
  maxBytes: 300_000_000,
  maxWidth: 1920,
  minRatio: 0.01,
  maxRatio: 10,
  minSeconds: 3,
  maxSeconds: 900,
  minFps: 23,
  maxFps: 60,
  codecs: ['h264', 'hevc'],
  audioCodecs: ['aac'],
};

export const instagram: NetworkLimits = {
  id: 'instagram',
  name: 'Instagram',
  postTypes: ['post', 'reel', 'story'],
  text: { max: 2200, maxBytes: null, unit: 'characters' },
  mediaRequired: true,
  media: {
    max: 10,
    mixed: true,
    images: {
      max: 10,
      mimeTypes: ['image/jpeg'],
      maxBytes: 8_388_608,
      minWidth: 320,
      maxWidth: 1440,
      minRatio: 0.8,
      maxRatio: 1.91,
      animated: { moves: false },
    },
    videos,
  },
  story: {
    textMax: 0,
    media: {
      max: 1,
      mixed: false,
      images: { max: 1, mimeTypes: ['image/jpeg'], maxBytes: 8_388_608 },
      videos: {
        max: 1,
        mimeTypes: ['video/mp4', 'video/quicktime'],
        minSeconds: 3,
        maxSeconds: 60,
        maxBytes: 100_000_000,
        maxWidth: 1920,
      },
    },
  },
  reel: {
    textMax: 2200,
    videosExactly: 1,
    media: {
      max: 1,
      mixed: false,
      images: null,
      videos: { ...videos, max: 1 },
    },
  },
  document: null,
  cover: { images: ['image/jpeg'], maxBytes: 8_000_000, frame: true },
  followUpComment: { supported: true, max: 2200 },
  altText: { max: 1000, images: true, videos: false },
  hashtags: { max: 30 },
  mentions: { max: 20 },
  links: { max: null },
  title: null,
  poll: null,
  linkPreview: 'none',
  watermark: true,
  delivery: ['pull'],
  count: countUtf16,
};
