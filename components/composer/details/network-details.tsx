'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import type { NetworkId } from '@/lib/domain/network';
import { useChosenAccounts } from '../composer-context';
import { useScope } from '../scope-context';

// Each network's form comes when an account of it is shown.
const forms: Record<Exclude<NetworkId, 'playground'>, ComponentType> = {
  facebook: dynamic(() => import('./facebook-details').then((file) => file.FacebookDetails), { ssr: false }),
  instagram: dynamic(() => import('./instagram-details').then((file) => file.InstagramDetails), { ssr: false }),
  threads: dynamic(() => import('./threads-details').then((file) => file.ThreadsDetails), { ssr: false }),
  linkedin: dynamic(() => import('./linkedin-details').then((file) => file.LinkedinDetails), { ssr: false }),
  tiktok: dynamic(
    () =>
      import('./tiktok-details').then(({ TiktokDetails }) => () => <TiktokDetails network="tiktok" />),
    {
      ssr: false,
    },
  ),
  tiktok_business: dynamic(
    () =>
      import('./tiktok-details').then(({ TiktokDetails }) => () => <TiktokDetails network="tiktok_business" />),
    { ssr: false },
  ),
  youtube: dynamic(() => import('./youtube-details').then((file) => file.YoutubeDetails), { ssr: false }),
  pinterest: dynamic(() => import('./pinterest-details').then((file) => file.PinterestDetails), { ssr: false }),
  google: dynamic(() => import('./google-details').then((file) => file.GoogleDetails), { ssr: false }),
  x: dynamic(() => import('./x-details').then((file) => file.XDetails), { ssr: false }),
  bluesky: dynamic(() => import('./bluesky-details').then((file) => file.BlueskyDetails), { ssr: false }),
  mastodon: dynamic(() => import('./mastodon-details').then((file) => file.MastodonDetails), { ssr: false }),
  community: dynamic(() => import('./community-details').then((file) => file.CommunityDetails), { ssr: false }),
};

/** What only one network knows. */
export function NetworkDetails({ network }: { network: NetworkId }) {
  const scope = useScope();
  const count = useChosenAccounts().filter((account) => account.network === network).length;
  if (network === 'playground') return null;
  const Form = forms[network];
  return (
    <section
      aria-labelledby="network-details"
      data-field={`details.${network}`}
      className="border-line border-t pt-3 pb-4"
    >
      <h3 id="network-details" className="mb-3 flex items-center gap-1.5 text-ink-soft text-sm">
        <NetworkMark network={network} size={13} decorative />
        Only at {networkNames[network]}
        {scope.accountId && count > 1 && <span className="text-ink-faint">· for all {count} accounts there</span>}
      </h3>
      <div className="grid gap-4 has-[>:empty:only-child]:hidden sm:grid-cols-2">
        <Form />
      </div>
    </section>
  );
}
