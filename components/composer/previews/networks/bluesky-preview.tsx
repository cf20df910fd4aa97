import { Ellipsis, Heart, MessageSquare, Repeat2, Share } from 'lucide-react';
import { atHandle } from '../at-handle';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostWords, PreviewText } from '../parts/preview-text';
import { ThreadRow } from '../parts/thread-row';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const acts = [{ Icon: MessageSquare }, { Icon: Repeat2 }, { Icon: Heart }, { Icon: Share }, { Icon: Ellipsis }];

export function BlueskyPreview({ account, content }: PreviewProps) {
  const { summary, media, followUpComment, details } = content;
  const card = useCard(content, details.bluesky?.linkCardUrl);
  const reply = followUpComment.trim() !== '';
  const meta = (
    <>
      <span className="min-w-0 truncate text-(--pv-soft)">{atHandle(account.handle)}</span>
      <span className="shrink-0 text-(--pv-soft)">· now</span>
    </>
  );
  return (
    <>
      <ThreadRow account={account} meta={meta} acts={acts} size={42} goesOn={reply}>
        <PostWords text={summary} empty={media.length === 0} className="text-[15px] leading-[1.4]" />
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden">
          <MediaGrid media={media} badge="right" gap={4} className="rounded-[10px]" />
          {card && <LinkCard card={card} look="bluesky" />}
        </div>
      </ThreadRow>
      {reply && (
        <ThreadRow account={account} meta={meta} acts={acts} size={42} goesOn={false}>
          <PreviewText text={followUpComment} className="text-[15px] leading-[1.4]" />
        </ThreadRow>
      )}
    </>
  );
}
