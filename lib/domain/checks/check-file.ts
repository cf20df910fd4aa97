import type { FileRules, ImageRules, VideoRules } from '../networks/network-limits';
import { type CheckedItem, error, type Found, isVideo, number, type Subject, set, warning } from './checked';
import { cropTo } from './crop-to';

const size = (bytes: number) => {
  if (bytes >= 1_000_000_000) return `${Number((bytes / 1_000_000_000).toFixed(1))} GB`;
  if (bytes < 100_000) return `${Number((bytes / 1000).toFixed(1))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};
const typeName = (mimeType: string) => mimeType.replace(/^(image|video|application)\/(x-)?/, '').toUpperCase();
const length = (seconds: number) => {
  if (seconds < 120) return `${Number(seconds.toFixed(1))} seconds`;
  return seconds < 7200
    ? `${Number((seconds / 60).toFixed(1))} minutes`
    : `${Number((seconds / 3600).toFixed(1))} hours`;
};

/** What "convert when published" cures is an error without it and only worth knowing with it. */
function curable({ draft }: Subject, path: string, wrong: string, cure: string, then: string): Found {
  if (draft.mediaOptimization) return warning(path, `${wrong} ${then}`);
  return error(path, `${wrong} ${cure}`, set('mediaOptimization', true, 'Fit images when published'));
}

function checkFormat(
  subject: Subject,
  { file, index }: CheckedItem,
  allowed: FileRules & Partial<ImageRules>,
): Found[] {
  if (!allowed.mimeTypes || allowed.mimeTypes.includes(file.mimeType)) return [];
  const path = `media.${index}`;
  const { name } = subject.rules;
  const wrong = `${name} does not take ${typeName(file.mimeType)} files.`;
  const cure = `Use one of ${allowed.mimeTypes.map(typeName).join(', ')}.`;
  if (isVideo(file)) return [error(path, `${wrong} ${cure}`)];
  const then = file.animated ? 'A still of it is sent there.' : 'It is converted when it is published.';
  return [curable(subject, path, wrong, cure, then)];
}

function checkBytes(subject: Subject, { file, index }: CheckedItem, allowed: FileRules & Partial<ImageRules>): Found[] {
  const path = `media.${index}`;
  const what = isVideo(file) ? 'video' : 'image';
  const max = file.animated ? (allowed.animated?.maxBytes ?? allowed.maxBytes) : allowed.maxBytes;
  if (max !== undefined && file.bytes > max) {
    const wrong = `This ${what} has ${size(file.bytes)}; ${subject.rules.name} allows ${size(max)}.`;
    const smaller = file.animated ? 'A smaller still is sent there.' : 'A smaller copy is sent there.';
    if (allowed.shrinks) return [warning(path, `${wrong} ${smaller}`)];
    if (isVideo(file)) return [error(path, `${wrong} Use a smaller one.`)];
    return [curable(subject, path, wrong, 'Use a smaller one.', smaller)];
  }
  if (allowed.minBytes !== undefined && file.bytes < allowed.minBytes) {
    const wrong = `This ${what} has ${size(file.bytes)}; ${subject.rules.name} needs at least ${size(allowed.minBytes)}.`;
    return [error(path, `${wrong} Use one of better quality.`)];
  }
  return [];
}

function checkPixels(subject: Subject, { file, index, width, height }: CheckedItem, allowed: FileRules): Found[] {
  const path = `media.${index}`;
  const { name } = subject.rules;
  const { minWidth = 0, minHeight = 0, maxWidth, maxHeight, maxPixels } = allowed;
  if (width < minWidth || height < minHeight) {
    const least = minHeight === 0 ? `${number(minWidth)} pixels wide` : `${minWidth} × ${minHeight} pixels`;
    return [error(path, `${width} × ${height} is too small: ${name} needs at least ${least}. Use a larger one.`)];
  }
  const most = [
    maxWidth !== undefined && width > maxWidth && `${number(maxWidth)} pixels wide`,
    maxHeight !== undefined && height > maxHeight && `${number(maxHeight)} pixels high`,
    maxPixels !== undefined && width * height > maxPixels && `${number(maxPixels)} pixels`,
  ].find((limit) => limit !== false);
  if (!most) return [];
  const wrong = `${width} × ${height} is more than ${name} allows (${most}).`;
  if (isVideo(file)) return [error(path, `${wrong} Use a smaller video.`)];
  return [curable(subject, path, wrong, 'Use a smaller image.', 'A smaller copy is sent there.')];
}

const shape = (ratio: number) => (ratio >= 1 ? `${Number(ratio.toFixed(2))}:1` : `1:${Number((1 / ratio).toFixed(2))}`);

function checkShape(subject: Subject, checked: CheckedItem, allowed: FileRules): Found[] {
  const { file, index, width, height } = checked;
  const { minRatio = 0, maxRatio = Number.POSITIVE_INFINITY } = allowed;
  // One pixel of rounding is no other shape.
  const tall = (width + 1) / height < minRatio;
  if (!tall && (width - 1) / height <= maxRatio) return [];
  const path = `media.${index}`;
  const { name } = subject.rules;
  const wrong = tall
    ? `${width} × ${height} is too tall: ${name} allows at most ${shape(minRatio)}.`
    : `${width} × ${height} is too wide: ${name} allows at most ${shape(maxRatio)}.`;
  if (isVideo(file)) return [error(path, `${wrong} Use a video of another shape.`)];
  const crop = cropTo(checked, tall ? minRatio : maxRatio);
  const fix = { kind: 'crop' as const, path: subject.fixPath(path), crop, label: `Crop for ${name}` };
  if (subject.draft.mediaOptimization) return [warning(path, `${wrong} It is cut to fit when it is published.`, fix)];
  return [error(path, `${wrong} Crop it.`, fix)];
}

function checkVideo(subject: Subject, { file, index }: CheckedItem, allowed: VideoRules): Found[] {
  if (!file.video) return [];
  const path = `media.${index}`;
  const { name } = subject.rules;
  const { durationMs, fps, videoCodec, audioCodec } = file.video;
  const seconds = durationMs / 1000;
  const found: Found[] = [];
  const { minSeconds = 0, maxSeconds = Number.POSITIVE_INFINITY, minFps = 0, maxFps, codecs, audioCodecs } = allowed;
  if (seconds < minSeconds || seconds > maxSeconds) {
    const limit =
      seconds < minSeconds ? `needs at least ${length(minSeconds)}` : `allows at most ${length(maxSeconds)}`;
    const cure = seconds < minSeconds ? 'Use a longer one.' : 'Cut it shorter.';
    found.push(error(path, `This video lasts ${length(seconds)}; ${name} ${limit}. ${cure}`));
  }
  // 23.976 is what cameras call 24.
  const rounded = fps === null ? null : Math.round(fps);
  if (rounded !== null && (rounded < minFps || rounded > (maxFps ?? rounded))) {
    const range = minFps > 0 ? `between ${minFps} and ${maxFps}` : `at most ${maxFps}`;
    found.push(error(path, `This video has ${rounded} frames a second; ${name} wants ${range}. Export it again.`));
  }
  const known = (codec: string) => codec.replace(/^hevc$/, 'h265');
  const isUnknown = (codec: string | null, list: readonly string[] | undefined) =>
    codec !== null && list !== undefined && !list.map(known).includes(known(codec.toLowerCase()));
  if (isUnknown(videoCodec, codecs)) {
    const list = codecs?.map((codec) => codec.toUpperCase()).join(', ');
    found.push(error(path, `${name} does not play ${videoCodec?.toUpperCase()} video. Export it as one of ${list}.`));
  }
  if (isUnknown(audioCodec, audioCodecs)) {
    const list = audioCodecs?.map((codec) => codec.toUpperCase()).join(', ');
    found.push(error(path, `${name} does not play ${audioCodec?.toUpperCase()} sound. Export it with ${list}.`));
  }
  return found;
}

function checkCover({ rules }: Subject, { item, index }: CheckedItem): Found[] {
  const path = `media.${index}`;
  const { coverMediaId, coverOffsetMs } = item.edit;
  if (!coverMediaId && coverOffsetMs === undefined) return [];
  if (rules.cover && (rules.cover.images || (!coverMediaId && rules.cover.frame))) return [];
  return [warning(path, `${rules.name} takes no cover of its own for a video; it chooses a frame itself.`)];
}

/** One image or video against what its kind may be in this kind of post. */
export function checkFile(subject: Subject, checked: CheckedItem, allowed: ImageRules | VideoRules): Found[] {
  const format = checkFormat(subject, checked, allowed);
  const found = [...format, ...checkBytes(subject, checked, allowed)];
  // A file whose size nobody could measure has none to judge.
  if (checked.width > 0)
    found.push(...checkPixels(subject, checked, allowed), ...checkShape(subject, checked, allowed));
  if (isVideo(checked.file)) {
    return [...found, ...checkVideo(subject, checked, allowed as VideoRules), ...checkCover(subject, checked)];
  }
  const moves = (allowed as ImageRules).animated?.moves;
  if (checked.file.animated && moves === false && format.length === 0) {
    found.push(
      warning(`media.${checked.index}`, `${subject.rules.name} shows the first picture of this GIF, standing still.`),
    );
  }
  return found;
}
