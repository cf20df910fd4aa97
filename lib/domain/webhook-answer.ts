import * as z from 'zod/mini';

/** What one try to deliver came to. `status` is null when no answer came, and then `reason` says why. */
export const WebhookAnswer = z.object({
  at: z.string(),
  status: z.nullable(z.number()),
  milliseconds: z.number(),
  reason: z.nullable(z.string()),
  /** The beginning of what the receiver said, without anything that looks like a secret. */
  body: z.string(),
});
export type WebhookAnswer = z.infer<typeof WebhookAnswer>;

export const webhookStates = ['active', 'paused', 'disabled'] as const;
export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
