import { Forward, MessageSquareText, Repeat2, ThumbsDown, ThumbsUp } from 'lucide-react';
import { atHandle } from '../at-handle';
import { ActionRow } from '../parts/action-row';
import { PreviewAvatar } from '../parts/preview-avatar';
import { TallFrame } from '../parts/tall-frame';
import type { PreviewProps } from '../preview-props';

const acts = [
  { Icon: ThumbsUp, words: '0' },
  { Icon: ThumbsDown, words: 'Dislike' },
  { Icon: MessageSquareText, words: '0' },
  { Icon: Forward, words: 'Share' },
  { Icon: Repeat2, words: 'Remix' },
];

export function YoutubeShort({ account, content, title }: PreviewProps & { title: string }) {
  const foot = (
    <>
      <span className="mb-2 flex items-center gap-2 text-sm">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={32} />
        <span className="min-w-0 truncate font-medium">{atHandle(account.handle)}</span>
        <span
          aria-hidden="true"
          className="shrink-0 rounded-full bg-[#fff] px-3 font-medium text-[#0f0f0f] text-xs leading-7"
        >
          Subscribe
        </span>
      </span>
      <p className="line-clamp-2 wrap-anywhere text-sm">{title || 'The title of the Short'}</p>
    </>
  );
  return (
    <TallFrame
      item={content.media[0]}
      missing="A Short needs a video."
      foot={foot}
      side={<ActionRow acts={acts} size={24} tall />}
    />
  );
}
