'use client';

import { Ellipsis, KeyRound, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { pauseWebhook, testWebhook } from '@/lib/actions/webhooks';
import type { WebhookView } from '@/lib/domain/webhook';
import { DeleteWebhookDialog } from './delete-webhook-dialog';
import { EditWebhookDialog } from './edit-webhook-dialog';
import { RotateSecretDialog } from './rotate-secret-dialog';
import { WebhookLog } from './webhook-log';
import { WebhookState } from './webhook-state';
import { answerWords, arrived, webhookName } from './webhook-words';

/** One webhook: where it goes, how it is doing, and what can be done with it. */
export function WebhookRow({ webhook }: { webhook: WebhookView }) {
  const test = useAction(testWebhook, { topics: ['webhooks'] });
  const pause = useAction(pauseWebhook, { topics: ['webhooks'] });
  const [asking, ask] = useState<'edit' | 'secret' | 'delete' | 'log' | null>(null);
  const { id: webhookId, state } = webhook;
  const name = webhookName(webhook);
  const rests = state !== 'active';
  const close = () => ask(null);

  const tryOut = async () => {
    const result = await test.run({ webhookId });
    const answer = result.ok ? result.data.lastAnswer : null;
    if (!answer) return;
    const said = [answer.reason, answer.body && `It said: ${answer.body.slice(0, 200)}`].filter(Boolean).join(' ');
    if (arrived(answer)) toast.done(`The test arrived: ${answerWords(answer)}.`);
    else toast.fail(`The test did not arrive: ${answerWords(answer)}.`, { detail: said });
  };
  const turn = async (paused: boolean) => {
    const result = await pause.run({ webhookId, paused });
    if (result.ok) toast.done(paused ? `“${name}” is paused.` : `“${name}” is on.`);
  };
  return (
    <li
      className="flex flex-wrap items-start justify-end gap-x-4 gap-y-2 border-line border-b py-3.5"
      data-webhook={name}
    >
      <WebhookState webhook={webhook} />
      <div className="flex items-center gap-1.5">
        {state === 'disabled' && (
          <Button size="sm" pending={pause.pending} aria-label={`Turn on ${name}`} onClick={() => void turn(false)}>
            Turn on
          </Button>
        )}
        <Button size="sm" pending={test.pending} aria-label={`Test ${name}`} onClick={() => void tryOut()}>
          Test
        </Button>
        <Button size="sm" aria-label={`Log of ${name}`} onClick={() => ask('log')}>
          Log
        </Button>
        <Menu
          trigger={
            <IconButton label={`More for ${name}`}>
              <Ellipsis size={16} />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => ask('edit')}>
            Change
          </MenuItem>
          <MenuItem icon={<KeyRound aria-hidden="true" />} onSelect={() => ask('secret')}>
            New secret
          </MenuItem>
          <MenuItem
            icon={rests ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
            onSelect={() => void turn(!rests)}
          >
            {rests ? 'Turn on' : 'Pause'}
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 aria-hidden="true" />} danger onSelect={() => ask('delete')}>
            Delete
          </MenuItem>
        </Menu>
      </div>
      {asking === 'edit' && <EditWebhookDialog webhook={webhook} onClose={close} />}
      {asking === 'secret' && <RotateSecretDialog webhook={webhook} onClose={close} />}
      {asking === 'delete' && <DeleteWebhookDialog webhook={webhook} onClose={close} />}
      <WebhookLog webhook={webhook} open={asking === 'log'} onClose={close} />
    </li>
  );
}
