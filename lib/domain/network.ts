/** A network is whose limits apply; a provider is whom we talk to. Never mix the two. */
export const networkIds = ['playground', 'bluesky', 'mastodon'] as const;
export type NetworkId = (typeof networkIds)[number];

export const providerIds = ['playground', 'bluesky', 'mastodon'] as const;
export type ProviderId = (typeof providerIds)[number];
