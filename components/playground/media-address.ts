import type { PlaygroundMedia } from '@/lib/domain/playground';

export const fileOf = ({ mediaId }: { mediaId: string }) => `/playground/api/media/${mediaId}`;
export const posterOf = (media: PlaygroundMedia) => (media.hasPoster ? `${fileOf(media)}/poster` : undefined);
/** What an <img> shows of a file: a picture itself, or the still the network made of one no browser draws. */
export const stillOf = (media: PlaygroundMedia) => posterOf(media) ?? fileOf(media);

export const isVideo = ({ mimeType }: PlaygroundMedia) => mimeType.startsWith('video/');
export const isDocument = ({ mimeType }: PlaygroundMedia) => mimeType === 'application/pdf';
