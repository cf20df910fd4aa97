import { webhookEventGroups } from '@/lib/domain/webhook-events';
import { SettingsSection } from './settings-section';

const snippet = `import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(secret); // whsec_…

createServer(async (request, response) => {
  try {
    const { type, data } = webhook.verify(await text(request), request.headers);
    console.log(type, data);
    response.writeHead(204).end();
  } catch {
    response.writeHead(401).end();
  }
}).listen(8080);`;

/** What a receiver has to know: how a message is verified, and the names of the events. */
export function WebhookGuide() {
  return (
    <SettingsSection
      title="Receiving"
      lead={
        <>
          We send a POST with <code className="font-mono text-sm">{'{ type, timestamp, data }'}</code>, signed as{' '}
          <a href="https://www.standardwebhooks.com" className="underline">
            Standard Webhooks
          </a>{' '}
          says. Answer with any 2xx within ten seconds. A message may come twice, and not in order: its header{' '}
          <code className="font-mono text-sm">webhook-id</code> stays the same.
        </>
      }
    >
      <div className="grid gap-3">
        <details className="group rounded border border-line">
          <summary className="cursor-pointer px-4 py-2.5 font-medium pointer-coarse:py-3">Verify it in Node</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
          <pre tabIndex={0} className="overflow-x-auto border-line border-t bg-sunk px-4 py-3 text-xs leading-relaxed">
            {snippet}
          </pre>
        </details>
        <details className="rounded border border-line">
          <summary className="cursor-pointer px-4 py-2.5 font-medium pointer-coarse:py-3">Names of events</summary>
          <div className="grid gap-5 border-line border-t px-4 py-4">
            {webhookEventGroups.map(({ title, events }) => (
              <section key={title}>
                <h3 className="mb-1.5 font-medium text-sm">{title}</h3>
                <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[17rem_1fr]">
                  {Object.entries(events).map(([name, words]) => (
                    <div key={name} className="contents">
                      <dt className="break-all font-mono text-xs leading-5">{name}</dt>
                      <dd className="mb-1.5 text-ink-soft sm:mb-0">{words}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </details>
      </div>
    </SettingsSection>
  );
}
