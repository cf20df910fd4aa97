'use client';

import { Bookmark, Ellipsis, Heart, MessageCircle, Send } from 'lucide-react';
import { carouselRatio } from '../grid-layout';
import { ActionRow } from '../parts/action-row';
import { Carousel, Dots, usePages } from '../parts/carousel';
import { MediaFrame } from '../parts/media-frame';
import { MissingMedia } from '../parts/missing-media';
import { PostHead } from '../parts/post-head';
import { PostWords, PreviewText } from '../parts/preview-text';
import { Reel } from '../parts/reel';
import { Story } from '../parts/story';
import { ratioOf } from '../place-picture';
import type { PreviewProps } from '../preview-props';

const acts = [{ Icon: Heart }, { Icon: MessageCircle }, { Icon: Send }];
const bare = (handle: string) => handle.replace(/^@/, '');

export function InstagramPreview({ account, content }: PreviewProps) {
  const { media, summary, followUpComment, collaborators } = content;
  const { page, turnTo } = usePages(media.length);
  const name = bare(account.handle);
  if (content.type === 'story') return <Story account={account} content={content} name={name} />;
  if (content.type === 'reel') return <Reel account={account} content={content} name={name} />;
  const [first] = media;
  const item = media[page];
  const ratio = first ? carouselRatio('instagram', ratioOf(first.view, first.edit)) : 1;
  return (
    <>
      <PostHead
        account={account}
        name={collaborators ? `${name} and ${collaborators}` : name}
        size={32}
        end={<Ellipsis aria-hidden="true" size={20} />}
        className="px-3 py-2.5"
      />
      {item ? (
        <Carousel ratio={ratio} page={page} count={media.length} turnTo={turnTo}>
          <MediaFrame key={item.view.id} item={item} ratio={ratio} badge="left" />
          {media.length > 1 && (
            <span className="absolute top-3 right-3 rounded-full bg-[#000]/70 px-2.5 text-[#fff] text-xs leading-6">
              {page + 1}/{media.length}
            </span>
          )}
        </Carousel>
      ) : (
        <MissingMedia ratio={1} words="Instagram needs a picture or a video." />
      )}
      <div className="grid grid-cols-3 items-center px-3 pt-2.5 pb-2 [--pv-soft:var(--pv-ink)]">
        <ActionRow acts={acts} size={23} className="gap-3.5" />
        <Dots page={page} count={media.length > 1 ? media.length : 0} className="text-(--pv-link)" />
        <ActionRow acts={[{ Icon: Bookmark }]} size={23} className="justify-end" />
      </div>
      <div className="grid gap-1 px-3 pb-3.5 text-sm">
        {summary ? <PreviewText text={summary} lead={name} /> : <PostWords text="" empty={media.length === 0} />}
        {followUpComment.trim() && <PreviewText text={followUpComment} lead={name} fold={null} />}
        <p className="text-(--pv-soft) text-xs">Just now</p>
      </div>
    </>
  );
}
