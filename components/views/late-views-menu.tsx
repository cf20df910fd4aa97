'use client';

import { Bookmark, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAfterPaint } from '@/components/composer/use-after-paint';
import { Button } from '@/components/ui/button';
import type { ViewScreen } from '@/lib/domain/view-query';

const ViewsMenu = lazy(() => import('./views-menu').then((file) => ({ default: file.ViewsMenu })));

/** The menu of views, once the screen itself is there. A press on what holds its place opens it when it comes. */
export function LateViewsMenu({ screen }: { screen: ViewScreen }) {
  const isPainted = useAfterPaint();
  const [pressed, setPressed] = useState(false);
  const placeholder = (
    <Button size="sm" tone="plain" aria-label="Views" className="max-w-64 px-2" onClick={() => setPressed(true)}>
      <Bookmark size={14} aria-hidden="true" />
      <span className="truncate">Views</span>
      <ChevronDown size={14} aria-hidden="true" />
    </Button>
  );
  return (
    <Suspense fallback={placeholder}>
      {isPainted ? <ViewsMenu screen={screen} openAtOnce={pressed} /> : placeholder}
    </Suspense>
  );
}
