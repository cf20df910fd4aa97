import { Globe } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { Card } from '../use-card';

/** How a network sets a card: picture above the words, small beside them, or with the title on the picture. */
type Look = {
  form: 'above' | 'beside' | 'over';
  frame: string;
  words?: string;
  host: 'first' | 'last' | 'globe';
  title: string;
  description?: boolean;
};
const looks = {
  facebook: {
    form: 'above',
    frame: '',
    words: 'bg-(--pv-fill) px-4 py-2.5',
    host: 'first',
    title: 'font-semibold text-[16px]',
    description: true,
  },
  linkedin: {
    form: 'beside',
    frame: 'mx-3 mb-1 rounded-lg border border-(--pv-line) p-3 gap-3',
    host: 'last',
    title: 'font-semibold text-[14px]',
  },
  x: { form: 'over', frame: '', host: 'last', title: '' },
  bluesky: {
    form: 'above',
    frame: 'rounded-[10px] border border-(--pv-line)',
    words: 'px-3 py-2.5',
    host: 'globe',
    title: 'font-semibold text-[15px]',
    description: true,
  },
  mastodon: {
    form: 'above',
    frame: 'rounded-lg border border-(--pv-line)',
    words: 'px-4 py-3',
    host: 'first',
    title: 'font-semibold text-[16px]',
    description: true,
  },
  threads: {
    form: 'above',
    frame: 'rounded-[12px] border border-(--pv-line)',
    words: 'px-3.5 py-2.5',
    host: 'first',
    title: 'text-[15px]',
  },
  plain: {
    form: 'above',
    frame: 'rounded-[10px] border border-(--pv-line)',
    words: 'px-3.5 py-2.5',
    host: 'last',
    title: 'font-semibold text-[15px]',
    description: true,
  },
} satisfies Record<string, Look>;

function Still({ url, className }: { url: string | null; className: string }) {
  return (
    <div className={cn('relative overflow-hidden bg-(--pv-fill)', className)}>
      {url ? (
        <img src={url} alt="" loading="lazy" className="absolute inset-0 size-full object-cover" />
      ) : (
        <Globe aria-hidden="true" size={28} strokeWidth={1.2} className="absolute inset-0 m-auto text-(--pv-soft)" />
      )}
    </div>
  );
}

function Words({ card, look }: { card: Card; look: Look }) {
  const host = <p className="truncate text-(--pv-soft) text-xs leading-5">{card.host}</p>;
  return (
    <div className={cn('grid min-w-0 content-center', look.words)}>
      {look.host === 'first' && host}
      {card.title ? (
        <p className={cn('line-clamp-2 leading-snug', look.title)}>{card.title}</p>
      ) : (
        <span aria-hidden="true" className="my-1 h-2.5 w-3/5 rounded-full bg-(--pv-line)" />
      )}
      {look.description && card.description && (
        <p className="mt-0.5 line-clamp-2 text-(--pv-soft) text-sm leading-snug">{card.description}</p>
      )}
      {look.host === 'last' && host}
      {look.host === 'globe' && (
        <div className="mt-2 flex items-center gap-1 border-(--pv-line) border-t pt-1.5 text-(--pv-soft)">
          <Globe aria-hidden="true" size={12} /> {host}
        </div>
      )}
    </div>
  );
}

/** The card a link becomes; words nobody has written or read yet are grey bars. */
export function LinkCard({ card, look: name }: { card: Card; look: keyof typeof looks }) {
  const look: Look = looks[name];
  if (look.form === 'over') {
    return (
      <div>
        <div className="relative overflow-hidden rounded-[16px] border border-(--pv-line)">
          <Still url={card.imageUrl} className="aspect-[1.91]" />
          {card.title && (
            <p className="absolute bottom-3 left-3 max-w-[85%] truncate rounded-sm bg-[#000]/75 px-2 text-[#fff] text-sm leading-6">
              {card.title}
            </p>
          )}
        </div>
        <p className="mt-1 truncate text-(--pv-soft) text-sm">From {card.host}</p>
      </div>
    );
  }
  const beside = look.form === 'beside';
  return (
    <div className={cn('overflow-hidden', beside && 'flex items-center', look.frame)}>
      <Still url={card.imageUrl} className={beside ? 'h-18 w-32 shrink-0 rounded' : 'aspect-[1.91]'} />
      <Words card={card} look={look} />
    </div>
  );
}
