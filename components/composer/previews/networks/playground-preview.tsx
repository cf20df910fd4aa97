import { FirstComment } from '../parts/first-comment';
import { LinkCard } from '../parts/link-card';
import { MediaGrid } from '../parts/media-grid';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';
import { useCard } from '../use-card';

export function PlaygroundPreview({ account, content }: PreviewProps) {
  const { summary, media } = content;
  const card = useCard(content);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 py-3.5">
        <PostHead account={account} size={36} under={`${account.handle} · now`} />
        <PostWords text={summary} empty={media.length === 0} className="text-md leading-[1.5]" />
        <MediaGrid media={media} className="rounded-[10px]" />
        {card && <LinkCard card={card} look="plain" />}
      </div>
      <FirstComment account={account} content={content} />
    </>
  );
}
