'use client';

import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { networkNames } from '@/components/ui/network-mark';
import type { PlaygroundPage } from '@/lib/domain/playground';
import { PageChoice } from './page-choice';

type Props = { pages: PlaygroundPage[]; opened: PlaygroundPage[] };

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** All pages, Playground's own and those that stand for a network, found by name, handle or network. */
export function ChoosePages({ pages, opened }: Props) {
  const [search, setSearch] = useState('');
  const wanted = folded(search.trim());
  const shown = (page: PlaygroundPage) =>
    opened.includes(page) || folded(`${page.name} ${page.handle} ${networkNames[page.network]}`).includes(wanted);
  const all = [...opened, ...pages];
  const own = all.filter((page) => page.network === 'playground');
  const standIns = all.filter((page) => page.network !== 'playground');
  return (
    <section aria-label="Your pages">
      <div className="relative">
        <Search size={16} aria-hidden="true" className="-translate-y-1/2 absolute top-1/2 left-3 text-ink-faint" />
        <Input
          type="search"
          aria-label="Search pages"
          placeholder="Search by name or network"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          className="pl-9"
        />
      </div>
      <div className="mt-1.5 max-h-80 overflow-y-auto border-line border-b">
        <PageChoice legend="Playground pages" pages={own} opened={opened} shown={shown} />
        <PageChoice legend="Stand-ins for networks" pages={standIns} opened={opened} shown={shown} />
        {!all.some(shown) && (
          <p role="status" className="py-6 text-center text-ink-soft">
            No page has this in its name or network. Open one below.
          </p>
        )}
      </div>
    </section>
  );
}
