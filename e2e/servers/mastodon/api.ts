import { allowed, type Call, escapeHtml, field, Refused, sendHtml, sendJson } from './reply';
import { type Media, nextId, type Status } from './state';
import { accountView, mediaView, statusView } from './views';

const hour = 3_600_000;
const visibilities = ['public', 'unlisted', 'private', 'direct'];
const imageTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/heic'];
const videoTypes = ['video/mp4', 'video/webm', 'video/quicktime', 'video/x-m4v'];
const isVideo = (type: string) => type.startsWith('video/');
const sizeLimits = { image: 16_777_216, video: 103_809_024 };
const invalid = (message: string) => new Refused(422, `Validation failed: ${message}`);

export function instance(call: Call) {
  sendJson(call, {
    domain: call.host,
    title: 'Test instance',
    version: '4.4.0',
    configuration: {
      statuses: { max_characters: call.state.maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 },
      media_attachments: {
        supported_mime_types: [...imageTypes, ...videoTypes],
        description_limit: 1500,
        image_size_limit: sizeLimits.image,
        image_matrix_limit: 33_177_600,
        video_size_limit: sizeLimits.video,
        video_frame_rate_limit: 120,
        video_matrix_limit: 8_294_400,
      },
    },
  });
}

export function ownAccount(call: Call) {
  const { person } = allowed(call, 'read:accounts');
  sendJson(call, {
    ...accountView(call, person),
    source: { privacy: 'public', sensitive: false, language: 'en', note: '', fields: [] },
  });
}

export async function uploadMedia(call: Call) {
  const { person } = allowed(call, 'write:media');
  const file = call.fields.file;
  if (!(file instanceof Blob)) throw invalid("File can't be blank");
  if (![...imageTypes, ...videoTypes].includes(file.type)) throw invalid('File content type is invalid');
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length > sizeLimits[isVideo(file.type) ? 'video' : 'image']) throw invalid('File is too big');
  const { thumbnail } = call.fields;
  const cover = thumbnail instanceof Blob ? Buffer.from(await thumbnail.arrayBuffer()) : null;
  const description = field(call, 'description') || null;
  if ((description?.length ?? 0) > 1500) throw invalid('Description is too long (maximum is 1500 characters)');
  const media: Media = {
    id: nextId(),
    owner: person,
    bytes,
    type: file.type,
    description,
    cover,
    // Videos are always worked on later: 202, then 206 until they are done.
    pollsLeft: isVideo(file.type) ? Math.max(1, call.state.mediaPolls) : call.state.mediaPolls,
    statusId: null,
  };
  call.state.media.set(media.id, media);
  sendJson(call, mediaView(call, media), media.pollsLeft > 0 ? 202 : 200);
}

export function showMedia(call: Call, id: string) {
  const { person } = allowed(call, 'write:media');
  const media = call.state.media.get(id);
  if (!media || media.owner !== person || media.statusId) throw new Refused(404, 'Record not found');
  media.pollsLeft -= 1;
  sendJson(call, mediaView(call, media), media.pollsLeft >= 0 ? 206 : 200);
}

/** Statuses are counted as the documentation says: a link is 23, `@user@server` is `@user`. */
const count = (text: string) =>
  [...new Intl.Segmenter().segment(text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)).replace(/(@\w+)@[\w.-]+/g, '$1'))]
    .length;

export function createStatus(call: Call) {
  const { person, token } = allowed(call, 'write:statuses');
  const key = call.headers['idempotency-key'] ? `${person.id}:${call.headers['idempotency-key']}` : null;
  const earlier = key ? call.state.keys.get(key) : undefined;
  const same = earlier && earlier.until > Date.now() ? call.state.statuses.get(earlier.statusId) : undefined;
  if (same) return sendJson(call, statusView(call, same));

  const text = field(call, 'status').replace(/\r\n/g, '\n').trim();
  const spoilerText = field(call, 'spoiler_text');
  const media = attachable(call, person.id);
  if (!text && media.length === 0) throw invalid("Text can't be blank");
  if (count(text) + count(spoilerText) > call.state.maxCharacters)
    throw invalid(`Text character limit of ${call.state.maxCharacters} exceeded`);
  const visibility = field(call, 'visibility') || 'public';
  if (!visibilities.includes(visibility)) throw invalid('Visibility is not included in the list');
  const inReplyToId = field(call, 'in_reply_to_id') || null;
  if (inReplyToId && !call.state.statuses.has(inReplyToId))
    throw new Refused(404, 'The post you are trying to reply to does not appear to exist.');
  const sensitive = String(call.fields.sensitive) === 'true' || spoilerText !== '';
  const status: Status = {
    id: nextId(),
    author: person,
    app: token.app,
    createdAt: new Date(),
    text,
    spoilerText,
    sensitive,
    visibility,
    language: field(call, 'language') || 'en',
    inReplyToId,
    media,
  };
  for (const one of media) one.statusId = status.id;
  call.state.statuses.set(status.id, status);
  if (key) call.state.keys.set(key, { statusId: status.id, until: Date.now() + hour });
  sendJson(call, statusView(call, status));
}

function attachable(call: Call, personId: string): Media[] {
  const ids = Array.isArray(call.fields.media_ids) ? call.fields.media_ids.map(String) : [];
  if (ids.length > 4) throw invalid('Cannot attach more than 4 files');
  const found = ids.map((id) => call.state.media.get(id));
  const usable = found.filter((media): media is Media => media?.owner.id === personId && !media.statusId);
  if (usable.length < ids.length)
    throw invalid(`Media ${ids.join(', ')} not found or already attached to another post`);
  if (usable.length > 1 && usable.some(({ type }) => isVideo(type)))
    throw invalid('Cannot attach a video to a post that already contains images');
  if (usable.some((media) => media.pollsLeft > 0))
    throw invalid('Cannot attach files that have not finished processing. Try again in a moment!');
  return usable;
}

function find(call: Call, id: string): Status {
  const status = call.state.statuses.get(id);
  if (!status) throw new Refused(404, 'Record not found');
  return status;
}
const own = (call: Call, id: string, scope: string) => {
  const { person } = allowed(call, scope);
  const status = find(call, id);
  if (status.author !== person) throw new Refused(404, 'Record not found');
  return status;
};

export const showStatus = (call: Call, id: string) => sendJson(call, statusView(call, find(call, id)));

export function statusSource(call: Call, id: string) {
  const status = own(call, id, 'read:statuses');
  sendJson(call, { id, text: status.text, spoiler_text: status.spoilerText });
}

export function deleteStatus(call: Call, id: string) {
  const status = own(call, id, 'write:statuses');
  call.state.statuses.delete(id);
  for (const media of status.media) media.statusId = null;
  sendJson(call, { ...statusView(call, status), text: status.text });
}

export function statusContext(call: Call, id: string) {
  const status = find(call, id);
  const parent = status.inReplyToId ? call.state.statuses.get(status.inReplyToId) : undefined;
  const descendants = [...call.state.statuses.values()].filter((one) => one.inReplyToId === id);
  sendJson(call, {
    ancestors: parent ? [statusView(call, parent)] : [],
    descendants: descendants.map((one) => statusView(call, one)),
  });
}

/** Newest first; the author's own token sees every visibility. */
export function accountStatuses(call: Call, id: string) {
  const viewer = call.headers.authorization ? allowed(call, 'read:statuses').person : null;
  const limit = Math.min(Number(call.query.get('limit') ?? 20), 40);
  const before = call.query.get('max_id');
  const list = [...call.state.statuses.values()]
    .filter((status) => status.author.id === id)
    .filter((status) => viewer?.id === id || ['public', 'unlisted'].includes(status.visibility))
    .filter((status) => !before || BigInt(status.id) < BigInt(before))
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
  sendJson(
    call,
    list.slice(0, limit).map((status) => statusView(call, status)),
  );
}

/** The page a link to the post leads to. */
export function statusPage(call: Call, id: string) {
  const view = statusView(call, find(call, id));
  const images = view.media_attachments.map(
    (media) => `<img src="${media.url}" alt="${escapeHtml(media.description ?? '')}">`,
  );
  sendHtml(
    call,
    view.account.display_name,
    `<article><h1>${escapeHtml(view.account.display_name)}</h1>${view.content}${images.join('')}</article>`,
  );
}

export function mediaFile(call: Call, id: string) {
  const media = call.state.media.get(id);
  if (!media) throw new Refused(404, 'Record not found');
  call.response.writeHead(200, { 'content-type': media.type }).end(media.bytes);
}

/** What stands for a picture nobody uploaded: one grey pixel. */
export function missingPicture(call: Call) {
  call.response.writeHead(200, { 'content-type': 'image/gif' });
  call.response.end(Buffer.from('R0lGODlhAQABAIAAAJaWlgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'));
}
