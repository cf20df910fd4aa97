import { Ellipsis, Heart, MessageCircle, Music, Send } from 'lucide-react';
import type { PreviewProps } from '../preview-props';
import { ActionRow } from './action-row';
import { PreviewAvatar } from './preview-avatar';
import { PostWords, PreviewText } from './preview-text';
import { TallFrame } from './tall-frame';

const acts = [{ Icon: Heart }, { Icon: MessageCircle }, { Icon: Send }, { Icon: Ellipsis }];

/** A reel shows less of its words than the feed does. */
const fold = { characters: 90, lines: 2, more: 'more' };

/** A reel of Facebook or Instagram. */
export function Reel({ account, content: { media, summary }, name }: PreviewProps & { name: string }) {
  const foot = (
    <>
      <span className="mb-2 flex items-center gap-2 text-sm">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={32} />
        <span className="min-w-0 truncate font-semibold">{name}</span>
        <span aria-hidden="true" className="rounded-md border border-[#fff]/70 px-2 leading-6">
          Follow
        </span>
      </span>
      {summary ? (
        <PreviewText text={summary} fold={fold} className="max-h-40 overflow-y-auto text-sm" />
      ) : (
        <PostWords text="" empty={media.length === 0} className="text-sm" />
      )}
      <span aria-hidden="true" className="mt-2 flex items-center gap-1.5 text-xs">
        <Music size={12} /> Original audio
      </span>
    </>
  );
  return (
    <TallFrame
      item={media[0]}
      missing="A reel needs a video."
      foot={foot}
      side={<ActionRow acts={acts} size={26} tall />}
    />
  );
}
