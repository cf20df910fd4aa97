'use client';

import { Maximize } from 'lucide-react';
import type { EditorMedia } from '../../editor-draft';
import { carouselRatio } from '../grid-layout';
import { Carousel, usePages } from '../parts/carousel';
import { Contained } from '../parts/contained';
import { ratioOf } from '../place-picture';

/** Images made into one PDF to leaf through, or a PDF as it was uploaded, whose first page is known here. */
export function LinkedinDocument({ media, title }: { media: EditorMedia[]; title: string }) {
  const { page, turnTo } = usePages(media.length);
  const [first] = media;
  const item = media[page];
  if (!first || !item) return null;
  const ratio = carouselRatio('linkedin', ratioOf(first.view, first.edit));
  const isPdf = first.view.mimeType === 'application/pdf';
  const pages = isPdf ? 'PDF' : `${media.length} ${media.length === 1 ? 'page' : 'pages'}`;
  return (
    <div className="bg-(--pv-fill)">
      <Carousel ratio={ratio} page={page} count={media.length} turnTo={turnTo} what="page" frameClass="bg-[#fff]">
        <Contained item={item} frameRatio={ratio} badge="left" />
        <p className="absolute inset-x-0 top-0 truncate bg-[#1d2226]/85 px-3 py-1.5 font-semibold text-[#fff] text-sm">
          {title || (isPdf ? first.view.name : 'Document')} <span className="font-normal">· {pages}</span>
        </p>
      </Carousel>
      <div
        aria-hidden="true"
        className="flex items-center gap-3 bg-[#1d2226] px-3 py-2 text-[#fff] text-xs tabular-nums"
      >
        {isPdf ? '1' : `${page + 1} / ${media.length}`}
        <span className="h-1 flex-1 overflow-hidden rounded-full bg-[#fff]/30">
          <span className="block h-full bg-[#fff]" style={{ width: `${((page + 1) / media.length) * 100}%` }} />
        </span>
        <Maximize size={14} />
      </div>
    </div>
  );
}
