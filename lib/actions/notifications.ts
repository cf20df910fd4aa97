'use server';

import { NoInput, ReadNotifications, UpdateNotificationSettings } from '@/lib/domain/notification';
import { action } from '@/lib/server/action';
import * as read from '@/lib/services/notifications/read-notifications';
import * as test from '@/lib/services/notifications/send-test-mail';
import * as settings from '@/lib/services/notifications/update-notification-settings';

export const readNotifications = action(ReadNotifications, read.readNotifications);
export const updateNotificationSettings = action(UpdateNotificationSettings, settings.updateNotificationSettings);
export const sendTestMail = action(NoInput, test.sendTestMail);
