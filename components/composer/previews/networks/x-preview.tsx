import { Bookmark, ChartNoAxesColumn, Ellipsis, Heart, MessageCircle, Repeat2, Upload } from 'lucide-react';
import { atHandle } from '../at-handle';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostWords, PreviewText } from '../parts/preview-text';
import { ThreadRow } from '../parts/thread-row';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const acts = [
  { Icon: MessageCircle },
  { Icon: Repeat2 },
  { Icon: Heart },
  { Icon: ChartNoAxesColumn },
  { Icon: Bookmark },
  { Icon: Upload },
];
const replyWords = {
  following: 'Accounts you follow can reply',
  mentionedUsers: 'Only accounts you mention can reply',
  subscribers: 'Only your subscribers can reply',
  verified: 'Only verified accounts can reply',
};

export function XPreview({ account, content }: PreviewProps) {
  const { summary, media, followUpComment, details } = content;
  const { replySettings, madeWithAi, paidPartnership } = details.x ?? {};
  const card = useCard(content);
  const reply = followUpComment.trim() !== '';
  const notes = [
    paidPartnership ? 'Paid partnership' : '',
    madeWithAi ? 'Made with AI' : '',
    replySettings ? replyWords[replySettings] : '',
  ].filter(Boolean);
  const meta = (
    <>
      <span className="min-w-0 truncate text-(--pv-soft)">{atHandle(account.handle)}</span>
      <span className="shrink-0 text-(--pv-soft)">· now</span>
      <Ellipsis aria-hidden="true" size={16} className="ml-auto shrink-0 text-(--pv-soft)" />
    </>
  );
  return (
    <>
      <ThreadRow account={account} meta={meta} acts={acts} goesOn={reply}>
        <PostWords text={summary} empty={media.length === 0} className="text-[15px] leading-[1.35]" />
        <div className="mt-2.5 grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden">
          <MediaGrid media={media} badge="left" className="rounded-[16px] border border-(--pv-line)" />
          {card && <LinkCard card={card} look="x" />}
        </div>
        {notes.length > 0 && <p className="mt-2 text-(--pv-soft) text-sm">{notes.join(' · ')}</p>}
      </ThreadRow>
      {reply && (
        <ThreadRow account={account} meta={meta} acts={acts} goesOn={false}>
          <PreviewText text={followUpComment} className="text-[15px] leading-[1.35]" />
        </ThreadRow>
      )}
    </>
  );
}
