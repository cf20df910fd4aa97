/** The largest file Almanac takes; refused here before minutes are spent on sending it. The server is the judge. */
export const maxUploadBytes = 1_000_000_000;

const kinds = /^(image|video)\/|^application\/pdf$/;

/** What is plainly wrong with a file, in words; null when it is worth sending. */
export function refuseFile(file: Pick<File, 'name' | 'size' | 'type'>): string | null {
  if (file.size === 0) return 'This file is empty.';
  if (file.size > maxUploadBytes) return 'This file is larger than 1 GB. Use a smaller one.';
  if (file.type === 'image/svg+xml' || /\.svgz?$/i.test(file.name)) {
    return 'SVG drawings cannot be posted. Save it as PNG and add that.';
  }
  if (file.type && !kinds.test(file.type)) return 'Only pictures, videos and PDF documents can be added.';
  return null;
}
