import type { FileRules, FormRules, NetworkLimits, VideoRules } from './networks/network-limits';

/** Facts of a file as it came in. `durationMs` and a video's size in pixels are 0 or null when nobody told them. */
export type ArrivedFile = {
  mimeType: string;
  bytes: number;
  width: number;
  height: number;
  durationMs: number | null;
  pages: number | null;
};

export const isVideo = (file: Pick<ArrivedFile, 'mimeType'>) => file.mimeType.startsWith('video/');
export const isDocument = (file: Pick<ArrivedFile, 'mimeType'>) => file.mimeType === 'application/pdf';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
/** A crop to whole pixels is never the exact ratio. */
const ratioSlack = 0.01;

/** The first thing a network refuses about one file of a post, or null. */
export function judgeFile(rules: NetworkLimits, form: FormRules, file: ArrivedFile, at: number) {
  const message = isDocument(file)
    ? documentProblem(rules, file)
    : isVideo(file)
      ? (fileProblem(form.media.videos, file) ?? videoProblem(form.media.videos, file))
      : fileProblem(form.media.images, file);
  return message === null ? null : { field: `media.${at}`, message: `${rules.name}: ${message}` };
}

function documentProblem({ document }: NetworkLimits, file: ArrivedFile): string | null {
  if (document === null) return 'documents are not taken.';
  if (!document.mimeTypes.includes(file.mimeType)) return `${file.mimeType} is not taken.`;
  if (file.bytes > document.maxBytes) return `the document has ${megabytes(file.bytes)}.`;
  if ((file.pages ?? 1) > document.maxPages) return `the document has ${file.pages} of ${document.maxPages} pages.`;
  return null;
}

function fileProblem(rules: FileRules | null, file: ArrivedFile): string | null {
  if (rules === null) return `${file.mimeType} is not taken here.`;
  if (rules.mimeTypes && !rules.mimeTypes.includes(file.mimeType)) return `${file.mimeType} is not taken.`;
  if (rules.maxBytes !== undefined && file.bytes > rules.maxBytes)
    return `the file has ${megabytes(file.bytes)}; ${megabytes(rules.maxBytes)} are allowed.`;
  if (file.width === 0 || file.height === 0) return null;
  const { width, height } = file;
  if (rules.maxPixels !== undefined && width * height > rules.maxPixels) return `${width} × ${height} is too large.`;
  const ratio = width / height;
  const wide = rules.maxRatio !== undefined && ratio > rules.maxRatio * (1 + ratioSlack);
  const tall = rules.minRatio !== undefined && ratio < rules.minRatio * (1 - ratioSlack);
  return wide || tall ? `${width} × ${height} is too ${wide ? 'wide' : 'tall'}.` : null;
}

function videoProblem(rules: VideoRules | null, { durationMs }: ArrivedFile): string | null {
  if (rules === null || durationMs === null) return null;
  const seconds = durationMs / 1000;
  if (rules.maxSeconds !== undefined && seconds > rules.maxSeconds)
    return `a video lasts ${rules.maxSeconds} s at most.`;
  if (rules.minSeconds !== undefined && seconds < rules.minSeconds)
    return `a video lasts ${rules.minSeconds} s at least.`;
  return null;
}
