'use client';

import { Bookmark, Heart, MessageCircle, Music, Share } from 'lucide-react';
import { ActionRow } from '../parts/action-row';
import { Arrows, Dots, usePages } from '../parts/carousel';
import { PreviewAvatar } from '../parts/preview-avatar';
import { PostWords } from '../parts/preview-text';
import { TallFrame } from '../parts/tall-frame';
import type { PreviewProps } from '../preview-props';
import { useProofRoom } from '../proof-room';

const privacy = {
  PUBLIC_TO_EVERYONE: '',
  MUTUAL_FOLLOW_FRIENDS: 'Friends only',
  FOLLOWER_OF_CREATOR: 'Followers only',
  SELF_ONLY: 'Only you',
};

/** What TikTok writes above the caption about who may see it and who paid. */
function labelsOf(details: NonNullable<PreviewProps['content']['details']['tiktok']>): string[] {
  const paid = details.promoteOtherBrand
    ? 'Paid partnership'
    : details.videoDisclosure && details.promoteYourBrand
      ? 'Promotional content'
      : '';
  return [
    privacy[details.privacyLevel ?? 'PUBLIC_TO_EVERYONE'],
    paid,
    details.aiGenerated ? 'AI-generated' : '',
  ].filter(Boolean);
}

export function TiktokPreview({ account, content }: PreviewProps) {
  const { network } = useProofRoom();
  const { media, summary } = content;
  const details = content.details[network === 'tiktok_business' ? 'tiktok_business' : 'tiktok'] ?? {};
  const { page, turnTo } = usePages(media.length);
  const photos = media.length > 0 && media.every(({ view }) => view.video === null);
  const acts = [
    { Icon: Heart, words: '0' },
    ...(details.enableComment ? [{ Icon: MessageCircle, words: '0' }] : []),
    { Icon: Bookmark, words: '0' },
    { Icon: Share, words: 'Share' },
  ];
  const side = (
    <div className="grid justify-items-center gap-4">
      <PreviewAvatar name={account.name} url={account.avatarUrl} size={44} />
      <ActionRow acts={acts} size={28} tall />
    </div>
  );
  const foot = (
    <>
      {photos && media.length > 1 && <Dots page={page} count={media.length} className="mb-3" />}
      <p className="truncate font-semibold text-[15px]">{account.handle.replace(/^@/, '')}</p>
      <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {labelsOf(details).map((label) => (
          <span key={label} className="rounded-sm bg-[#000]/50 px-1.5 text-xs leading-5">
            {label}
          </span>
        ))}
      </p>
      {photos && details.title && <p className="mt-1 wrap-anywhere font-semibold text-sm">{details.title}</p>}
      <div className="mt-1 max-h-48 overflow-y-auto [--pv-soft:#fff]">
        <PostWords text={summary} empty={media.length === 0} className="text-[#fff] text-sm" />
      </div>
      <span aria-hidden="true" className="mt-2 flex items-center gap-1.5 text-xs">
        <Music size={12} /> original sound
      </span>
    </>
  );
  const top = (
    <p aria-hidden="true" className="flex justify-center gap-5 pt-1 font-semibold text-[15px]">
      <span className="text-[#e8e8e8]">Following</span>
      <span className="underline decoration-2 underline-offset-8">For You</span>
    </p>
  );
  return (
    <TallFrame
      item={media[page]}
      whole={photos}
      missing="TikTok needs a video or photos."
      top={top}
      foot={foot}
      side={side}
    >
      {photos && media.length > 1 && (
        <Arrows page={page} count={media.length} turnTo={turnTo} className="[--arrows:38%]" />
      )}
    </TallFrame>
  );
}
