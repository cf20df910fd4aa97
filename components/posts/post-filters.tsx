'use client';

import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import { AccountAvatar } from '@/components/ui/account-avatar';
import { Button } from '@/components/ui/button';
import { FilterPopover } from './filter-popover';
import { postViews, sameStates } from './post-views';
import type { PostsUrl } from './use-posts-url';

function Views({ url }: { url: PostsUrl }) {
  return (
    <nav aria-label="Views" className="-mx-4 flex gap-5 overflow-x-auto px-4 sm:mx-0 sm:px-0">
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

/** Views, search and filters of the posts list; all of it is the URL. */
export function PostFilters({ url }: { url: PostsUrl }) {
  const { locationId } = useLocation();
  const accounts = useQuery(queries.accounts(locationId)).data ?? [];
  const categories = useQuery(queries.categories(locationId)).data ?? [];
  const tags = useQuery(queries.tags(locationId)).data ?? [];
  return (
    <div className="mt-4">
      <div className="flex items-center justify-between gap-6 border-line border-b">
        <Views url={url} />
        <p className="shrink-0 text-ink-faint text-xs max-md:hidden">Last changed first</p>
      </div>
      <search className="flex flex-wrap items-center gap-x-1 gap-y-2 border-line border-b py-2">
        <label className="relative flex-1 basis-full sm:mr-2 sm:basis-56">
          <span className="sr-only">Search the text</span>
          <Search size={14} aria-hidden="true" className="absolute top-1/2 left-0.5 -translate-y-1/2 text-ink-faint" />
          <input
            type="search"
            placeholder="Search the text"
            value={url.q}
            onChange={(event) => url.search(event.target.value)}
            className="h-8 w-full rounded bg-transparent pr-2 pl-6 pointer-coarse:h-11 pointer-coarse:text-md"
          />
        </label>
        <FilterPopover
          label="Account"
          picked={url.account}
          onChange={(account) => void url.set({ account })}
          emptyWords="No accounts are connected yet."
          options={accounts.map((account) => ({
            value: account.id,
            label: account.name,
            hint: account.handle,
            before: <AccountAvatar account={account} size={22} decorative />,
          }))}
        />
        <FilterPopover
          label="Category"
          picked={url.category}
          onChange={(category) => void url.set({ category })}
          emptyWords="No categories yet. Make them in Settings, Labels."
          options={categories.map((category) => ({
            value: category.id,
            label: category.name,
            before: (
              <span
                aria-hidden="true"
                style={{ background: `var(--hue-${category.hue})` }}
                className="size-2 shrink-0 rounded-full"
              />
            ),
          }))}
        />
        <FilterPopover
          label="Tag"
          picked={url.tag}
          onChange={(tag) => void url.set({ tag })}
          emptyWords="No tags yet. Write one in the composer."
          options={tags.map((tag) => ({ value: tag.id, label: tag.name }))}
        />
        {url.filtered && (
          <Button size="sm" tone="plain" onClick={url.clear}>
            Clear
          </Button>
        )}
      </search>
    </div>
  );
}
