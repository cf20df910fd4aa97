import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { WebhookView } from '@/lib/domain/webhook';
import { answerWords, arrived, eventWords, webhookName } from './webhook-words';

function LastAnswer({ answer }: { answer: NonNullable<WebhookView['lastAnswer']> }) {
  return (
    <>
      <span className={arrived(answer) ? undefined : 'text-fail'}>Last: {answerWords(answer)}</span>,{' '}
      <Time key={answer.at} at={answer.at} style="relative" />
    </>
  );
}

/** Where a webhook goes, what it is told, and how that went last. */
export function WebhookState({ webhook }: { webhook: WebhookView }) {
  const { url, description, events, state, stateReason, failingSince, oldSecretUntil, lastAnswer } = webhook;
  const isFailing = state === 'active' && failingSince !== null;
  return (
    <div className="min-w-0 flex-1 basis-72 pt-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 break-words font-medium">{webhookName(webhook)}</span>
        {state === 'paused' && <Badge>Paused</Badge>}
        {state === 'disabled' && <Badge tone="fail">Disabled</Badge>}
        {isFailing && <Badge tone="wait">Not arriving</Badge>}
      </p>
      {description && <p className="break-all font-mono text-ink-soft text-sm">{url}</p>}
      <p className="text-ink-soft text-sm">{eventWords(events)}</p>
      <p className="text-ink-faint text-sm">
        {lastAnswer ? <LastAnswer answer={lastAnswer} /> : 'Nothing was sent yet.'}
      </p>
      {state === 'disabled' && (
        <p className="mt-1.5 break-words border-fail border-l-2 bg-fail-wash px-3 py-1.5 text-sm">
          {stateReason} Nothing is sent until you turn it on again.
        </p>
      )}
      {isFailing && (
        <p className="mt-1.5 break-words border-wait border-l-2 bg-wait-wash px-3 py-1.5 text-sm">
          Nothing arrived since <Time at={failingSince} style="short" />. We try again; after five days it is disabled.
        </p>
      )}
      {oldSecretUntil && (
        <p className="mt-1.5 border-line-strong border-l-2 bg-sunk px-3 py-1.5 text-sm">
          The old secret still verifies until <Time at={oldSecretUntil} style="short" />.
        </p>
      )}
    </div>
  );
}
