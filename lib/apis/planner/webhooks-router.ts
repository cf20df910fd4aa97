import { implement } from '@orpc/server';
import { plannerContract } from '@/lib/contracts/planner/planner-contract';
import { createWebhook } from '@/lib/services/webhooks/create-webhook';
import { deleteWebhook } from '@/lib/services/webhooks/delete-webhook';
import { getDelivery } from '@/lib/services/webhooks/get-delivery';
import { listDeliveries } from '@/lib/services/webhooks/list-deliveries';
import { listWebhooks } from '@/lib/services/webhooks/list-webhooks';
import { pauseWebhook } from '@/lib/services/webhooks/pause-webhook';
import { redeliver } from '@/lib/services/webhooks/redeliver';
import { rotateWebhookSecret } from '@/lib/services/webhooks/rotate-webhook-secret';
import { testWebhook } from '@/lib/services/webhooks/test-webhook';
import { updateWebhook } from '@/lib/services/webhooks/update-webhook';
import { type ApiContext, reading, writing } from './access';

const os = implement(plannerContract).$context<ApiContext>();
const { reads } = os;
const deliveries = '/locations/{locationId}/webhooks/{webhookId}/deliveries' as const;

/** Webhooks and their log, on their services. */
export const webhookReads = {
  '/locations/{locationId}/webhooks': reads['/locations/{locationId}/webhooks'].handler(reading(listWebhooks)),
  [deliveries]: reads[deliveries].handler(reading(listDeliveries)),
  [`${deliveries}/{deliveryId}` as const]: reads[`${deliveries}/{deliveryId}` as const].handler(reading(getDelivery)),
};

export const webhookWrites = {
  createWebhook: os.createWebhook.handler(writing(createWebhook)),
  updateWebhook: os.updateWebhook.handler(writing(updateWebhook)),
  rotateWebhookSecret: os.rotateWebhookSecret.handler(writing(rotateWebhookSecret)),
  pauseWebhook: os.pauseWebhook.handler(writing(pauseWebhook)),
  testWebhook: os.testWebhook.handler(writing(testWebhook)),
  redeliver: os.redeliver.handler(writing(redeliver)),
  deleteWebhook: os.deleteWebhook.handler(writing(deleteWebhook)),
};
