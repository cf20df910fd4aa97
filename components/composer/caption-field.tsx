'use client';

import { type ClipboardEvent, type FocusEvent, useId, useRef } from 'react';
import { CharacterCounters } from './character-counters';
import { useComposing, useDraft } from './composer-context';
import { FieldIssues } from './field-issues';
import { HighlightLayer } from './highlight-layer';
import { useCounts } from './use-counts';
import { useFieldIssues } from './use-issues';

/** The page itself: a plain textarea that grows with its mirrored, coloured text. */
export function CaptionField() {
  const { session, uploads } = useComposing();
  const id = useId();
  const summary = useDraft('summary');
  const issues = useFieldIssues('summary');
  const { counts, overAt } = useCounts();
  const entered = useRef(false);
  const toTheEndOnce = ({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>) => {
    if (!entered.current) field.setSelectionRange(field.value.length, field.value.length);
    entered.current = true;
  };
  const takePictures = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    uploads.add(files);
  };
  return (
    <div data-field="summary" className="pt-5 pb-4">
      <div className="grid min-h-36 text-[1.125rem] leading-[1.6] sm:min-h-44">
        <HighlightLayer text={summary} overAt={overAt} />
        <textarea
          aria-label="Text of the post"
          aria-describedby={`${id}-counts${issues.length ? ` ${id}-issues` : ''}`}
          aria-invalid={issues.some((issue) => issue.severity === 'error') || undefined}
          // biome-ignore lint/a11y/noAutofocus: who opens the composer came to write
          autoFocus
          // After a reload one goes on where the text ends.
          onFocus={toTheEndOnce}
          value={summary}
          onChange={(event) => session.edit({ summary: event.target.value })}
          onPaste={takePictures}
          placeholder="What would you like to say?"
          className={
            'col-start-1 row-start-1 h-full w-full resize-none overflow-hidden whitespace-pre-wrap wrap-anywhere ' +
            'bg-transparent text-transparent caret-ink outline-none! placeholder:text-ink-faint'
          }
        />
      </div>
      <CharacterCounters id={`${id}-counts`} counts={counts} />
      <FieldIssues id={`${id}-issues`} issues={issues} className="mt-2" />
    </div>
  );
}
