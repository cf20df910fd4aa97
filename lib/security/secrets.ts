import { env } from '@/lib/env';
import type { Secrets } from './seal';

/** The process's sealing secrets, newest first. */
export const secrets = (): Secrets => ({
  current: env().ALMANAC_SECRET,
  old: env()
    .ALMANAC_OLD_SECRETS.split(',')
    .map((part) => part.trim())
    .filter(Boolean),
});

/** What each kind of sealed value is bound to. */
export const sealPurpose = {
  connection: (id: string) => `connection:${id}`,
  account: (id: string) => `account:${id}`,
  connectFlow: (id: string) => `connect-flow:${id}`,
  feed: (id: string) => `feed:${id}`,
  calendarLink: (id: string) => `calendar-link:${id}`,
  webhook: (id: string) => `webhook:${id}`,
  providerApp: (provider: string, serverUrl: string) => `provider-app:${provider}:${serverUrl}`,
};
