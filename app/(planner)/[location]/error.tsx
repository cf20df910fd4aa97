'use client';

import { PageStumbled, type PageStumbledProps } from '@/components/shell/page-stumbled';

export default function PlannerError(props: PageStumbledProps) {
  return <PageStumbled {...props} />;
}
