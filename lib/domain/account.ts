import * as z from 'zod/mini';
import { Id } from './id';
import { providerIds } from './network';

export const ConnectFields = z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(2000)));

/** Step one of connecting. `fields` are the method's ConnectFields by name. */
export const StartConnection = z.object({
  provider: z.enum(providerIds, 'Almanac does not know this network.'),
  method: z.enum(['oauth', 'password']),
  fields: z._default(ConnectFields, {}),
  /** Reconnect this account in place, keeping its posts. */
  reconnectAccountId: z.optional(Id),
});
export type StartConnection = z.infer<typeof StartConnection>;

export const AttachAccounts = z.object({
  flowId: Id,
  remoteIds: z
    .array(z.string().check(z.maxLength(500)))
    .check(z.minLength(1, 'Choose at least one account.'), z.maxLength(500)),
});
export type AttachAccounts = z.infer<typeof AttachAccounts>;

export const AccountRef = z.object({ accountId: Id });
export type AccountRef = z.infer<typeof AccountRef>;
