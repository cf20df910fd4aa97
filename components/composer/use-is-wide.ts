import { useMediaQuery } from '@/components/ui/use-media-query';

/** Tailwind's `lg`: from here on the proof stands beside the text. */
export const useIsWide = () => useMediaQuery('(min-width: 64rem)');
