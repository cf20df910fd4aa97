import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import { textSegments } from './text-segments';

const inks = {
  text: '',
  link: 'text-accent',
  mention: 'text-accent',
  tag: 'text-accent',
  value: 'rounded-xs bg-accent-wash text-accent',
};

function Coloured({ text, over }: { text: string; over: boolean }) {
  let place = 0;
  return textSegments(text, 'any').map((segment) => {
    place += segment.text.length;
    return (
      <span key={place} className={cn(inks[segment.kind], over && 'bg-fail-wash text-fail')}>
        {segment.text}
      </span>
    );
  });
}

type Props = { text: string /** From here on it is too long for some network. */; overAt: number | null };

/** The text again, coloured, below a textarea whose own letters are clear. Same type, so the caret fits. */
export const HighlightLayer = memo(function HighlightLayer({ text, overAt }: Props) {
  const cut = overAt ?? text.length;
  return (
    <div
      aria-hidden="true"
      className="wrap-anywhere pointer-events-none col-start-1 row-start-1 min-w-0 whitespace-pre-wrap"
    >
      <Coloured text={text.slice(0, cut)} over={false} />
      {/* In the margin, at the line where it stops fitting: its place in the text gives its height. */}
      {overAt !== null && <span className="-left-3.5 absolute mt-[0.6em] size-1.5 bg-fail" />}
      <Coloured text={text.slice(cut)} over />
      {/* A last empty line has no height of its own. */}
      {'\u200b'}
    </div>
  );
});
