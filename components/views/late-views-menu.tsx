'use client';

import { Bookmark, ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useAfterPaint } from '@/components/composer/use-after-paint';
import { Button } from '@/components/ui/button';
import type { ViewScreen } from '@/lib/domain/view-query';

/** What stands there until the menu has come: its place, its words. */
const placeholder = () => (
  <Button size="sm" tone="plain" disabled aria-label="Views" className="max-w-64 px-2 disabled:opacity-100">
    <Bookmark size={14} aria-hidden="true" />
    <span className="truncate">Views</span>
    <ChevronDown size={14} aria-hidden="true" />
  </Button>
);
const ViewsMenu = dynamic(() => import('./views-menu').then((file) => file.ViewsMenu), {
  ssr: false,
  loading: placeholder,
});

/** The menu of views, once the screen itself is there. */
export function LateViewsMenu({ screen }: { screen: ViewScreen }) {
  return useAfterPaint() ? <ViewsMenu screen={screen} /> : placeholder();
}
