import fs from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { acceptedWords, isMediaType, type MediaType, mediaTypes } from '@/lib/domain/media/media-types';
import { MediaRefused } from './media-refused';

/** As much of a file's beginning as tells what it is. */
export const sampleBytes = 64 * 1024;

const aliases: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'video/x-m4v': 'video/mp4',
  'video/x-matroska': 'video/matroska',
};
const plain = (type: string | undefined) => {
  const bare = type?.split(';')[0]?.trim().toLowerCase();
  return bare && (aliases[bare] ?? bare);
};
const wordsFor = (type: string) =>
  isMediaType(type) ? mediaTypes[type].words : `a ${type.split('/').at(-1)?.toUpperCase()} file`;

/** What the file says it is, by the type it was sent with and by its name; generic types say nothing. */
function claims(name: string, contentType: string | undefined): string[] {
  const ending = path.extname(name).toLowerCase();
  const byName = Object.entries(mediaTypes).find(([, { endings }]) => endings.some((one) => one === ending))?.[0];
  const sent = plain(contentType);
  const says = sent && /^(image|video)\/|^application\/pdf$/.test(sent);
  return [byName, says ? sent : undefined].filter((claim) => claim !== undefined);
}

/** Containers that are the same inside: a MOV called .mp4 is no lie worth a refusal. */
const isQuickTime = (type: string) => type === 'video/mp4' || type === 'video/quicktime';
const isLie = (claim: string, real: string) => claim !== real && !(isQuickTime(claim) && isQuickTime(real));

const looksLikeSvg = (start: Uint8Array) => {
  const text = Buffer.from(start).toString(start[1] === 0 ? 'utf16le' : 'utf8');
  return /<svg[\s>]/i.test(text.slice(0, 4096));
};

function refuseUnknown(name: string, real: string | undefined, sample: Uint8Array): MediaRefused {
  if ((!real || real === 'application/xml') && looksLikeSvg(sample)) {
    return new MediaRefused('wrong_type', `“${name}” is an SVG drawing, which no network takes. Export it as PNG.`);
  }
  if (!real) {
    return new MediaRefused('wrong_type', `“${name}” is not an image, a video or a PDF. Choose ${acceptedWords}.`);
  }
  if (real === 'image/heic' || real === 'image/heif') {
    return new MediaRefused('wrong_type', `“${name}” is a HEIC image, which most networks refuse. Export it as JPEG.`);
  }
  return new MediaRefused('wrong_type', `“${name}” is ${wordsFor(real)}. Choose ${acceptedWords}.`);
}

/**
 * The type of a file by its first bytes. One that is something else than it says is refused with what it really is.
 * @throws MediaRefused
 */
export async function detectBytes(
  sample: Uint8Array,
  name: string,
  contentType: string | undefined,
): Promise<MediaType> {
  const real = plain((await fileTypeFromBuffer(sample).catch(() => undefined))?.mime);
  if (!isMediaType(real) && (!real || real === 'application/xml')) throw refuseUnknown(name, real, sample);
  const lie = real && claims(name, contentType).find((claim) => isLie(claim, real));
  if (lie) {
    const advice = isMediaType(real) ? `Rename it to ${mediaTypes[real].endings[0]}` : `Choose ${acceptedWords}`;
    throw new MediaRefused(
      'wrong_type',
      `“${name}” says it is ${wordsFor(lie)}, but it really is ${wordsFor(real)}. ${advice}.`,
    );
  }
  if (!isMediaType(real)) throw refuseUnknown(name, real, sample);
  return real;
}

/** The same of a file on disk. @throws MediaRefused */
export async function detectType(file: string, name: string, contentType: string | undefined): Promise<MediaType> {
  const handle = await fs.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return await detectBytes(buffer.subarray(0, bytesRead), name, contentType);
  } finally {
    await handle.close();
  }
}
