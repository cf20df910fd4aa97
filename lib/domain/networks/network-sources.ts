import type { NetworkId } from '../network';

/** Where a network's numbers come from, when they were read, and what nobody could tell for sure (the best known number stands). */
export type NetworkSource = { source: string; readOn: string; uncertain: readonly string[] };

/** Apart from the rules, because browsers load those. */
export const networkSources: Record<NetworkId, NetworkSource> = {
  playground: { source: 'Almanac itself: Playground is built in', readOn: '2026-11-20', uncertain: [] },
  facebook: {
    source:
      'Meta developer pages fetched 2026-09-11 (pages-api/posts, reels-publishing, page-stories-api); HighLevel API and its posting guidelines (copy of 2024-12-10)',
    readOn: '2026-11-20',
    uncertain: [
      'caption_max_chars (63,206 is UI/secondary; HighLevel guideline says 62,000; Metricool 16,192)',
      'caption_count_unit',
      'caption_reel_max_chars',
      'image_max_bytes (error 1366046 speaks of 4 MB)',
      'video_max_bytes',
      'video_max_duration_s',
      'alt_text_images (photos edge has alt_text_custom; not seen in docs read)',
      'comment_network_max_chars',
      'title (only video/reel title)',
      'gif_animated_supported (HighLevel allows GIF files; whether they animate is unknown)',
    ],
  },
  instagram: {
    source: 'Meta developer pages fetched 2026-09-11 (content-publishing, ig-user/media); HighLevel API',
    readOn: '2026-11-20',
    uncertain: [
      'caption_count_unit',
      'comment_network_max_chars (2015-era API said 300 chars, 4 hashtags, 1 URL, not all capitals; current docs silent)',
      'posts_per_24h_max',
      'delete_supported (instagram_manage_contents since 2025-12-03, Facebook Login only)',
      'maximum duration of a video inside a carousel (60 s in third-party pages)',
    ],
  },
  threads: {
    source: 'Threads API overview (copy, 2026); HighLevel API',
    readOn: '2026-11-20',
    uncertain: [
      'exact emoji counting rule',
      'poll fields',
      'alt_text_max_chars (1000; one source 1020)',
      'like of replies (no endpoint found)',
    ],
  },
  linkedin: {
    source:
      'LinkedIn multiimage-post, documents, images, videos API as quoted on 2026-10-08; HighLevel API and its posting guidelines (copy of 2024-12-10)',
    readOn: '2026-11-20',
    uncertain: [
      'caption_count_unit and whether little-text escapes count',
      'comment_network_max_chars (1,250 in a third-party tool; HighLevel 3,000)',
      'image_max_bytes (HighLevel guideline 8 MB; LinkedIn documents only pixels)',
      'video_max_bytes (spec table 500 MB, fileSizeBytes field doc 5 GB)',
      'alt_text_max_chars 4,086 comes from HighLevel (4,086 is likely a typo for 4,096)',
      'poll text lengths',
      'document title_network_max_chars',
    ],
  },
  tiktok: {
    source:
      'TikTok direct-post, photo-post, media-transfer-guide, content-sharing-guidelines fetched 2026-09-11; HighLevel API',
    readOn: '2026-11-20',
    uncertain: [
      'caption_max_chars (HighLevel guideline of 2024 says 150 for TikTok creator; TikTok says 2,200 UTF-16)',
      'video_min_duration_s (3 s is third-party)',
      'image_max_width_px/height (docs: "maximum 1080p")',
      'is_aigc on photos (reference lists it at top level)',
      'daily cap number',
    ],
  },
  tiktok_business: {
    source:
      'TikTok API for Business 1.3 as sent in production (2026-08-21); media as in the creator API; HighLevel API',
    readOn: '2026-11-20',
    uncertain: [
      'daily cap',
      'media limits (taken from the creator API)',
      'token lifetimes (taken from the creator API)',
      'cover_image format',
    ],
  },
  youtube: {
    source: 'YouTube videos resource reference (title, description, tags); HighLevel API',
    readOn: '2026-11-20',
    uncertain: [
      'video_max_bytes 256 GB / 12 h and unverified 15 min (well known, not re-read)',
      'Shorts 180 s rule',
      'posts_per_24h_max per channel',
      'comment_network_max_chars',
    ],
  },
  pinterest: {
    source: 'Pinterest OpenAPI 5.23.0; HighLevel API and its posting guidelines (copy of 2024-12-10)',
    readOn: '2026-11-20',
    uncertain: [
      'image_max_bytes (HighLevel 10 MB, Ayrshare 20 MB, Zernio 32 MB)',
      'video limits (third-party)',
      'alt text on video pins',
      'rate limits other than org_write/org_read agree in two notes',
    ],
  },
  google: {
    source: 'localPosts reference fetched 2026-09-11; HighLevel API and its posting guidelines (copy of 2024-12-10)',
    readOn: '2026-11-20',
    uncertain: [
      'caption_max_chars 1,500 (not on the reference page; universally quoted)',
      'image_min_width_px (HighLevel 720; Zernio 400x300; older Google page 250)',
      'title_max_chars/offer lengths (UI values)',
      'media_max_count',
      'quota of v4',
    ],
  },
  x: {
    source: 'docs.x.com create-post, media-upload fetched 2026-09-11; twitter-text 3.1.0 configuration 3',
    readOn: '2026-11-20',
    uncertain: [
      'alt_text_max_chars',
      'video_min_duration_s',
      'self-replies (threads) exempt from the summoned rule: secondary source',
      'post limit of an account per day (2,400 in the app)',
      'refresh token lifetime',
    ],
  },
  bluesky: {
    source:
      '@atproto/api 0.21.0 lexicons app.bsky.feed.post and embed.images; a PDS refused 301 graphemes; HighLevel API (alt text)',
    readOn: '2026-11-20',
    uncertain: [
      'video_max_duration_s 180',
      'video_max_bytes really enforced by video.bsky.app (100 MB or 300 MB)',
      'videos per day',
      'image_mime_types (schema: image/*)',
    ],
  },
  mastodon: {
    source:
      'mastodon/documentation @2903485d: statuses, media, Instance entity (server defaults; an instance may differ)',
    readOn: '2026-11-20',
    uncertain: [
      'grapheme counting and 1500/5 min, 300/3 h are from server source of an older commit',
      'every number is the server default: read them from the instance',
    ],
  },
  community: {
    source: 'HighLevel Social Planner API document: comments of 8,000, mentions, title and notifyAllGroupMembers',
    readOn: '2026-11-20',
    uncertain: [
      'text.max: unknown; 100,000 is what Almanac holds',
      'text.unit: unknown; counted in UTF-16 units',
      'media: kinds, number, sizes and mixing are unknown; 300 is what Almanac holds',
      'title.max: unknown; 500 is what Almanac holds',
      'altText: unknown; not sent',
      'followUpComment: not in HighLevel’s list of networks with one',
      'linkPreview, delivery: unknown',
      'documents: unknown; refused here',
    ],
  },
};
