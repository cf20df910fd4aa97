import { mediaStorage } from './storage';

/** The bytes of a stored medium as they were made at upload, for the publisher. */
export const readMedia = (key: string): Promise<Uint8Array> => mediaStorage().read(key, 'original');
