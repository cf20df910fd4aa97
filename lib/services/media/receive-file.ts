import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limitOf, type MediaType } from '@/lib/domain/media/media-types';
import { requireWelcome, tooLarge } from './admit-file';
import { detectBytes, sampleBytes } from './detect-type';
import { MediaRefused } from './media-refused';

type Told = {
  name: string;
  contentType: string | undefined;
  /** Bytes it will have, where that is known: what ends before is a part of it, and not judged by too little. */
  size?: number | undefined;
};

/**
 * Lets a file through while it is one we take: its first bytes are held back until they tell what it is, and from then
 * on that kind's limit counts. Ends with MediaRefused otherwise.
 */
export function sieve({ name, contentType, size }: Told) {
  let held: Buffer[] = [];
  let bytes = 0;
  let type: MediaType | undefined;
  async function judge(): Promise<Buffer> {
    const start = Buffer.concat(held);
    held = [];
    type = await detectBytes(start.subarray(0, sampleBytes), name, contentType);
    await requireWelcome(type, Math.max(bytes, size ?? 0));
    return start;
  }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (type) return next(bytes > limitOf(type) ? tooLarge(type) : null, chunk);
      held.push(chunk);
      if (bytes < sampleBytes) return next();
      judge().then((start) => next(null, start), next);
    },
    flush(next) {
      if (type) return next();
      if (size !== undefined && bytes < size) return next(null, Buffer.concat(held));
      if (bytes === 0) return next(new MediaRefused('unusable', 'This file is empty. Choose another one.'));
      judge().then((start) => next(null, start), next);
    },
  });
  return { stream, type: () => type };
}

/** Writes a stream to a file without holding it in memory, and answers what it is. @throws MediaRefused */
export async function receiveFile(body: AsyncIterable<Uint8Array>, file: string, told: Told): Promise<MediaType> {
  const { stream, type } = sieve(told);
  await pipeline(body, stream, createWriteStream(file, { flags: 'wx' }));
  const found = type();
  if (!found) throw new MediaRefused('unusable', 'This file is empty. Choose another one.');
  return found;
}
