import type { AnyContractProcedure } from '@orpc/contract';
import * as z from 'zod';
import { Id } from '@/lib/domain/id';
import { DeliveryRow, DeliveryView, WebhookView } from '@/lib/domain/webhook';
import { deliveryStates } from '@/lib/domain/webhook-answer';
import { Location } from './filters';
import { read } from './route';
import type { WebhookReads } from './webhook-reads';

const about = (operationId: string, summary: string) => ({ operationId, summary, tags: ['Webhooks'] });

export const webhookReadRoutes = {
  '/locations/{locationId}/webhooks': read(
    '/locations/{locationId}/webhooks',
    about('listWebhooks', 'Webhooks, and what their receivers answered last'),
    z.object(Location),
    z.object({ webhooks: z.array(WebhookView) }),
  ),
  '/locations/{locationId}/webhooks/{webhookId}/deliveries': read(
    '/locations/{locationId}/webhooks/{webhookId}/deliveries',
    about('listDeliveries', 'What was and is to be sent, of the last 30 days by page, the newest first'),
    z.object({
      ...Location,
      webhookId: Id,
      state: z.enum(deliveryStates).optional(),
      cursor: z.optional(Id),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    z.object({ deliveries: z.array(DeliveryRow), nextCursor: z.nullable(z.string()) }),
  ),
  '/locations/{locationId}/webhooks/{webhookId}/deliveries/{deliveryId}': read(
    '/locations/{locationId}/webhooks/{webhookId}/deliveries/{deliveryId}',
    about('getDelivery', 'One message: what was sent, and every answer'),
    z.object({ ...Location, webhookId: Id, deliveryId: Id }),
    DeliveryView,
  ),
} satisfies Record<keyof WebhookReads, AnyContractProcedure>;
