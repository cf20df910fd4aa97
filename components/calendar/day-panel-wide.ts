import { useMediaQuery } from '@/components/ui/use-media-query';

/** From here on a day stands beside the month without taking its words away. */
export const useIsWideScreen = () => useMediaQuery('(min-width: 88rem)');
