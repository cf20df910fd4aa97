'use client';

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/data/error-notice';
import { useLocation } from '@/components/data/location';
import { useAction } from '@/components/data/use-action';
import { webhookQueries } from '@/components/data/webhook-queries';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { redeliver } from '@/lib/actions/webhooks';
import type { DeliveryRow } from '@/lib/domain/webhook';
import type { WebhookAnswer } from '@/lib/domain/webhook-answer';
import { answerWords, arrived } from './webhook-words';

const pretty = (body: string) => JSON.stringify(JSON.parse(body), null, 2);

function Answer({ answer }: { answer: WebhookAnswer }) {
  return (
    <li className="text-sm">
      <p>
        <span className="text-ink-faint tabular-nums">
          <Time at={answer.at} style="day" />, <Time at={answer.at} style="second" />
        </span>
        {' · '}
        <span className={arrived(answer) ? 'text-done' : 'text-fail'}>{answerWords(answer)}</span>
      </p>
      {answer.reason && <p className="break-words text-ink-soft">{answer.reason}</p>}
      {answer.body && <p className="break-words font-mono text-ink-soft text-xs">{answer.body}</p>}
    </li>
  );
}

/** Every answer to a message, what was sent, and the button that sends it again. */
export function DeliveryDetails({ delivery, mayResend }: { delivery: DeliveryRow; mayResend: boolean }) {
  const { locationId } = useLocation();
  const { id: deliveryId, webhookId } = delivery;
  const { data, error, refetch } = useQuery(webhookQueries.delivery(locationId, webhookId, deliveryId));
  const { run, pending } = useAction(redeliver, { topics: ['webhooks'] });
  const again = async () => {
    const result = await run({ webhookId, deliveryId });
    if (result.ok) toast.done('It is sent again.');
  };
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="mb-3 h-32" />;
  return (
    <div className="grid grid-cols-1 gap-4 pt-1 pb-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-faint text-sm">
          webhook-id <code className="select-all break-all font-mono">{data.id}</code>
        </p>
        {mayResend && (
          <Button size="sm" pending={pending} onClick={() => void again()}>
            {data.state === 'waiting' ? 'Send now' : 'Send again'}
          </Button>
        )}
      </div>
      {data.answers.length > 0 && (
        <section aria-label="Answers">
          <h3 className="mb-1 font-medium text-sm">{data.answers.length === 1 ? 'Answer' : 'Answers'}</h3>
          <ol className="grid gap-2">
            {data.answers.toReversed().map((answer) => (
              <Answer key={answer.at} answer={answer} />
            ))}
          </ol>
        </section>
      )}
      {data.body !== null && (
        <section aria-label="What was sent">
          <h3 className="mb-1 font-medium text-sm">What was sent</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
          <pre tabIndex={0} className="max-h-80 overflow-auto rounded border border-line bg-sunk px-3 py-2.5 text-xs">
            {pretty(data.body)}
          </pre>
        </section>
      )}
    </div>
  );
}
