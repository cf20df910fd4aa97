import fs from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { MediaRefused } from './media-refused';

const accepted = {
  'image/jpeg': { name: 'JPEG', extensions: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  'image/png': { name: 'PNG', extensions: ['.png'] },
  'image/webp': { name: 'WebP', extensions: ['.webp'] },
  'image/gif': { name: 'GIF', extensions: ['.gif'] },
} as const;
export type AcceptedType = keyof typeof accepted;

const acceptedNames = 'JPEG, PNG, WebP or GIF';
const isAccepted = (type: string | undefined): type is AcceptedType => type !== undefined && type in accepted;
const wordFor = (type: string) =>
  isAccepted(type) ? `a ${accepted[type].name} image` : `a ${type.split('/').at(-1)?.toUpperCase()} file`;

/** What the file says it is, by the type it was sent with and by its name; generic types say nothing. */
function claims(name: string, contentType: string | undefined): string[] {
  const extension = path.extname(name).toLowerCase();
  const byName = Object.entries(accepted).find(([, { extensions }]) =>
    extensions.some((one) => one === extension),
  )?.[0];
  const sent = contentType?.split(';')[0]?.trim().toLowerCase().replace('image/jpg', 'image/jpeg');
  return [byName, sent?.startsWith('image/') ? sent : undefined].filter((claim) => claim !== undefined);
}

async function looksLikeSvg(file: string): Promise<boolean> {
  const handle = await fs.open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.subarray(0, bytesRead);
    const text = start.toString(start[1] === 0 ? 'utf16le' : 'utf8');
    return /<svg[\s>]/i.test(text);
  } finally {
    await handle.close();
  }
}

/**
 * The type of a file by its content. One that is something else than it says is refused with what it really is.
 * @throws MediaRefused
 */
export async function detectType(file: string, name: string, contentType: string | undefined): Promise<AcceptedType> {
  const real = (await fileTypeFromFile(file))?.mime;
  if ((!real || real === 'application/xml') && (await looksLikeSvg(file))) {
    throw new MediaRefused('wrong_type', `“${name}” is an SVG drawing, which no network takes. Export it as PNG.`);
  }
  if (!real) throw new MediaRefused('wrong_type', `“${name}” is not an image. Choose a ${acceptedNames} image.`);
  const lie = claims(name, contentType).find((claim) => claim !== real);
  if (lie) {
    const advice = isAccepted(real)
      ? `Rename it to ${accepted[real].extensions[0]}`
      : `Choose a ${acceptedNames} image`;
    throw new MediaRefused(
      'wrong_type',
      `“${name}” says it is ${wordFor(lie)}, but it really is ${wordFor(real)}. ${advice}.`,
    );
  }
  if (!isAccepted(real)) {
    throw new MediaRefused('wrong_type', `“${name}” is ${wordFor(real)}. Choose a ${acceptedNames} image.`);
  }
  return real;
}
