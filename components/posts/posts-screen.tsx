'use client';

import { BatchBar } from '@/components/batch/batch-bar';
import { SelectionProvider } from '@/components/batch/selection';
import { PageHeader } from '@/components/shell/page-header';
import { ExportButton } from './export-button';
import { PostFilters } from './post-filters';
import { PostsList } from './posts-list';
import { usePostsUrl } from './use-posts-url';

export function PostsScreen() {
  const url = usePostsUrl();
  return (
    <SelectionProvider>
      <div className="mx-auto max-w-[100rem] px-4 pt-6 pb-10 sm:px-8 sm:pt-8">
        <PageHeader title="Posts" actions={<ExportButton url={url} />} />
        <PostFilters url={url} />
        <PostsList url={url} />
      </div>
      <BatchBar />
    </SelectionProvider>
  );
}
