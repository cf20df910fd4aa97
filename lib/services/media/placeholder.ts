import sharp from 'sharp';

let drawn: Promise<Buffer> | undefined;
/** What stands for a still that is not made yet: a grey square as WebP. */
export function placeholder(): Promise<Buffer> {
  drawn ??= sharp({ create: { width: 64, height: 64, channels: 3, background: '#d9d7d2' } })
    .webp()
    .toBuffer();
  return drawn;
}
