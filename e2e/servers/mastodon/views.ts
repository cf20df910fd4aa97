import { type Call, escapeHtml } from './reply';
import type { Media, Person, Status } from './state';

export function accountView(call: Call, person: Person) {
  const url = `${call.base}/@${person.username}`;
  const picture = `${call.base}/avatars/original/missing.png`;
  const posts = [...call.state.statuses.values()].filter((status) => status.author === person);
  return {
    id: person.id,
    username: person.username,
    acct: person.username,
    display_name: person.displayName,
    locked: false,
    bot: false,
    created_at: '2026-01-01T00:00:00.000Z',
    note: '',
    url,
    uri: `${call.base}/users/${person.username}`,
    avatar: picture,
    avatar_static: picture,
    header: picture,
    header_static: picture,
    followers_count: 0,
    following_count: 0,
    statuses_count: posts.length,
    last_status_at: null,
    emojis: [],
    fields: [],
  };
}

export function mediaView(call: Call, media: Media) {
  const ready = media.pollsLeft <= 0;
  const url = ready ? `${call.base}/system/media/${media.id}` : null;
  const type = media.type.startsWith('image/gif') ? 'gifv' : media.type.startsWith('video/') ? 'video' : 'image';
  return {
    id: media.id,
    type,
    url,
    preview_url: url,
    remote_url: null,
    text_url: null,
    meta: {},
    description: media.description,
    blurhash: null,
  };
}

export function statusView(call: Call, status: Status) {
  const account = accountView(call, status.author);
  const replies = [...call.state.statuses.values()].filter((one) => one.inReplyToId === status.id);
  return {
    id: status.id,
    created_at: status.createdAt.toISOString(),
    in_reply_to_id: status.inReplyToId,
    in_reply_to_account_id: status.inReplyToId
      ? (call.state.statuses.get(status.inReplyToId)?.author.id ?? null)
      : null,
    sensitive: status.sensitive,
    spoiler_text: status.spoilerText,
    visibility: status.visibility,
    language: status.language,
    uri: `${account.uri}/statuses/${status.id}`,
    url: `${account.url}/${status.id}`,
    replies_count: replies.length,
    reblogs_count: 0,
    favourites_count: 0,
    edited_at: null,
    content: contentOf(status.text),
    reblog: null,
    application: { name: status.app.name, website: status.app.website },
    account,
    media_attachments: status.media.map((media) => mediaView(call, media)),
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
  };
}

/** Paragraphs, line breaks and shortened links: the text cannot be had back from it exactly. */
function contentOf(text: string): string {
  const linked = escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => {
    const shown = url.replace(/^https?:\/\//, '');
    return `<a href="${url}" rel="nofollow noopener"><span class="invisible">https://</span><span class="ellipsis">${shown.slice(0, 30)}</span></a>`;
  });
  return linked
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replace(/\n/g, '<br />')}</p>`)
    .join('');
}
