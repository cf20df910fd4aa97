import { networkRules } from '@/lib/domain/networks/network-rules';
import type { CallContext, PublishMedia } from '../provider';
import type { Target } from './client';
import { uploadBlob } from './images';

const uploadMs = 170_000;

/** Why a video would be taken as a blob and never shown, or null. */
export function videoProblem({ mimeType, bytes, durationMs }: PublishMedia): string | null {
  const rules = networkRules.bluesky.media.videos;
  const megabytes = (count: number) => `${Math.round(count / 100_000) / 10} MB`;
  if (rules?.mimeTypes && !rules.mimeTypes.includes(mimeType)) return `Bluesky takes videos as MP4, not ${mimeType}.`;
  if (rules?.maxBytes && bytes > rules.maxBytes)
    return `Bluesky takes videos of up to ${megabytes(rules.maxBytes)}; this one has ${megabytes(bytes)}.`;
  if (rules?.maxSeconds && (durationMs ?? 0) > rules.maxSeconds * 1000)
    return `Bluesky takes videos of up to ${rules.maxSeconds} seconds; this one has ${Math.ceil((durationMs ?? 0) / 1000)}.`;
  return null;
}

/** The one video of a post, uploaded, with alt text and shape. Bluesky makes it playable when the post is there. */
export async function videoEmbed(call: CallContext, target: Target, video: PublishMedia) {
  const blob = await uploadBlob(call, target, await video.read(), video.mimeType, uploadMs);
  return {
    $type: 'app.bsky.embed.video',
    video: blob,
    ...(video.altText && { alt: video.altText }),
    ...(video.width > 0 && video.height > 0 && { aspectRatio: { width: video.width, height: video.height } }),
  };
}
