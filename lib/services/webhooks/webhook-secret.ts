import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { seal, unseal } from '@/lib/security/seal';
import { sealPurpose, secrets } from '@/lib/security/secrets';
import type { WebhookRow } from './select-webhooks';

/** `whsec_` and 32 bytes of chance in Base64, as Standard Webhooks writes them. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const sealWebhookSecret = (webhookId: string, secret: string): string =>
  seal(secrets(), sealPurpose.webhook(webhookId), secret);

type Signer = Pick<WebhookRow, 'id' | 'secret' | 'oldSecret' | 'oldSecretUntil'>;

/** The three headers of Standard Webhooks; two signatures while the secret before still counts. */
export function signedHeaders(webhook: Signer, messageId: string, body: string, now: Date): Record<string, string> {
  const sealed = [webhook.secret];
  if (webhook.oldSecret && webhook.oldSecretUntil && webhook.oldSecretUntil > now) sealed.push(webhook.oldSecret);
  const signatures = sealed.map((one) =>
    new Webhook(unseal(secrets(), sealPurpose.webhook(webhook.id), one)).sign(messageId, now, body),
  );
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
