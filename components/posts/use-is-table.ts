import { useMediaQuery } from '@/components/ui/use-media-query';

/** Tailwind's `md`: from here on there is room for a table. */
export const useIsTable = () => useMediaQuery('(min-width: 48rem)', true);
