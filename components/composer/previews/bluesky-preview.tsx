import { Ellipsis, Heart, MessageSquare, Repeat2, Share } from 'lucide-react';
import type { ReactNode } from 'react';
import { firstLink } from '../text-segments';
import { LinkCard } from './link-card';
import { PreviewAvatar } from './preview-avatar';
import { PreviewImages } from './preview-images';
import { type PreviewProps, placeholder } from './preview-props';
import { PreviewText } from './preview-text';

function Row({
  account,
  thread,
  children,
}: {
  account: PreviewProps['account'];
  thread: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex gap-2.5 px-3.5 pt-3">
      <div className="flex flex-col items-center">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={42} />
        {thread && <span aria-hidden="true" className="mt-1 w-0.5 flex-1 bg-(--pv-line)" />}
      </div>
      <div className="min-w-0 flex-1 pb-3">
        <p className="mb-0.5 flex min-w-0 items-baseline gap-1 text-[15px] leading-snug">
          <span className="max-w-[60%] shrink-0 truncate font-semibold">{account.name}</span>
          <span className="min-w-0 truncate text-(--pv-soft)">{account.handle}</span>
          <span className="shrink-0 text-(--pv-soft)">· now</span>
        </p>
        {children}
        <div aria-hidden="true" className="mt-2.5 flex justify-between pr-2 text-(--pv-soft)">
          <MessageSquare size={16} />
          <Repeat2 size={16} />
          <Heart size={16} />
          <Share size={16} />
          <Ellipsis size={16} />
        </div>
      </div>
    </div>
  );
}

export function BlueskyPreview({ account, draft }: PreviewProps) {
  const { summary, media, followUpComment, details } = draft;
  const card = media.length === 0 ? (details.bluesky?.linkCardUrl ?? firstLink(summary, 'bluesky')) : null;
  const reply = followUpComment.trim() !== '';
  return (
    <>
      <Row account={account} thread={reply}>
        <PreviewText
          text={summary || (media.length ? '' : placeholder)}
          network="bluesky"
          className={`text-[15px] leading-[1.4] ${summary ? '' : 'text-(--pv-soft)'}`}
        />
        <div className="mt-2 grid gap-2 empty:hidden">
          <PreviewImages media={media} badge="left" />
          {card && <LinkCard url={card} />}
        </div>
      </Row>
      {reply && (
        <Row account={account} thread={false}>
          <PreviewText text={followUpComment} network="bluesky" className="text-[15px] leading-[1.4]" />
        </Row>
      )}
    </>
  );
}
