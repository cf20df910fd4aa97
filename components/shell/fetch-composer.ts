/** Fetches the composer's code when a hand comes near its button. */
export const fetchComposer = () => void import('@/components/composer/composer-host');
