import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import * as z from 'zod/mini';
import type { MediaType } from '@/lib/domain/media/media-types';
import type { VideoFacts } from '@/lib/domain/views';
import { MediaRefused } from './media-refused';
import { ProgramError, runProgram } from './programs';
import { inputOf, takeFrame } from './video-frame';

const Stream = z.object({
  codec_type: z.optional(z.string()),
  codec_name: z.optional(z.string()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  avg_frame_rate: z.optional(z.string()),
  duration: z.optional(z.string()),
  disposition: z.optional(z.object({ attached_pic: z.optional(z.number()) })),
  tags: z.optional(z.object({ rotate: z.optional(z.string()) })),
  side_data_list: z.optional(z.array(z.object({ rotation: z.optional(z.number()) }))),
});
const Probed = z.object({ streams: z.array(Stream), format: z.object({ duration: z.optional(z.string()) }) });

/** `30000/1001` as 29.97. */
function perSecond(rate = ''): number | null {
  const [above = 0, below = 0] = rate.split('/').map(Number);
  return above > 0 && below > 0 ? Math.round((above / below) * 100) / 100 : null;
}

/** Longer than any network takes. */
const maxHours = 12;

/** What a video is, from its own header: upright size in pixels, facts. @throws MediaRefused */
export async function probeVideo(file: string, name: string, type: MediaType) {
  const broken = () =>
    new MediaRefused('unusable', `“${name}” is damaged or incomplete and cannot be played. Export it again.`);
  const args = ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', ...inputOf(file, type)];
  const told = await runProgram('ffprobe', args, 30_000).catch((error: unknown) => {
    throw error instanceof ProgramError ? broken() : error;
  });
  const { streams, format } = z.parse(Probed, JSON.parse(told));
  const picture = streams.find((one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1);
  if (!picture?.width || !picture.height) {
    throw new MediaRefused('unusable', `“${name}” has no picture, only sound. Choose a video.`);
  }
  const durationMs = Math.round(Number(format.duration ?? picture.duration ?? 0) * 1000);
  if (!(durationMs > 0)) throw broken();
  if (durationMs > maxHours * 3600_000)
    throw new MediaRefused('unusable', `“${name}” is longer than ${maxHours} hours.`);
  const turn = Math.abs(
    Number(picture.tags?.rotate ?? picture.side_data_list?.find((one) => one.rotation !== undefined)?.rotation ?? 0),
  );
  const [width, height] = turn % 180 === 90 ? [picture.height, picture.width] : [picture.width, picture.height];
  const facts: VideoFacts = {
    durationMs,
    fps: perSecond(picture.avg_frame_rate),
    videoCodec: picture.codec_name ?? null,
    audioCodec: streams.find((one) => one.codec_type === 'audio')?.codec_name ?? null,
  };
  return { width, height, facts };
}

/** The first picture and sound, moved as they are into a new file: no place, no camera, nothing hung on behind. */
async function repack(file: string, target: string, type: MediaType) {
  const format = type === 'video/webm' ? 'webm' : type === 'video/quicktime' ? 'mov' : 'mp4';
  const streams = ['-map', '0:V:0', '-map', '0:a:0?', '-c', 'copy'];
  const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags', '+bitexact'];
  const front = format === 'webm' ? [] : ['-movflags', '+faststart'];
  const out = [...streams, ...bare, ...front, '-f', format, '-y', target];
  await runProgram('ffmpeg', ['-nostdin', '-v', 'error', ...inputOf(file, type), ...out], 15 * 60_000);
}

/** Makes what is kept of a video, in `folder`: itself without extras, a poster and a thumbnail. @throws MediaRefused */
export async function makeVideo(file: string, folder: string, name: string, type: MediaType) {
  const { width, height, facts } = await probeVideo(file, name, type);
  const original = path.join(folder, 'original');
  const poster = path.join(folder, 'poster.jpg');
  const thumbnail = path.join(folder, 'thumb.webp');
  try {
    await repack(file, original, type);
    // Films often begin in black.
    await takeFrame(original, type, Math.min(1000, facts.durationMs / 3), poster);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new MediaRefused('unusable', `“${name}” cannot be read to its end. Export it again as MP4 (H.264, AAC).`);
  }
  await sharp(poster)
    .resize(640, 640, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(thumbnail);
  const { size: bytes } = await fs.stat(original);
  return { original, thumbnail, poster, mimeType: type, bytes, width, height, animated: false, video: facts };
}
