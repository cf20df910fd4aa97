import { Ellipsis, Globe, MessageCircle, Share2, ThumbsUp, X } from 'lucide-react';
import { ActionRow } from '../parts/action-row';
import { FirstComment } from '../parts/first-comment';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import { Reel } from '../parts/reel';
import { Story } from '../parts/story';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

const acts = [
  { Icon: ThumbsUp, words: 'Like' },
  { Icon: MessageCircle, words: 'Comment' },
  { Icon: Share2, words: 'Share' },
];

/** Words alone stand large while they are few; with a preset, white on its coloured ground. */
function Words({ content, alone }: { content: PreviewProps['content']; alone: boolean }) {
  const { summary, media, details } = content;
  const short = alone && summary.length <= 130 && summary.split('\n').length <= 4;
  if (short && details.facebook?.textFormatPresetId) {
    return (
      <div className="grid min-h-72 place-items-center bg-linear-to-br from-[#5b3fd6] to-[#c02a78] px-8 text-center [--pv-link:#fff] [--pv-soft:#fff]">
        <PostWords text={summary} empty className="font-bold text-[#fff] text-[26px] leading-tight" />
      </div>
    );
  }
  const size = short && summary.length <= 85 && summary ? 'text-[22px] leading-[1.3]' : 'text-[15px] leading-[1.4]';
  return (
    <div className="px-4 pb-3 empty:hidden">
      <PostWords text={summary} empty={media.length === 0} className={size} />
    </div>
  );
}

export function FacebookPreview({ account, content }: PreviewProps) {
  const card = useCard(content);
  if (content.type === 'story') return <Story account={account} content={content} name={account.name} />;
  if (content.type === 'reel') return <Reel account={account} content={content} name={account.name} />;
  const when = (
    <>
      Just now · <Globe size={12} role="img" aria-label="Public" />
    </>
  );
  const end = (
    <>
      <Ellipsis aria-hidden="true" size={20} />
      <X aria-hidden="true" size={20} />
    </>
  );
  return (
    <>
      <PostHead account={account} under={when} end={end} className="px-4 pt-3 pb-2.5" />
      <Words content={content} alone={content.media.length === 0 && !card} />
      <MediaGrid media={content.media} badge="left" />
      {card && <LinkCard card={card} look="facebook" />}
      <ActionRow
        acts={acts}
        className="mx-4 justify-around border-(--pv-line) border-t py-2.5 font-semibold text-sm first:border-0"
      />
      <FirstComment account={account} content={content} bubble />
    </>
  );
}
