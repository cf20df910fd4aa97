import { Time } from '@/components/ui/time';
import type { LibraryItem } from '@/lib/domain/library';
import { durationWords, formatWords, sizeWords } from './media-words';

/** What there is to know about a file, a line each. */
export function FileFacts({ item }: { item: LibraryItem }) {
  const { video } = item;
  const codecs = [video?.videoCodec, video?.audioCodec ?? (video ? 'no sound' : null)].filter(Boolean).join(', ');
  const facts: [string, React.ReactNode][] = [
    ['Format', formatWords(item)],
    ['Size', sizeWords(item.bytes)],
    ...(item.width > 0
      ? [['Pixels', `${item.width.toLocaleString('en')} × ${item.height.toLocaleString('en')}`] as [string, string]]
      : []),
    ...(video ? [['Length', durationWords(video.durationMs)] as [string, string]] : []),
    ...(video && (codecs || video.fps)
      ? [
          [
            'Coding',
            [codecs, video.fps ? `${Math.round(video.fps * 100) / 100} frames a second` : '']
              .filter(Boolean)
              .join(', '),
          ] as [string, string],
        ]
      : []),
    ['Added', <Time key="added" at={item.createdAt} style="short" />],
  ];
  return (
    <dl className="text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="flex justify-between gap-6 border-line border-t py-1.5 first:border-t-0">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="text-right tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
