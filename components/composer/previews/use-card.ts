import { firstLink } from '../text-segments';
import type { ProofContent } from './proof-content';
import { useProofRoom } from './proof-room';

/** What a link's card shows; empty words come from the page itself when the post goes out. */
export type Card = { url: string; host: string; title: string; description: string; imageUrl: string | null };

const hostOf = (url: string) => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
};

/** The card under a text without pictures: the link given in the details, the draft's card, or the first link. */
export function useCard({ summary, media, linkPreview }: ProofContent, given?: string): Card | null {
  const { network } = useProofRoom();
  if (media.length > 0) return null;
  const url = given || linkPreview?.url || firstLink(summary, network);
  const host = url ? hostOf(url) : null;
  if (!url || !host) return null;
  const known = linkPreview && linkPreview.url === url ? linkPreview : null;
  return {
    url,
    host,
    title: known?.title ?? '',
    description: known?.description ?? '',
    imageUrl: known?.imageUrl ?? null,
  };
}
