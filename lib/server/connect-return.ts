import { providerIds } from '@/lib/domain/network';
import { env } from '@/lib/env';
import { completeConnection } from '@/lib/services/accounts/complete-connection';
import { findConnectFlow } from '@/lib/services/accounts/find-connect-flow';
import { database } from './database';
import { contextFor, currentUser } from './request-context';

const resultPage = (params: Record<string, string>) =>
  `${env().publicUrl}/connect/result?${new URLSearchParams(params).toString()}`;

/**
 * Somebody came back from a provider: finds the flow by its state, only for the person who started it, and completes
 * it. Answers the address of the page that tells the window that asked; code and state go no further.
 */
export async function connectReturn(request: { headers: Headers; url: string }, provider: string): Promise<string> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const user = await currentUser(request.headers);
  if (!user) return resultPage({ problem: 'signed-out' });
  if (!params.state || !providerIds.some((id) => id === provider)) return resultPage({ problem: 'ended' });
  const ask = { provider, state: params.state, userId: user.id, now: new Date() };
  const flow = await findConnectFlow(database().db, ask);
  if (!flow) return resultPage({ problem: 'ended' });
  try {
    const ctx = await contextFor(request.headers, flow.locationId);
    await completeConnection(ctx, { flowId: flow.flowId, params });
  } catch (error) {
    console.error('Completing a connection failed:', error);
    return resultPage({ problem: 'ended' });
  }
  return resultPage({ flow: flow.flowId, location: flow.locationId });
}
