'use client';

import { Bookmark, ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ErrorNotice } from '@/components/data/error-notice';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine } from '@/components/ui/menu';
import type { SavedView } from '@/lib/domain/saved-view';
import type { ViewScreen } from '@/lib/domain/view-query';
import { ReadyViews } from './ready-views';
import { useViewVerbs } from './use-view-verbs';
import { useViews } from './use-views';

const ViewDialog = dynamic(() => import('./view-dialog').then((file) => file.ViewDialog), { ssr: false });

/** Filters kept under a name: opens them, says which ones are on, keeps what changed. */
export function ViewsMenu({ screen, openAtOnce }: { screen: ViewScreen; openAtOnce: boolean }) {
  const { views, error, current, changed, query, open, filter, name } = useViews(screen);
  const { keep, remove } = useViewVerbs();
  const [asked, ask] = useState<{ view: SavedView | null } | null>(null);
  const own = views.filter((view) => !view.shared);
  const shared = views.filter((view) => view.shared);
  const choose = (id: string) => {
    const view = views.find((one) => one.id === id);
    if (view) open(view);
  };
  const group = (list: SavedView[]) => (
    <MenuChoice
      value={current?.id ?? ''}
      options={list.map((view) => ({
        value: view.id,
        label: view.name,
        aside: view.id === current?.id && changed ? 'changed' : undefined,
      }))}
      onChange={choose}
    />
  );
  const trigger = (
    <Button
      size="sm"
      tone="plain"
      aria-label={current ? `Views: ${current.name}${changed ? ', changed' : ''}` : 'Views'}
      className={cn('max-w-64 px-2', current && 'text-ink')}
    >
      <Bookmark size={14} aria-hidden="true" />
      <span className="truncate">{current?.name ?? 'Views'}</span>
      {changed && (
        <>
          {' '}
          <span className="font-normal text-ink-faint">changed</span>
        </>
      )}
      <ChevronDown size={14} aria-hidden="true" />
    </Button>
  );
  return (
    <>
      <Menu align="start" className="w-64" {...{ trigger, openAtOnce }}>
        {error && views.length === 0 && <ErrorNotice error={error} />}
        <ReadyViews {...{ screen, query }} marked={!current} onFilter={filter} />
        {own.length > 0 && <MenuHeading>Yours</MenuHeading>}
        {group(own)}
        {shared.length > 0 && <MenuHeading>Shared here</MenuHeading>}
        {group(shared)}
        <MenuLine />
        {current?.editable && changed && <MenuItem onSelect={() => void keep(current, query)}>Save changes</MenuItem>}
        <MenuItem onSelect={() => ask({ view: null })}>Save as new…</MenuItem>
        {current?.editable && (
          <>
            <MenuItem onSelect={() => ask({ view: current })}>Rename or share…</MenuItem>
            <MenuItem danger onSelect={() => void remove(current)}>
              Delete “{current.name}”
            </MenuItem>
          </>
        )}
      </Menu>
      {asked && <ViewDialog {...{ screen, query }} view={asked.view} onMade={name} onClose={() => ask(null)} />}
    </>
  );
}
