import type { PlaygroundPost } from '@/lib/domain/playground';

export const mediaUrl = (publicUrl: string, id: string) => `${publicUrl}/playground/api/media/${id}`;
export const pageUrl = (publicUrl: string, handle: string) => `${publicUrl}/playground/${handle}`;

/** A post as the API answers it, with the number of replies to it. */
export const postAnswer = (post: PlaygroundPost, replies: number, handle: string, publicUrl: string) => ({
  id: post.id,
  url: `${pageUrl(publicUrl, handle)}/${post.id}`,
  text: post.text,
  type: post.type,
  media: post.media.map(({ mediaId, ...rest }) => ({
    id: mediaId,
    url: mediaUrl(publicUrl, mediaId),
    mime_type: rest.mimeType,
    alt_text: rest.altText,
    width: rest.width,
    height: rest.height,
    duration_ms: rest.durationMs,
    pages: rest.pages,
  })),
  details: post.details,
  link_card: post.linkCard && {
    url: post.linkCard.url,
    title: post.linkCard.title,
    description: post.linkCard.description,
    image: post.linkCard.imageMediaId,
  },
  mentions: post.mentions,
  likes: post.likes,
  replies,
  reply_to: post.replyToId,
  marker: post.marker,
  created_at: post.createdAt,
});
