'use client';

import { FilterBar } from '@/components/filters/filter-bar';
import { postFilterNames } from '@/components/filters/filters';
import { LateViewsMenu } from '@/components/views/late-views-menu';
import { postViews, sameStates } from './post-views';
import type { PostsUrl } from './use-posts-url';

const orderWords = {
  recent: { asc: 'Last changed last', desc: 'Last changed first' },
  planned: {
    asc: 'Earliest first, without those that have no time',
    desc: 'Latest first, without those that have no time',
  },
};

function Views({ url }: { url: PostsUrl }) {
  return (
    <nav aria-label="States" className="-mx-4 flex gap-5 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      {postViews.map((view) => (
        <button
          key={view.label}
          type="button"
          aria-pressed={sameStates(view.states, url.state)}
          onClick={() => void url.set({ state: view.states })}
          className="h-10 shrink-0 border-transparent border-b-2 text-ink-soft hover:text-ink focus-visible:-outline-offset-2 aria-pressed:border-ink aria-pressed:font-medium aria-pressed:text-ink"
        >
          {view.label}
        </button>
      ))}
    </nav>
  );
}

/** States, saved views, search and filters of the posts list; all of it is the URL. */
export function PostFilters({ url }: { url: PostsUrl }) {
  return (
    <div className="mt-4">
      <div className="flex items-center justify-between gap-6 border-line border-b">
        <Views url={url} />
        <p className="shrink-0 text-ink-faint text-xs max-md:hidden">{orderWords[url.sort][url.order]}</p>
      </div>
      <FilterBar
        what="the posts"
        names={postFilterNames}
        filters={{ values: url, set: url.set, clear: url.clear, count: url.filterCount }}
        className="border-line border-b py-1.5 *:first:-ml-2 lg:*:last:-mr-2"
      >
        <LateViewsMenu screen="posts" />
      </FilterBar>
    </div>
  );
}
