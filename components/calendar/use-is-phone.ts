import { useMediaQuery } from '@/components/ui/use-media-query';

/** Below Tailwind's `sm`: a day has no room for words. */
export const useIsPhone = () => useMediaQuery('(max-width: 39.99rem)');
