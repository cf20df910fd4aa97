import type { PlaygroundPage } from '@/lib/domain/playground';
import { standInLine } from '@/lib/domain/stand-in';
import { PageBadge } from './page-badge';

type Props = { page: PlaygroundPage; posts: number };

/** The top of a page: its colour, its face, its name. */
export function PageHead({ page, posts }: Props) {
  const standsFor = standInLine(page.network);
  return (
    <header className="border-line border-b">
      <div
        aria-hidden="true"
        style={{ background: `linear-gradient(100deg, var(--hue-${page.hue}), var(--hue-${(page.hue + 1) % 12}))` }}
        className="h-24 sm:h-32 sm:rounded-t-lg"
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 px-4 pb-4 sm:px-6">
        <PageBadge page={page} size={72} className="-mt-8 outline-4 outline-page" />
        <div className="min-w-0 flex-1 pt-3">
          <h1 className="truncate font-semibold text-lg">{page.name}</h1>
          <p className="truncate text-ink-faint">@{page.handle}</p>
          {standsFor && <p className="text-ink-soft text-sm">{standsFor}, by its rules</p>}
        </div>
        <p className="flex basis-full justify-between text-ink-soft tabular-nums sm:basis-auto">
          {posts.toLocaleString('en')} {posts === 1 ? 'post' : 'posts'}
          <a href="#faults" className="text-accent sm:ml-3 underline underline-offset-3 lg:hidden">
            Make it fail
          </a>
        </p>
      </div>
    </header>
  );
}
