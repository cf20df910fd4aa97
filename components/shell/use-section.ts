'use client';

import { usePathname } from 'next/navigation';

/** The planner screen the URL stands in: `/{location}/posts/…` → `posts`. */
export const useSection = () => usePathname().split('/')[2] ?? '';
