'use client';

import { PageStumbled, type PageStumbledProps } from '@/components/shell/page-stumbled';

/** Outside the planner's frame, which brings the landmark elsewhere. */
export default function ErrorPage(props: PageStumbledProps) {
  return (
    <main>
      <PageStumbled {...props} />
    </main>
  );
}
