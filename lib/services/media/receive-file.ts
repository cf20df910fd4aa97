import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MediaRefused } from './media-refused';

export const maxUploadBytes = 50_000_000;
const limitWords = `${maxUploadBytes / 1_000_000} MB`;

export const tooLarge = () =>
  new MediaRefused('too_large', `This file is larger than ${limitWords}. Make it smaller and try again.`);

/** Writes a stream to a file without holding it in memory. @throws MediaRefused when it is empty or too large */
export async function receiveFile(body: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.length;
      next(bytes > maxUploadBytes ? tooLarge() : null, chunk);
    },
  });
  await pipeline(body, counter, createWriteStream(file, { flags: 'wx' }));
  if (bytes === 0) throw new MediaRefused('unusable', 'This file is empty. Choose another one.');
}
