import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** How many pages a PDF has and how big the first is, in points. @throws when it is none */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: number; width: number; height: number }> {
  const pdf = await load(bytes);
  const { width, height } = pdf.getPage(0).getSize();
  return { pages: pdf.getPageCount(), width: Math.round(width), height: Math.round(height) };
}

/** The one picture a page consists of, as WebP; null for pages of text or drawings. `page` counts from 0. */
export async function pagePicture(bytes: Uint8Array, page: number): Promise<Uint8Array | null> {
  const pdf = await load(bytes);
  if (page >= pdf.getPageCount()) return null;
  const objects = pdf.getPage(page).node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const images = (objects?.keys() ?? [])
    .map((key) => objects?.lookup(key))
    .filter((one) => one instanceof PDFRawStream)
    .filter((one) => one.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
  const [image] = images;
  return image && images.length === 1 ? decode(image) : null;
}

async function decode(image: PDFRawStream): Promise<Uint8Array | null> {
  const number = (name: string) => image.dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 0;
  if (image.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')) return toWebp(sharp(image.contents));
  const raw = decodePDFRawStream(image).decode();
  const [width, height] = [number('Width'), number('Height')];
  const channels = raw.length / (width * height);
  if (number('BitsPerComponent') !== 8 || (channels !== 1 && channels !== 3)) return null;
  return toWebp(sharp(raw, { raw: { width, height, channels } }));
}

const toWebp = (image: Sharp) =>
  image.resize({ width: 1200, height: 1600, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
