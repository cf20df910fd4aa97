import { refuseNul } from '@/lib/domain/parse-input';
import { requireOwnOrigin } from '@/lib/server/origin';
import { contextFor } from '@/lib/server/request-context';
import type { Context } from '@/lib/services/context';

/** What each procedure gets: the request's headers; who is asking is found out per location. */
export type ApiContext = { headers: Headers };

type Located = { locationId: string };

/** A verb of the services as a handler of the API: who asks, then the verb with the rest of the input. */
export const reading =
  <I extends Located, T>(verb: (ctx: Context, input: Omit<I, 'locationId'>) => Promise<T>) =>
  async ({ input, context }: { input: I; context: ApiContext }): Promise<T> => {
    const { locationId, ...rest } = input;
    refuseNul(rest);
    return verb(await contextFor(context.headers, locationId), rest);
  };

/** The same for writes: a browser's session counts only from a page of this server; an API key from anywhere. */
export const writing =
  <I extends Located, T>(verb: (ctx: Context, input: Omit<I, 'locationId'>) => Promise<T>) =>
  async (options: { input: I; context: ApiContext }): Promise<T> => {
    const { headers } = options.context;
    if (!headers.has('authorization')) requireOwnOrigin(headers);
    return reading(verb)(options);
  };
