import type { CallContext, ConnectableAccount, Grant } from '../provider';
import { isTokenOver, type Target, throwAnswer, xrpc } from './client';

type Profile = { displayName?: string; handle?: string; avatar?: string };
type SelfRecord = { value?: { displayName?: string; avatar?: { ref?: { $link?: string } } } };

/** The one profile of the session. A bare PDS without an AppView behind it answers from the repository. */
export async function listAccounts(grant: Grant, call: CallContext): Promise<ConnectableAccount[]> {
  const { did = '', accessJwt, pdsUrl = grant.serverUrl } = grant.credentials;
  const target: Target = { url: pdsUrl, token: accessJwt };
  const profile = (await fromAppView(target, did, call)) ?? (await fromRepository(target, did, call));
  const handle = profile.handle ?? grant.credentials.handle ?? did;
  return [
    {
      remoteId: did,
      network: 'bluesky',
      name: profile.displayName?.trim() || handle,
      handle,
      avatarUrl: profile.avatar ?? null,
      profileUrl: `https://bsky.app/profile/${handle}`,
      limits: {},
    },
  ];
}

async function fromAppView(target: Target, did: string, call: CallContext): Promise<Profile | null> {
  const answer = await xrpc(call, target, 'app.bsky.actor.getProfile', { actor: did }, { timeout: 6_000 }).catch(
    () => null,
  );
  if (answer && isTokenOver(answer)) throwAnswer(answer);
  return answer?.status === 200 ? (answer.json as Profile | null) : null;
}

async function fromRepository(target: Target, did: string, call: CallContext): Promise<Profile> {
  const query = { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self' };
  const answer = await xrpc(call, target, 'com.atproto.repo.getRecord', query).catch(() => null);
  const record = answer?.status === 200 ? (answer.json as SelfRecord | null)?.value : undefined;
  const cid = record?.avatar?.ref?.$link;
  const avatar = cid ? `${target.url}/xrpc/com.atproto.sync.getBlob?${new URLSearchParams({ did, cid })}` : undefined;
  return { displayName: record?.displayName, avatar };
}
