'use server';

import { CreateWebhook, DeliveryRef, PauseWebhook, UpdateWebhook, WebhookRef } from '@/lib/domain/webhook';
import { action } from '@/lib/server/action';
import * as create from '@/lib/services/webhooks/create-webhook';
import * as remove from '@/lib/services/webhooks/delete-webhook';
import * as pause from '@/lib/services/webhooks/pause-webhook';
import * as again from '@/lib/services/webhooks/redeliver';
import * as rotate from '@/lib/services/webhooks/rotate-webhook-secret';
import * as tests from '@/lib/services/webhooks/test-webhook';
import * as update from '@/lib/services/webhooks/update-webhook';

export const createWebhook = action(CreateWebhook, create.createWebhook);
export const updateWebhook = action(UpdateWebhook, update.updateWebhook);
export const rotateWebhookSecret = action(WebhookRef, rotate.rotateWebhookSecret);
export const pauseWebhook = action(PauseWebhook, pause.pauseWebhook);
export const deleteWebhook = action(WebhookRef, remove.deleteWebhook);
export const testWebhook = action(WebhookRef, tests.testWebhook);
export const redeliver = action(DeliveryRef, again.redeliver);
