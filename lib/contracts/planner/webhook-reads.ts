import type { DeliveryRow, DeliveryView, WebhookView } from '@/lib/domain/webhook';
import type { DeliveryState } from '@/lib/domain/webhook-answer';

/** GETs of webhooks; a part of PlannerReads. */
export type WebhookReads = {
  '/locations/{locationId}/webhooks': { query: Record<never, never>; answer: { webhooks: WebhookView[] } };
  '/locations/{locationId}/webhooks/{webhookId}/deliveries': {
    query: { state?: DeliveryState; cursor?: string; limit?: number };
    answer: { deliveries: DeliveryRow[]; nextCursor: string | null };
  };
  '/locations/{locationId}/webhooks/{webhookId}/deliveries/{deliveryId}': {
    query: Record<never, never>;
    answer: DeliveryView;
  };
};
