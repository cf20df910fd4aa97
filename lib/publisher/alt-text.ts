import type { NetworkId } from '@/lib/domain/network';
import { networkRules } from '@/lib/domain/networks/network-rules';

const graphemes = new Intl.Segmenter();

/** As much of a file's alt text as its network keeps (it counts UTF-16 units), never half a sign. */
export function altTextFor(network: NetworkId, file: { mimeType: string }, altText: string): string {
  const { max, images, videos } = networkRules[network].altText;
  if (!(file.mimeType.startsWith('video/') ? videos : images)) return '';
  if (altText.length <= max) return altText;
  let end = 0;
  for (const { index, segment } of graphemes.segment(altText)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return altText.slice(0, end).trimEnd();
}
