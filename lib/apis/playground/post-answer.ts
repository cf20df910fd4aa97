import type { PlaygroundPost } from '@/lib/domain/playground';

export const mediaUrl = (publicUrl: string, id: string) => `${publicUrl}/playground/api/media/${id}`;
export const pageUrl = (publicUrl: string, handle: string) => `${publicUrl}/playground/${handle}`;

/** A post as the API answers it. */
export const postAnswer = (post: PlaygroundPost, handle: string, publicUrl: string) => ({
  id: post.id,
  url: `${pageUrl(publicUrl, handle)}/${post.id}`,
  text: post.text,
  media: post.media.map(({ mediaId, ...rest }) => ({
    id: mediaId,
    url: mediaUrl(publicUrl, mediaId),
    alt_text: rest.altText,
    width: rest.width,
    height: rest.height,
  })),
  reply_to: post.replyToId,
  marker: post.marker,
  created_at: post.createdAt,
});
