'use client';

import { networkRules } from '@/lib/domain/networks/network-rules';
import { useScoped } from '../scope-context';
import { DetailCheck, DetailSelect, DetailText } from './detail-controls';
import { useDetail } from './use-detail';

const privacy = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends (you follow each other)',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only you',
};
const music = {
  href: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
  words: 'Music Usage Confirmation',
};
const branded = { href: 'https://www.tiktok.com/legal/page/global/bc-policy/en', words: 'Branded Content Policy' };

const Policy = ({ href, words }: typeof music) => (
  <a href={href} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-3">
    {words}
  </a>
);

/** TikTok asks planners for exactly these choices, none of them made beforehand, and for the sentence at the end. */
function Disclosure({ network }: { network: 'tiktok' | 'tiktok_business' }) {
  const [discloses] = useDetail(network, 'videoDisclosure');
  const [yours] = useDetail(network, 'promoteYourBrand');
  const [other] = useDetail(network, 'promoteOtherBrand');
  const [privacyLevel] = useDetail(network, 'privacyLevel');
  return (
    <>
      <DetailCheck
        network={network}
        field="videoDisclosure"
        label="Disclose that it promotes something"
        hint="Turn it on when the post promotes a brand, a product or a service, yours or another’s."
      />
      {discloses && (
        <fieldset className="grid gap-2.5 border-line border-l-2 pl-4 sm:col-span-2">
          <legend className="sr-only">What it promotes</legend>
          <DetailCheck
            network={network}
            field="promoteYourBrand"
            label="Your brand"
            hint="You promote yourself or your business."
          />
          <DetailCheck
            network={network}
            field="promoteOtherBrand"
            label="Branded content"
            disabled={privacyLevel === 'SELF_ONLY' && !other}
            hint={
              privacyLevel === 'SELF_ONLY'
                ? 'Branded content cannot be seen by you alone. Choose who sees it first.'
                : 'You promote another brand and get something for it.'
            }
          />
          <p className="text-ink-soft text-sm">
            {other
              ? 'It will be labelled “Paid partnership”.'
              : yours
                ? 'It will be labelled “Promotional content”.'
                : 'Choose at least one of the two.'}
          </p>
        </fieldset>
      )}
      <p className="text-ink-soft text-sm sm:col-span-2">
        By posting, you agree to TikTok’s{' '}
        {other && (
          <>
            <Policy {...branded} /> and{' '}
          </>
        )}
        <Policy {...music} />.
      </p>
    </>
  );
}

export function TiktokDetails({ network }: { network: 'tiktok' | 'tiktok_business' }) {
  const { value: media } = useScoped('media');
  const photos = media.length > 0 && media.every(({ view }) => view.mimeType.startsWith('image/'));
  return (
    <>
      <DetailSelect
        network={network}
        field="privacyLevel"
        label="Who sees it"
        required
        options={privacy}
        none="Choose…"
        hint="TikTok wants this chosen anew for each post."
      />
      {photos && <DetailText network={network} field="title" label="Title" max={networkRules[network].title?.max} />}
      <fieldset className="grid gap-2.5 sm:col-span-2 sm:grid-cols-3">
        <legend className="mb-1.5 font-medium">People may</legend>
        <DetailCheck network={network} field="enableComment" label="Comment" half />
        {!photos && (
          <>
            <DetailCheck network={network} field="enableDuet" label="Make a duet" half />
            <DetailCheck network={network} field="enableStitch" label="Stitch it" half />
          </>
        )}
      </fieldset>
      <DetailCheck network={network} field="aiGenerated" label="Made with AI" hint="TikTok labels it so." />
      <Disclosure network={network} />
    </>
  );
}
