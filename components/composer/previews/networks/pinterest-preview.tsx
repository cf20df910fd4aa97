'use client';

import { ArrowUpRight, Ellipsis, Heart, MessageCircle, Share } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { atHandle } from '../at-handle';
import { carouselRatio } from '../grid-layout';
import { ActionRow } from '../parts/action-row';
import { Carousel, Dots, usePages } from '../parts/carousel';
import { MediaFrame } from '../parts/media-frame';
import { MissingMedia } from '../parts/missing-media';
import { PostHead } from '../parts/post-head';
import { PreviewText } from '../parts/preview-text';
import { ratioOf } from '../place-picture';
import { type PreviewProps, placeholder } from '../preview-props';
import { useProofRoom } from '../proof-room';
import { useCard } from '../use-card';

const acts = [{ Icon: Heart, words: '0' }, { Icon: MessageCircle }, { Icon: Share }, { Icon: Ellipsis }];
const boardWords = (boards: number) => (boards > 1 ? `${boards} boards` : boards === 1 ? '1 board' : 'Choose a board');

/** A pin opened: picture beside its words on a desktop, above them on a phone. */
export function PinterestPreview({ account, content }: PreviewProps) {
  const { width } = useProofRoom();
  const { media, summary, details, boards } = content;
  const { title = '', link = '' } = details.pinterest ?? {};
  const { page, turnTo } = usePages(media.length);
  const target = useCard({ ...content, media: [] }, link);
  const [first] = media;
  const item = media[page];
  const beside = width === 'desktop';
  const ratio = first ? carouselRatio('pinterest', ratioOf(first.view, first.edit)) : 2 / 3;
  const frame = beside ? 'rounded-l-[20px]' : 'rounded-[20px]';
  return (
    <div className={cn('grid grid-cols-[minmax(0,1fr)]', beside && 'grid-cols-2')}>
      <div>
        {item ? (
          <Carousel ratio={ratio} page={page} count={media.length} turnTo={turnTo} frameClass={frame}>
            <MediaFrame key={item.view.id} item={item} ratio={ratio} badge="left" />
          </Carousel>
        ) : (
          <MissingMedia ratio={2 / 3} words="A pin needs a picture or a video." className={frame} />
        )}
        {media.length > 1 && <Dots page={page} count={media.length} className="pt-2" />}
      </div>
      <div className="grid content-start gap-3 px-4 py-3.5">
        <div className="flex flex-wrap items-center justify-between gap-2 [--pv-soft:var(--pv-ink)]">
          <ActionRow acts={acts} size={20} className="gap-3.5 text-sm" />
          <span className="flex items-center gap-2 text-sm">
            {boardWords(boards)}
            <span
              aria-hidden="true"
              className="rounded-full bg-(--pv-act) px-4 font-semibold text-(--pv-on-act) leading-9"
            >
              Save
            </span>
          </span>
        </div>
        {target && link && (
          <p className="flex items-center gap-1 text-sm underline">
            {target.host} <ArrowUpRight aria-hidden="true" size={14} />
          </p>
        )}
        <p className={cn('wrap-anywhere font-semibold text-[22px] leading-tight', !title && 'text-(--pv-soft)')}>
          {title || 'The title of the pin'}
        </p>
        <PreviewText text={summary || placeholder} className={cn('text-[15px]', !summary && 'text-(--pv-soft)')} />
        <PostHead account={account} size={32} under={atHandle(account.handle)} />
      </div>
    </div>
  );
}
