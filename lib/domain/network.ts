/** A network is whose limits apply; a provider is whom we talk to. Never mix the two. */
export const networkIds = [
  'playground',
  'facebook',
  'instagram',
  'threads',
  'linkedin',
  'tiktok',
  'tiktok_business',
  'youtube',
  'pinterest',
  'google',
  'x',
  'bluesky',
  'mastodon',
  'community',
] as const;
export type NetworkId = (typeof networkIds)[number];

export const providerIds = ['playground', 'bluesky', 'mastodon'] as const;
export type ProviderId = (typeof providerIds)[number];
