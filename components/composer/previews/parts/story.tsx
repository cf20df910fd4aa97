'use client';

import { Heart, Send, X } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { mediaKeys } from '../media-keys';
import type { PreviewProps } from '../preview-props';
import { Arrows, usePages } from './carousel';
import { PreviewAvatar } from './preview-avatar';
import { TallFrame } from './tall-frame';

/** A story: one picture or video after the other, without the post's words. */
export function Story({ account, content: { media }, name }: PreviewProps & { name: string }) {
  const { page, turnTo } = usePages(media.length);
  const top = (
    <>
      <span aria-hidden="true" className="mb-2.5 flex gap-1">
        {(media.length ? mediaKeys(media) : ['none']).map((key, index) => (
          <span key={key} className={cn('h-0.5 flex-1 rounded-full bg-[#fff]', index > page && 'opacity-40')} />
        ))}
      </span>
      <span className="flex items-center gap-2 text-sm">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={30} />
        <span className="min-w-0 truncate font-semibold">{name}</span>
        <span className="text-[#e8e8e8]">now</span>
        <X aria-hidden="true" size={20} className="ml-auto shrink-0" />
      </span>
    </>
  );
  const foot = (
    <span aria-hidden="true" className="flex items-center gap-3.5">
      <span className="h-10 flex-1 rounded-full border border-[#fff]/60 px-4 text-[#f0f0f0] text-sm leading-10">
        Send message
      </span>
      <Heart size={22} />
      <Send size={22} />
    </span>
  );
  return (
    <TallFrame item={media[page]} whole missing="A story needs a picture or a video." top={top} foot={foot}>
      {media.length > 1 && <Arrows page={page} count={media.length} turnTo={turnTo} what="part" />}
    </TallFrame>
  );
}
