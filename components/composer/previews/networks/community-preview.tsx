import { BellRing, MessageCircle, ThumbsUp } from 'lucide-react';
import { ActionRow } from '../parts/action-row';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const acts = [
  { Icon: ThumbsUp, words: 'Like' },
  { Icon: MessageCircle, words: 'Comment' },
];

/** A post in a group of HighLevel's communities: with a title, and perhaps a bell for all members. */
export function CommunityPreview({ account, content }: PreviewProps) {
  const { summary, media, details } = content;
  const { title = '', notifyAllGroupMembers } = details.community ?? {};
  const card = useCard(content);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-4">
      <PostHead account={account} size={36} under={`${account.handle} · now`} />
      {title && <p className="wrap-anywhere font-semibold text-[18px] leading-snug">{title}</p>}
      <PostWords text={summary} empty={media.length === 0} className="text-[15px] leading-[1.5]" />
      <MediaGrid media={media} gap={4} className="rounded-[10px]" />
      {card && <LinkCard card={card} look="plain" />}
      {notifyAllGroupMembers && (
        <p className="flex items-center gap-1.5 text-(--pv-soft) text-sm">
          <BellRing aria-hidden="true" size={14} /> All members are told
        </p>
      )}
      <ActionRow acts={acts} className="gap-6 border-(--pv-line) border-t pt-3 font-medium text-sm" />
    </div>
  );
}
