'use client';

import dynamic from 'next/dynamic';
import { type ClipboardEvent, type FocusEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useComposing } from './composer-context';
import { FieldIssues } from './field-issues';
import { HighlightLayer } from './highlight-layer';
import { mediaScope } from './media-list';
import { useScope, useScoped, useScopeName } from './scope-context';
import { useFieldIssues } from './use-issues';

const CountLine = dynamic(() => import('./count-line').then((file) => file.CountLine), { ssr: false });
const OwnLine = dynamic(() => import('./own-line').then((file) => file.OwnLine), { ssr: false });

/** The page itself: a plain textarea that grows with its mirrored, coloured text. */
export function CaptionField({ tools }: { tools: ReactNode }) {
  const { session, uploads } = useComposing();
  const id = useId();
  const scope = useScope();
  const name = useScopeName();
  const { value: summary, path, inherited, set } = useScoped('summary');
  const isStory = useScoped('type').value === 'story';
  const issues = useFieldIssues(path);
  const [overAt, setOverAt] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const entered = useRef(false);
  const toTheEndOnce = ({ currentTarget }: FocusEvent<HTMLTextAreaElement>) => {
    if (!entered.current) currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
    entered.current = true;
  };
  const takePictures = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    uploads.add(files, mediaScope(session.store.get().draft, scope.key));
  };
  if (isStory) {
    return (
      <p data-field={path} className="pt-5 pb-4 text-ink-soft">
        A story shows its picture or video and no text.
        {summary && ' What is written stays here for when the type changes back.'}
      </p>
    );
  }
  return (
    <div data-field={path} className="pt-5 pb-3">
      <div
        className={cn(
          'relative grid text-[1.125rem] leading-[1.6]',
          scope.key === '' ? 'min-h-36 sm:min-h-40' : 'min-h-28',
          inherited && 'text-ink-soft',
        )}
      >
        <HighlightLayer text={summary} overAt={overAt !== null && overAt < summary.length ? overAt : null} />
        <textarea
          ref={field}
          aria-label={scope.key === '' ? 'Text of the post' : `Text for ${name}`}
          aria-describedby={
            `${summary ? `${id}-counts` : ''}${issues.length ? ` ${id}-issues` : ''}`.trim() || undefined
          }
          aria-invalid={issues.some((issue) => issue.severity === 'error') || undefined}
          // biome-ignore lint/a11y/noAutofocus: who opens the composer came to write
          autoFocus
          // After a reload one goes on where the text ends.
          onFocus={toTheEndOnce}
          value={summary}
          readOnly={inherited}
          onChange={(event) => set(event.target.value)}
          onPaste={takePictures}
          placeholder={inherited ? 'No text yet' : 'What would you like to say?'}
          data-caption
          className={
            'col-start-1 row-start-1 h-full w-full resize-none overflow-hidden whitespace-pre-wrap wrap-anywhere ' +
            'bg-transparent text-transparent caret-ink outline-none! placeholder:text-ink-faint'
          }
        />
      </div>
      {scope.key !== '' && <OwnLine field="summary" onCustomised={() => field.current?.focus()} className="mt-1" />}
      <div className="mt-2 flex min-h-8 items-start gap-x-4 max-sm:flex-col-reverse max-sm:gap-y-1">
        {summary !== '' && <CountLine id={`${id}-counts`} onOver={setOverAt} />}
        {!inherited && tools}
      </div>
      <FieldIssues id={`${id}-issues`} issues={issues} className="mt-2" />
    </div>
  );
}
