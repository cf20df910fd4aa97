import * as z from 'zod/mini';
import { Id } from './id';
import { deliveryStates, WebhookAnswer, webhookStates } from './webhook-answer';
import { everyEvent, webhookEventNames } from './webhook-events';

const Url = z.string().check(
  z.trim(),
  z.minLength(1, 'The address is missing.'),
  z.maxLength(2048, 'An address has at most 2,048 characters.'),
  z.refine(
    (url) => url === '' || (/^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url)),
    'Use an address of the web like https://example.com/hooks.',
  ),
);
const Events = z.array(z.string()).check(
  z.minLength(1, 'Choose at least one event.'),
  z.maxLength(100, 'Choose at most 100 events, or all of them.'),
  z.refine((names) => names.every((name) => name === everyEvent || webhookEventNames.has(name)), {
    error: ({ input }) => {
      const unknown = (input as string[]).find((name) => name !== everyEvent && !webhookEventNames.has(name));
      return `There is no event “${String(unknown).slice(0, 60)}”.`;
    },
  }),
);
const Description = z.string().check(z.trim(), z.maxLength(200, 'A description has at most 200 characters.'));

export const CreateWebhook = z.object({
  url: Url,
  events: Events,
  description: z._default(Description, ''),
});
export type CreateWebhook = z.infer<typeof CreateWebhook>;
/** What is left out stays. */
export const UpdateWebhook = z.object({
  webhookId: Id,
  url: z.optional(Url),
  events: z.optional(Events),
  description: z.optional(Description),
});
export type UpdateWebhook = z.infer<typeof UpdateWebhook>;
export const WebhookRef = z.object({ webhookId: Id });
export type WebhookRef = z.infer<typeof WebhookRef>;
export const PauseWebhook = z.object({ webhookId: Id, paused: z.boolean() });
export type PauseWebhook = z.infer<typeof PauseWebhook>;
export const DeliveryRef = z.object({ webhookId: Id, deliveryId: Id });
export type DeliveryRef = z.infer<typeof DeliveryRef>;

export const WebhookView = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  events: z.array(z.string()),
  state: z.enum(webhookStates),
  /** Why it was disabled. */
  stateReason: z.nullable(z.string()),
  /** Since when nothing arrived there; null when the last message did. */
  failingSince: z.nullable(z.string()),
  /** Until when the secret before this one is signed with as well. */
  oldSecretUntil: z.nullable(z.string()),
  lastAnswer: z.nullable(WebhookAnswer),
  createdBy: z.nullable(z.string()),
  createdAt: z.string(),
});
export type WebhookView = z.infer<typeof WebhookView>;

/** Made or renewed: the one time its secret is told. */
export const WebhookWithSecret = z.object({ webhook: WebhookView, secret: z.string() });
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;

const delivery = {
  /** The `webhook-id` of its messages. */
  id: z.string(),
  webhookId: z.string(),
  event: z.string(),
  state: z.enum(deliveryStates),
  tries: z.number(),
  /** When it is tried next; null when it is not. */
  nextTryAt: z.nullable(z.string()),
  lastAnswer: z.nullable(WebhookAnswer),
  createdAt: z.string(),
  finishedAt: z.nullable(z.string()),
};
export const DeliveryRow = z.object(delivery);
export type DeliveryRow = z.infer<typeof DeliveryRow>;
/** With what was sent and every answer, the newest last; `body` is null until it was tried. */
export const DeliveryView = z.object({ ...delivery, body: z.nullable(z.string()), answers: z.array(WebhookAnswer) });
export type DeliveryView = z.infer<typeof DeliveryView>;
