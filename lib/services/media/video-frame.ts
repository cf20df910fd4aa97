import { runProgram } from './programs';

/**
 * Only this file, read as what its first bytes say: a playlist dressed as a video would have ffmpeg open other files
 * and addresses.
 */
export const inputOf = (file: string, mimeType: string): string[] => [
  ...['-protocol_whitelist', 'file'],
  ...['-f', mimeType === 'video/webm' ? 'matroska' : 'mov'],
  ...['-i', file],
];

/** One moment (ms) of a video as a JPEG at `target`, upright, with square pixels, at most `longest` pixels long. */
export async function takeFrame(file: string, mimeType: string, atMs: number, target: string, longest = 1920) {
  const fit = `scale='min(${longest},iw*sar)':'min(${longest},ih)':force_original_aspect_ratio=decrease,setsar=1`;
  const seek = ['-ss', (atMs / 1000).toFixed(3)];
  const out = ['-frames:v', '1', '-an', '-vf', fit, '-q:v', '2', '-f', 'mjpeg', '-y', target];
  const args = ['-nostdin', '-v', 'error', '-threads', '2', ...seek, ...inputOf(file, mimeType), ...out];
  await runProgram('ffmpeg', args, 60_000);
}
