import { Ellipsis, Globe, MessageSquareText, Repeat2, Send, ThumbsUp, Users } from 'lucide-react';
import { ActionRow } from '../parts/action-row';
import { FirstComment } from '../parts/first-comment';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';
import { useProofRoom } from '../proof-room';
import { useCard } from '../use-card';
import { LinkedinDocument } from './linkedin-document';
import { LinkedinPoll } from './linkedin-poll';

const acts = [
  { Icon: ThumbsUp, words: 'Like' },
  { Icon: MessageSquareText, words: 'Comment' },
  { Icon: Repeat2, words: 'Repost' },
  { Icon: Send, words: 'Send' },
];

export function LinkedinPreview({ account, content }: PreviewProps) {
  const { width } = useProofRoom();
  const { summary, media, details } = content;
  const { postAsPdf, pdfTitle, poll, visibility = 'PUBLIC' } = details.linkedin ?? {};
  const card = useCard(content);
  const asPoll = poll && (poll.question || poll.options.some(Boolean)) && media.length === 0;
  const asDocument = media.some(({ view }) => view.mimeType === 'application/pdf') || (postAsPdf && media.length > 0);
  const Audience = visibility === 'CONNECTIONS' ? Users : Globe;
  const words = visibility === 'CONNECTIONS' ? 'Connections' : visibility === 'LOGGED_IN' ? 'Members' : 'Anyone';
  return (
    <>
      <PostHead
        account={account}
        size={48}
        under={
          <>
            Now · <Audience size={13} role="img" aria-label={words} />
          </>
        }
        end={<Ellipsis aria-hidden="true" size={20} />}
        className="px-4 pt-3 pb-2"
      />
      <div className="px-4 pb-3 empty:hidden">
        <PostWords text={summary} empty={media.length === 0 && !asPoll} className="text-[14px] leading-[1.45]" />
      </div>
      {asPoll && <LinkedinPoll poll={poll} />}
      {asDocument ? (
        <LinkedinDocument media={media} title={pdfTitle ?? ''} />
      ) : (
        <MediaGrid media={media} badge="left" />
      )}
      {card && !asPoll && <LinkCard card={card} look="linkedin" />}
      <ActionRow
        acts={acts}
        size={width === 'phone' ? 17 : 18}
        className="mx-3 mt-1 justify-around border-(--pv-line) border-t py-3 font-semibold text-sm"
      />
      <FirstComment account={account} content={content} bubble />
    </>
  );
}
