import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { FeedView } from '@/lib/domain/feed';
import { countWords, sourceWords } from './feed-words';

/** When it was read and will be: of a file once, of a paused one not again. */
function Readings({ feed, reading }: { feed: FeedView; reading: boolean }) {
  if (reading) return <>Being read…</>;
  const { readAt, nextReadAt, paused, address } = feed;
  return (
    <>
      {readAt ? (
        <>
          Read <Time key={readAt} at={readAt} style="relative" />
        </>
      ) : (
        'Not read yet'
      )}
      {nextReadAt && address !== null && (
        <>
          , again <Time at={nextReadAt} style="relative" />
        </>
      )}
      {paused && ', not again until you go on'}
      {address === null && (nextReadAt ? '; what repeats in it goes on by itself' : ', this once')}
    </>
  );
}

export function FeedState({ feed, reading }: { feed: FeedView; reading: boolean }) {
  const { name, paused, failures, failureReason, note } = feed;
  return (
    <div className="min-w-0 flex-1 pt-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 break-words font-medium">{name}</span>
        {paused && <Badge>Paused</Badge>}
        {failures > 0 && !paused && <Badge tone="fail">Not readable</Badge>}
      </p>
      <p className="break-words text-ink-soft text-sm">
        {countWords(feed.events, feed.eventKind)} · {sourceWords(feed)}
      </p>
      <p className="text-ink-faint text-sm" aria-live="polite">
        <Readings feed={feed} reading={reading} />
      </p>
      {failureReason && (
        <p className="mt-1.5 break-words border-fail border-l-2 bg-fail-wash px-3 py-1.5 text-sm">
          {failureReason}
          {failures > 1 && ` Tried ${failures} times.`}
        </p>
      )}
      {note && !failureReason && (
        <p className="mt-1.5 break-words border-wait border-l-2 bg-wait-wash px-3 py-1.5 text-sm">{note}</p>
      )}
    </div>
  );
}
