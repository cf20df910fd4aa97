'use client';

import { Download } from 'lucide-react';
import { useLocation } from '@/components/data/location';
import { queryString } from '@/components/data/read';
import { Button } from '@/components/ui/button';
import type { PostsUrl } from './use-posts-url';

/** What the filters find as a file for spreadsheets, in the order of the list. */
export function ExportButton({ url: { filters, sort, order } }: { url: PostsUrl }) {
  const { locationId } = useLocation();
  return (
    <Button asChild>
      <a href={`/api/planner/locations/${locationId}/posts.csv${queryString({ ...filters, sort, order })}`} download>
        <Download size={16} aria-hidden="true" />
        Export<span className="sr-only"> these posts as CSV</span>
      </a>
    </Button>
  );
}
