import { Bookmark, Download, MessageSquareText, Share2, ThumbsDown, ThumbsUp } from 'lucide-react';
import { atHandle } from '../at-handle';
import { ActionRow } from '../parts/action-row';
import { Contained } from '../parts/contained';
import { FirstComment } from '../parts/first-comment';
import { MissingMedia } from '../parts/missing-media';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';
import { useProofRoom } from '../proof-room';
import { YoutubeShort } from './youtube-short';

const acts = [
  { Icon: ThumbsUp, words: '0' },
  { Icon: ThumbsDown },
  { Icon: Share2, words: 'Share' },
  { Icon: Download, words: 'Download' },
  { Icon: Bookmark, words: 'Save' },
];
const privacy = { public: '', unlisted: 'Unlisted', private: 'Private' };

/** The video whole in a player of 16:9, with black beside it when it is another shape. */
function Player({ item }: { item: PreviewProps['content']['media'][number] }) {
  return (
    <div className="relative aspect-video overflow-hidden bg-[#000]">
      <Contained item={item} frameRatio={16 / 9} />
    </div>
  );
}

export function YoutubePreview({ account, content }: PreviewProps) {
  const { width } = useProofRoom();
  const { media, summary, details } = content;
  const { kind = 'video', title = '', privacyLevel = 'public', madeForKids } = details.youtube ?? {};
  if (kind === 'short') return <YoutubeShort account={account} content={content} title={title} />;
  const [item] = media;
  const labels = [privacy[privacyLevel], madeForKids ? 'Made for kids' : ''].filter(Boolean);
  const subscribe = (
    <span
      aria-hidden="true"
      className="rounded-full bg-(--pv-act) px-4 font-medium text-(--pv-on-act) text-sm leading-9"
    >
      Subscribe
    </span>
  );
  return (
    <>
      {item ? <Player item={item} /> : <MissingMedia ratio={16 / 9} words="YouTube needs a video." />}
      <div className="grid gap-3 px-4 pt-3 pb-4">
        <p className={`wrap-anywhere font-bold text-[18px] leading-snug ${title ? '' : 'text-(--pv-soft)'}`}>
          {title || 'The title of the video'}
        </p>
        <PostHead
          account={account}
          size={36}
          under={atHandle(account.handle)}
          end={subscribe}
          className="[&>span:last-child]:pt-0"
        />
        <ActionRow
          acts={width === 'phone' ? acts.slice(0, 3) : acts}
          className="flex-wrap gap-2 text-sm [&>span]:rounded-full [&>span]:bg-(--pv-fill) [&>span]:px-3.5 [&>span]:py-1.5 [&>span]:text-(--pv-ink)"
        />
        <div className="rounded-[12px] bg-(--pv-fill) px-3 py-2.5 text-sm">
          <p className="font-semibold">{['No views yet · Just now', ...labels].join(' · ')}</p>
          <PostWords text={summary} empty />
        </div>
        {width === 'phone' && (
          <p
            aria-hidden="true"
            className="flex items-center gap-2 rounded-[12px] bg-(--pv-fill) px-3 py-2.5 font-semibold text-sm"
          >
            <MessageSquareText size={16} /> Comments
          </p>
        )}
      </div>
      <FirstComment account={account} content={content} name={atHandle(account.handle)} />
    </>
  );
}
