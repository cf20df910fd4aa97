import type { RenderedMedia } from '@/lib/domain/media/rendition';
import type { PublisherOptions } from '../machine';
import type { MediaSource } from '../media-source';

const none = () => Promise.reject(new Error('no media'));

/** Where nothing but words goes out. */
export const wordsOnly: Pick<PublisherOptions, 'media' | 'shortenLinks'> = {
  media: { load: none, poster: none, pdf: none },
  shortenLinks: () => Promise.reject(new Error('no short links')),
};

/** Files go out as they are kept; their bytes are their key, and what was wished for where anything was. */
export const plainMedia: MediaSource = {
  async load({ key, mimeType, bytes, width, height, video }, { edit, watermark, optimise }): Promise<RenderedMedia> {
    const wished = { ...edit, ...(watermark && { watermark: watermark.file.key }), ...(optimise && { optimise }) };
    const said = Object.keys(wished).length > 0 ? `${key} ${JSON.stringify(wished)}` : key;
    const facts = { mimeType, bytes, width, height, durationMs: video?.durationMs ?? null };
    return { ...facts, read: async () => new TextEncoder().encode(said) };
  },
  poster: async (file, edit, cover) => ({
    read: async () => new TextEncoder().encode(`${file.key} ${cover?.key ?? edit.coverOffsetMs ?? 'first'}`),
  }),
  async pdf(images, title) {
    const pages = await Promise.all(images.map(async (image) => new TextDecoder().decode(await image.read())));
    const bytes = new TextEncoder().encode(`${title}: ${pages.join(', ')}`);
    const facts = { mimeType: 'application/pdf', bytes: bytes.length, width: 0, height: 0, durationMs: null };
    return { ...facts, read: async () => bytes };
  },
};
