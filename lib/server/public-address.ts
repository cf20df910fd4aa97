import { env } from '@/lib/env';

/** The address people use, for pages that have to name it. */
export const publicAddress = (): string => env().publicUrl;
