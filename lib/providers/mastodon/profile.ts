import type { CallContext, ConnectableAccount, Grant } from '../provider';
import { mastodonCall, remoteIdOf, type Target, throwAnswer } from './client';

type Person = {
  id: string;
  username: string;
  display_name?: string;
  url?: string;
  avatar_static?: string;
  avatar?: string;
};
type Instance = {
  domain?: string;
  uri?: string;
  max_toot_chars?: number;
  configuration?: { statuses?: { max_characters?: number; max_media_attachments?: number } };
};

/** The one profile of the token, with the limits of its server. @throws ProviderAuthError */
export async function listAccounts(grant: Grant, call: CallContext): Promise<ConnectableAccount[]> {
  const target = { url: grant.serverUrl, token: grant.credentials.accessToken };
  const answer = await mastodonCall(call, target, '/api/v1/accounts/verify_credentials');
  if (answer.status !== 200 || answer.json === null) return throwAnswer(answer);
  const person = answer.json as Person;
  const instance = await readInstance(target, call);
  const statuses = instance.configuration?.statuses;
  const maxCharacters = positive(statuses?.max_characters ?? instance.max_toot_chars);
  const maxMedia = positive(statuses?.max_media_attachments);
  const handle = `${person.username}@${instance.domain ?? new URL(grant.serverUrl).host}`;
  return [
    {
      remoteId: remoteIdOf(person.id, grant.serverUrl),
      network: 'mastodon',
      name: person.display_name?.trim() || handle,
      handle,
      avatarUrl: person.avatar_static ?? person.avatar ?? null,
      profileUrl: person.url ?? null,
      limits: { ...(maxCharacters && { maxCharacters }), ...(maxMedia && { maxMedia }) },
    },
  ];
}

/** Version 2, or version 1 of servers before 4.0 and of other software. Without an answer the defaults hold. */
async function readInstance(target: Target, call: CallContext): Promise<Instance> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const answer = await mastodonCall(call, target, path).catch(() => null);
    if (answer?.status === 200 && answer.json) return answer.json as Instance;
  }
  return {};
}

const positive = (value: unknown) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined);
