import { readMedia } from './read-media';

type File = {
  key: string;
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  video: { durationMs: number } | null;
};

/** Files of the library as posts get them: what the publisher is given as its MediaSource. */
export const publishMedia = {
  load: async ({ key, mimeType, bytes, width, height, video }: File) => ({
    ...{ mimeType, bytes, width, height, durationMs: video?.durationMs ?? null },
    read: () => readMedia(key),
  }),
  poster: async () => null,
  pdf: async (): Promise<never> => {
    throw new Error('PDFs are not made yet.');
  },
};
