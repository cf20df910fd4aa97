import { blankText, secretName } from '@/lib/domain/blank-secrets';

/** In an address these open doors; in a body they are plain words. */
const secretParameter = new RegExp(`${secretName.source}|^code$|^state$`, 'i');
const maxBody = 4096;
/** Of text that is no JSON only this much is looked at: the patterns below take time by its square. */
const maxText = 4 * maxBody;

/** The URL without anything that opens doors. */
export function redactUrl(url: URL): string {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  for (const name of new Set(copy.searchParams.keys()))
    if (secretParameter.test(name)) copy.searchParams.set(name, '…');
  return copy.href;
}

/** What an answer said, fit for the proof panel: at most 4 KB of text, secret fields blanked, bytes only counted. */
export function redactBody(contentType: string | null, body: Uint8Array): string {
  const type = (contentType ?? '').split(';')[0]?.trim() ?? '';
  if (body.byteLength === 0) return '';
  if (type !== '' && !/^text\/|json|xml|x-www-form-urlencoded/.test(type)) return `[${type}, ${body.byteLength} bytes]`;
  const text = new TextDecoder().decode(body);
  return cut(blankJson(text) ?? blankText(text.slice(0, maxText)));
}

function blankJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
      secretName.test(key) && (typeof value === 'string' || typeof value === 'number') ? '…' : value,
    );
  } catch {
    return null;
  }
}

const cut = (text: string) => (text.length <= maxBody ? text : `${text.slice(0, maxBody)}…`);
