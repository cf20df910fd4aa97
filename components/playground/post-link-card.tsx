import type { PlaygroundLinkCard } from '@/lib/domain/playground';
import { fileOf } from './media-address';

/** A link as a card. */
export function PostLinkCard({ card }: { card: PlaygroundLinkCard }) {
  return (
    <a
      href={card.url}
      target="_blank"
      rel="noreferrer nofollow"
      className="group block overflow-hidden rounded-lg border border-line hover:border-line-strong"
    >
      {card.imageMediaId && (
        <img
          src={fileOf({ mediaId: card.imageMediaId })}
          alt=""
          loading="lazy"
          className="aspect-[1.91] w-full bg-sunk object-cover"
        />
      )}
      <span className="block px-3.5 py-2.5">
        <span className="block truncate text-ink-faint text-sm">{new URL(card.url).host}</span>
        <span className="line-clamp-2 font-medium group-hover:underline">{card.title || card.url}</span>
        {card.description && <span className="line-clamp-2 text-ink-soft text-sm">{card.description}</span>}
      </span>
    </a>
  );
}
