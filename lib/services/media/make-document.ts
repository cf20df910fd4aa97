import fs from 'node:fs/promises';
import path from 'node:path';
import type { PDFDict as Dict, PDFDocument as Document } from 'pdf-lib';
import sharp from 'sharp';
import { MediaRefused } from './media-refused';

const maxPages = 300;

/** Of a page's extras only links to addresses stay: no scripts, forms, files or films. */
function bare(pdf: typeof import('pdf-lib'), document: Document, page: Dict) {
  const { PDFName, PDFArray, PDFDict } = pdf;
  for (const name of ['AA', 'Metadata', 'PieceInfo', 'Thumb']) page.delete(PDFName.of(name));
  const notes = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (!notes) return;
  const isLink = (index: number) => {
    const note = notes.lookupMaybe(index, PDFDict);
    const action = note?.lookupMaybe(PDFName.of('A'), PDFDict);
    return (
      note?.get(PDFName.of('Subtype')) === PDFName.of('Link') && action?.get(PDFName.of('S')) === PDFName.of('URI')
    );
  };
  const kept = notes.asArray().filter((_, index) => isLink(index));
  page.set(PDFName.of('Annots'), document.context.obj(kept));
}

/** A sheet with a folded corner in the first page's shape: there is no reader of PDFs here to draw the real one. */
async function drawSheet(width: number, height: number, target: string) {
  const scale = 640 / Math.max(width, height);
  const [w, h] = [Math.max(16, Math.round(width * scale)), Math.max(16, Math.round(height * scale))];
  const fold = Math.round(Math.min(w, h) * 0.18);
  const line = (row: number, share: number) => {
    const y = Math.round(h * (0.34 + row * 0.09));
    return `<rect x="${w * 0.12}" y="${y}" width="${w * share}" height="${Math.max(3, h * 0.022)}" rx="2" fill="#d5d3cd"/>`;
  };
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <path d="M0 0H${w - fold}L${w} ${fold}V${h}H0Z" fill="#fbfaf8"/>
    <path d="M${w - fold} 0V${fold}H${w}Z" fill="#d5d3cd"/>
    <rect x="${w * 0.12}" y="${h * 0.14}" width="${w * 0.4}" height="${h * 0.07}" rx="3" fill="#b3402e"/>
    ${[0.76, 0.7, 0.76, 0.58, 0.72, 0.34].map((share, row) => line(row, share)).join('')}
  </svg>`;
  await sharp(Buffer.from(drawing)).webp({ quality: 85 }).toFile(target);
}

/** Makes what is kept of a PDF, in `folder`: its pages in a new document, and a thumbnail. @throws MediaRefused */
export async function makeDocument(file: string, folder: string, name: string) {
  const pdf = await import('pdf-lib');
  const original = path.join(folder, 'original');
  const thumbnail = path.join(folder, 'thumb.webp');
  const source = await pdf.PDFDocument.load(await fs.readFile(file), { updateMetadata: false }).catch(
    (error: unknown) => {
      const locked = error instanceof Error && /encrypted/i.test(error.message);
      const why = locked
        ? 'is locked with a password. Save it without one'
        : 'is damaged or incomplete. Export it again';
      throw new MediaRefused('unusable', `“${name}” ${why}.`);
    },
  );
  const count = source.getPageCount();
  if (count === 0 || count > maxPages) {
    throw new MediaRefused('unusable', `“${name}” has ${count} pages; 1 to ${maxPages} are allowed.`);
  }
  const document = await pdf.PDFDocument.create({ updateMetadata: false });
  try {
    for (const page of source.getPages()) bare(pdf, source, page.node);
    for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
    document.setProducer('Almanac');
    await fs.writeFile(original, await document.save());
  } catch {
    throw new MediaRefused('unusable', `“${name}” is damaged or incomplete. Export it again.`);
  }
  const { width, height } = document.getPage(0).getSize();
  await drawSheet(width, height, thumbnail);
  const { size: bytes } = await fs.stat(original);
  const size = { width: Math.round(width), height: Math.round(height) };
  return { original, thumbnail, mimeType: 'application/pdf' as const, bytes, ...size, animated: false, pages: count };
}
