import type { NetworkId } from '../network';
import type { PostType } from '../post';

/**
 * What a network's API does not take for a person's own profile, only for pages and professional accounts. Apart from
 * the rules, because the composer asks before it has those.
 */
export const personalByHand: Partial<Record<NetworkId, readonly PostType[]>> = {
  facebook: ['post', 'reel', 'story'],
  instagram: ['post', 'reel', 'story'],
};
