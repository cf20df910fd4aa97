import Link from 'next/link';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { standInLine } from '@/lib/domain/stand-in';
import { PageBadge } from './page-badge';

type Props = { id?: string; title: string; pages: PlaygroundPage[] };

/** Pages to visit, under a heading; nothing when there are none. */
export function PageList({ id, title, pages }: Props) {
  if (pages.length === 0) return null;
  return (
    <>
      <h2 id={id} className="mt-5 font-semibold text-md first:mt-0">
        {title}
      </h2>
      <ul className="mt-2">
        {pages.map((page) => (
          <li key={page.id}>
            <Link
              href={`/playground/${page.handle}`}
              className="-mx-2 flex min-h-12 items-center gap-3 rounded px-2 py-1.5 hover:bg-ink/4"
            >
              <PageBadge page={page} size={32} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{page.name}</span>
                <span className="block truncate text-ink-faint text-sm">
                  {standInLine(page.network) ?? `@${page.handle}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
