import type { PDFDocument as Document } from 'pdf-lib';
import sharp from 'sharp';
import type { RenderedMedia } from '@/lib/domain/media/rendition';

type Page = Pick<RenderedMedia, 'mimeType' | 'width' | 'height' | 'read'>;

/** Points of the longer side of a page: as large as LinkedIn shows it on a big screen. */
const longestSide = 1080;

/** PDF knows JPEG and PNG only; an animation gives its first frame. */
async function embed(document: Document, { mimeType, read }: Page) {
  const bytes = await read();
  if (mimeType === 'image/jpeg') return document.embedJpg(bytes);
  return document.embedPng(mimeType === 'image/png' ? bytes : await sharp(bytes).png().toBuffer());
}

/**
 * Images as the pages of one PDF, each page in its image's shape, with the title in its metadata. The same images give
 * the same bytes.
 */
export async function renderPdf(images: Page[], title: string): Promise<RenderedMedia> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer('Almanac');
  for (const image of images) {
    const scale = longestSide / Math.max(image.width, image.height, 1);
    const size: [number, number] = [image.width * scale, image.height * scale];
    const [width, height] = size;
    document.addPage(size).drawImage(await embed(document, image), { x: 0, y: 0, width, height });
  }
  const data = await document.save();
  const [first] = images;
  const { width = 0, height = 0 } = first ?? {};
  return {
    ...{ mimeType: 'application/pdf', bytes: data.byteLength, width, height, durationMs: null },
    read: async () => data,
  };
}
