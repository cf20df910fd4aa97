'use client';

import { useLocation } from '@/components/data/location';
import { cn } from '@/components/ui/cn';
import { formatTime } from '@/components/ui/format-time';
import type { AttemptView } from '@/lib/domain/views';
import { attemptWords, type LedgerLine, ledgerLines, readableBody, spanWords } from './ledger-lines';

const statusTone = (status: number | null | undefined) =>
  status && status < 300 ? 'text-done' : status && status < 500 && status !== 429 ? 'text-fail' : 'text-wait';

function Line({ line, timeZone }: { line: LedgerLine; timeZone: string }) {
  const milliseconds = line.at.match(/\.(\d{3})/)?.[1] ?? '000';
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 border-line border-t py-1.5 text-sm sm:grid-cols-[6.5rem_5rem_minmax(0,1fr)]">
      <time dateTime={line.at} className="text-ink-soft">
        {formatTime(line.at, timeZone, 'second')}
        <span className="text-ink-faint">.{milliseconds}</span>
      </time>
      <span className="text-right text-ink-faint tabular-nums max-sm:hidden">
        {line.kind === 'claim' ? '' : `+ ${spanWords(line.after)}`}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span
            className={cn(
              'min-w-0 break-all',
              line.kind === 'end' && 'font-medium',
              line.kind === 'exchange' && 'font-mono text-xs',
            )}
          >
            {line.title}
          </span>
          {line.kind === 'exchange' && (
            <>
              <span className={cn('font-medium tabular-nums', statusTone(line.status))}>
                {line.status ?? 'no answer'}
              </span>
              <span className="text-ink-faint tabular-nums">{spanWords(line.milliseconds ?? 0)}</span>
            </>
          )}
          {line.detail && <span className="text-ink-soft">{line.detail}</span>}
        </p>
        {line.body && (
          <details className="group/body mt-1">
            <summary className="inline-flex min-h-6 list-none items-center text-accent text-xs hover:underline">
              <span className="group-open/body:hidden">Show the answer</span>
              <span className="hidden group-open/body:inline">Hide the answer</span>
            </summary>
            <pre className="mt-1 max-h-80 overflow-auto whitespace-pre-wrap break-all border-line border-l-2 py-1 pl-3 font-mono text-ink-soft text-xs">
              {readableBody(line.body)}
            </pre>
          </details>
        )}
      </div>
    </li>
  );
}

/** One try, as an entry of the ledger. */
export function LedgerAttempt({ attempt }: { attempt: AttemptView }) {
  const { timeZone } = useLocation();
  return (
    <div className="pt-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 pb-1.5">
        <h4 className="font-display text-md italic">No. {attempt.number}</h4>
        <p className="text-ink-soft text-sm">
          {attempt.part === 'post' ? 'The post' : 'The first comment'}, {formatTime(attempt.claimedAt, timeZone, 'day')}
        </p>
        <p className="ml-auto font-medium text-sm max-sm:ml-0 max-sm:w-full">{attemptWords[attempt.state]}</p>
      </header>
      <ol>
        {ledgerLines(attempt).map((line) => (
          <Line key={`${line.kind}${line.at}${line.title}`} line={line} timeZone={timeZone} />
        ))}
      </ol>
      {attempt.requestHash && (
        <p className="border-line border-t pt-1.5 text-ink-faint text-xs">
          SHA-256 of what was sent <span className="break-all font-mono">{attempt.requestHash}</span>
        </p>
      )}
    </div>
  );
}
