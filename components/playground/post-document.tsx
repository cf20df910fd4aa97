import { FileText } from 'lucide-react';
import type { PlaygroundMedia } from '@/lib/domain/playground';
import { DocumentPage } from './document-page';
import { LeafThrough } from './leaf-through';
import { fileOf } from './media-address';

type Props = { media: PlaygroundMedia; title: string };

/** A document to leaf through, and to open whole. */
export function PostDocument({ media, title }: Props) {
  const count = media.pages ?? 1;
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div>
      <p className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <FileText size={16} aria-hidden="true" className="text-ink-faint" />
        <span className="font-medium">{title || 'Document'}</span>
        <span className="text-ink-faint text-sm tabular-nums">
          {count} {count === 1 ? 'page' : 'pages'}
        </span>
        <a
          href={fileOf(media)}
          target="_blank"
          rel="noreferrer"
          className="ml-auto inline-flex min-h-8 items-center text-accent underline underline-offset-3 pointer-coarse:min-h-11"
        >
          Open the document
        </a>
      </p>
      <LeafThrough label="Pages of the document">
        {pages.map((page) => (
          <DocumentPage
            key={page}
            src={`${fileOf(media)}/pages/${page}`}
            page={page}
            width={media.width}
            height={media.height}
          />
        ))}
      </LeafThrough>
    </div>
  );
}
