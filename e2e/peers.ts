import { test as base } from './fixtures';
import { startBlueskyApart } from './servers/bluesky';
import { startMastodon } from './servers/mastodon';

type Bluesky = Awaited<ReturnType<typeof startBlueskyApart>>;
type Mastodon = Awaited<ReturnType<typeof startMastodon>>;

/** Journeys with a real PDS beside the product, which may reach it although it is on this machine. */
export const withBluesky = base.extend<object, { bluesky: Bluesky }>({
  bluesky: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const server = await startBlueskyApart();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  productEnv: [async ({ bluesky }, use) => use({ ALMANAC_ALLOW_PRIVATE_HOSTS: bluesky.host }), { scope: 'worker' }],
});

/** Journeys with a Mastodon beside the product. */
export const withMastodon = base.extend<object, { mastodon: Mastodon }>({
  mastodon: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const server = await startMastodon();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [async ({ mastodon }, use) => use({ ALMANAC_ALLOW_PRIVATE_HOSTS: mastodon.host }), { scope: 'worker' }],
});
