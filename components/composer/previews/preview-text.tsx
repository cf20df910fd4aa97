import type { NetworkId } from '@/lib/domain/network';
import { type TextSegment, textSegments } from '../text-segments';

/** Mastodon hides the scheme, cuts long links and shows only the first half of `@user@server`. */
function shown(segment: TextSegment, network: NetworkId): string {
  if (network !== 'mastodon') return segment.text;
  if (segment.kind === 'mention') return segment.text.replace(/^(@[^@]+)@.*$/, '$1');
  if (segment.kind !== 'link') return segment.text;
  const bare = segment.text.replace(/^https?:\/\/(www\.)?/i, '');
  return bare.length > 30 ? `${bare.slice(0, 30)}…` : bare;
}

/** The text as the network would set it: its links, mentions and tags in its ink. */
export function PreviewText({ text, network, className }: { text: string; network: NetworkId; className?: string }) {
  let place = 0;
  return (
    <p className={`whitespace-pre-wrap wrap-anywhere ${className ?? ''}`}>
      {textSegments(text, network).map((segment) => {
        place += segment.text.length;
        if (segment.kind === 'text') return <span key={place}>{segment.text}</span>;
        return (
          <span key={place} className="text-(--pv-link)">
            {shown(segment, network)}
          </span>
        );
      })}
    </p>
  );
}
