import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { CreateWebhook, DeliveryView, UpdateWebhook, WebhookView, WebhookWithSecret } from '@/lib/domain/webhook';
import { Location } from './filters';
import { write } from './route';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Webhooks'] });
const path = '/locations/{locationId}/webhooks' as const;
const one = `${path}/{webhookId}` as const;
const webhook = z.object({ ...Location, webhookId: Id });

/** Addresses elsewhere that are told what happens here, signed as Standard Webhooks says. */
export const webhookRoutes = {
  createWebhook: write(
    'POST',
    path,
    {
      ...about('createWebhook', 'Tell an address what happens here; its secret is answered this once'),
      successStatus: 201,
    },
    z.object({ ...Location, ...CreateWebhook.shape }),
    WebhookWithSecret,
  ),
  updateWebhook: write(
    'PATCH',
    one,
    about('updateWebhook', 'Change its address, events or description; what is left out stays'),
    z.object({ ...Location, ...UpdateWebhook.shape }),
    WebhookView,
  ),
  rotateWebhookSecret: write(
    'POST',
    `${one}/secret`,
    about('rotateWebhookSecret', 'A new secret, answered this once; for 24 hours the old one is signed with as well'),
    webhook,
    WebhookWithSecret,
  ),
  pauseWebhook: write(
    'POST',
    `${one}/pause`,
    about('pauseWebhook', 'Send nothing for now, or go on (also after it was disabled)'),
    z.object({ ...Location, webhookId: Id, paused: z.boolean() }),
    WebhookView,
  ),
  testWebhook: write(
    'POST',
    `${one}/test`,
    about('testWebhook', 'Send a test now and answer what came back'),
    webhook,
    DeliveryView,
  ),
  redeliver: write(
    'POST',
    `${one}/deliveries/{deliveryId}/redeliver`,
    about('redeliver', 'Send a message again, under the same id'),
    z.object({ ...Location, webhookId: Id, deliveryId: Id }),
    DeliveryView,
  ),
  deleteWebhook: write(
    'DELETE',
    one,
    about('deleteWebhook', 'Send nothing there any more; its log goes with it'),
    webhook,
    z.object({ id: z.string() }),
  ),
};
