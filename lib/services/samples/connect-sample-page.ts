import { env } from '@/lib/env';
import { saveGrant } from '../accounts/save-grant';
import type { Context } from '../context';
import { inLocation } from '../context';
import { issueGrant } from '../playground/issue-grant';
import { listPages } from '../playground/list-pages';

/** Connects the Playground's first page without a pop-up: the network itself hands out the grant. Answers the account's id. */
export async function connectSamplePage(ctx: Context): Promise<string> {
  const [page] = await listPages(ctx.db);
  if (!page) throw new Error('The Playground network has no page.');
  const { grantId, accessToken, refreshToken, expiresIn } = await issueGrant(ctx.db, {
    pageIds: [page.id],
    now: ctx.now,
  });
  const grant = {
    credentials: { accessToken, refreshToken },
    remoteId: grantId,
    label: 'Playground',
    serverUrl: new URL(env().publicUrl).origin,
    scopes: ['publish'],
    expiresAt: new Date(ctx.now.getTime() + expiresIn * 1000),
  };
  const account = {
    remoteId: page.id,
    network: 'playground' as const,
    name: page.name,
    handle: page.handle,
    avatarUrl: null,
    profileUrl: `${env().publicUrl}/playground/${page.handle}`,
    limits: {},
  };
  const [id] = await inLocation(ctx, (tx) => saveGrant(tx, ctx, { provider: 'playground', grant, picked: [account] }));
  if (!id) throw new Error('The sample page was not connected.');
  return id;
}
