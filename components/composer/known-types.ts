import type { NetworkId } from '@/lib/domain/network';
import type { PostType } from '@/lib/domain/post';

const all: PostType[] = ['post', 'story', 'reel'];
/** Beyond plain posts. The rules say the same (a test holds them together), but weigh too much for the first paint. */
const more: Partial<Record<NetworkId, PostType[]>> = {
  facebook: ['story', 'reel'],
  instagram: ['story', 'reel'],
  tiktok: ['reel'],
  tiktok_business: ['reel'],
  youtube: ['reel'],
};

/** The kinds of post these networks know, in order; `kept` is in it whoever knows it. */
export const knownTypes = (networks: NetworkId[], kept: PostType = 'post'): PostType[] =>
  all.filter((type) => type === 'post' || type === kept || networks.some((network) => more[network]?.includes(type)));
