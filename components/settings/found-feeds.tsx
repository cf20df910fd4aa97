import { Button } from '@/components/ui/button';

type Props = { feeds: { url: string; title: string }[]; onPick: (url: string) => void };

/** What a web page names as its feeds; one is chosen. */
export function FoundFeeds({ feeds, onPick }: Props) {
  return (
    <div role="status" className="mt-4 border-line border-l-2 bg-sunk px-4 py-3">
      <p>
        {feeds.length === 0
          ? 'This is a web page, and it names no feed. Look on it for “subscribe”, “RSS” or “iCal”.'
          : 'This is a web page. It names:'}
      </p>
      {feeds.length > 0 && (
        <ul className="mt-2 grid gap-2">
          {feeds.map(({ url, title }) => (
            <li key={url} className="flex items-center gap-3">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{title || 'Feed'}</span>
                <span className="block truncate text-ink-faint text-sm">{url}</span>
              </span>
              <Button size="sm" aria-label={`Take ${title || url}`} onClick={() => onPick(url)}>
                Take it
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
