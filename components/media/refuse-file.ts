import { isMediaType, limitOf, limitWords, maxFileBytes } from '@/lib/domain/media/media-types';

const kinds = /^(image|video)\/|^application\/pdf$/;

/** What is plainly wrong with a file, before minutes are spent on sending it; null when it is worth it. The server judges. */
export function refuseFile(file: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (file.size === 0) return 'This file is empty.';
  const most = isMediaType(file.type) ? limitOf(file.type) : maxFileBytes;
  if (file.size > most) return `This file is larger than ${limitWords(most)}. Use a smaller one.`;
  if (file.type === 'image/svg+xml' || /\.svgz?$/i.test(file.name)) {
    return 'SVG drawings cannot be posted. Save it as PNG and add that.';
  }
  if (file.type && !kinds.test(file.type)) return 'Only pictures, videos and PDF documents can be added.';
  return null;
}
