import { ChevronRight, Heart, MessageCircle, Repeat2, Send } from 'lucide-react';
import { mediaKeys } from '../media-keys';
import { LinkCard } from '../parts/link-card';
import { MediaFrame } from '../parts/media-frame';
import { PostWords, PreviewText } from '../parts/preview-text';
import { ThreadRow } from '../parts/thread-row';
import { ratioOf } from '../place-picture';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const acts = [{ Icon: Heart }, { Icon: MessageCircle }, { Icon: Repeat2 }, { Icon: Send }];
const replyWords = {
  everyone: '',
  accounts_you_follow: 'Profiles you follow can reply',
  mentioned_only: 'Only those mentioned can reply',
  parent_post_author_only: 'Only the author can reply',
  followers_only: 'Your followers can reply',
};

/** One stands in its own shape; several in a row as high as each other, to be pushed sideways. */
function Row({ media }: { media: PreviewProps['content']['media'] }) {
  const several = media.length > 1;
  const keys = mediaKeys(media);
  return (
    <ul aria-label="Media" tabIndex={several ? 0 : undefined} className="-mr-4 flex gap-1.5 overflow-x-auto pr-4">
      {media.map((item, index) => {
        const ratio = Math.min(Math.max(ratioOf(item.view, item.edit), 0.66), several ? 1.5 : 2);
        return (
          <li
            key={keys[index]}
            style={several ? { aspectRatio: ratio, height: '15rem' } : { aspectRatio: ratio, width: '100%' }}
            className="shrink-0 overflow-hidden rounded-[10px] outline outline-(--pv-line)"
          >
            <MediaFrame item={item} ratio={ratio} badge="left" />
          </li>
        );
      })}
    </ul>
  );
}

export function ThreadsPreview({ account, content }: PreviewProps) {
  const { summary, media, followUpComment, details } = content;
  const { topicTag, linkUrl, replyControl = 'everyone' } = details.threads ?? {};
  const card = useCard(content, linkUrl);
  const reply = followUpComment.trim() !== '';
  const as = { ...account, name: account.handle.replace(/^@/, '') };
  const topic = topicTag && (
    <>
      <ChevronRight aria-hidden="true" size={14} className="shrink-0 text-(--pv-soft)" />
      <span className="min-w-0 truncate font-semibold">{topicTag}</span>
    </>
  );
  return (
    <>
      <ThreadRow
        account={as}
        size={36}
        meta={
          <>
            {topic}
            <span className="shrink-0 pl-1 text-(--pv-soft)">now</span>
          </>
        }
        acts={acts}
        goesOn={reply}
      >
        <PostWords text={summary} empty={media.length === 0} className="text-[15px] leading-[1.4]" />
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden">
          {media.length > 0 && <Row media={media} />}
          {card && <LinkCard card={card} look="threads" />}
        </div>
        {replyWords[replyControl] && <p className="mt-2 text-(--pv-soft) text-sm">{replyWords[replyControl]}</p>}
      </ThreadRow>
      {reply && (
        <ThreadRow
          account={as}
          size={36}
          meta={<span className="text-(--pv-soft)">now</span>}
          acts={acts}
          goesOn={false}
        >
          <PreviewText text={followUpComment} className="text-[15px] leading-[1.4]" />
        </ThreadRow>
      )}
    </>
  );
}
