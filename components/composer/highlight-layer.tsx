import { memo } from 'react';
import { textSegments } from './text-segments';

const inks = { text: '', link: 'text-accent', mention: 'text-accent', tag: 'text-accent' };

/** The text again, coloured, below a textarea whose own letters are clear. Same type, so the caret fits. */
export const HighlightLayer = memo(function HighlightLayer({ text }: { text: string }) {
  let place = 0;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none col-start-1 row-start-1 min-w-0 whitespace-pre-wrap wrap-anywhere"
    >
      {textSegments(text, 'any').map((segment) => {
        place += segment.text.length;
        return (
          <span key={place} className={inks[segment.kind]}>
            {segment.text}
          </span>
        );
      })}
      {/* A last empty line has no height of its own. */}
      {'\u200b'}
    </div>
  );
});
