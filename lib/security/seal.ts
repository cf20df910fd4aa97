import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type Secrets = { current: string; old: string[] };

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'almanac', 'seal:v1', 32));
/** Names the key without telling it, so that a rotated secret still finds its old one. */
const keyId = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'almanac', 'key-id:v1', 4)).toString('hex');

/**
 * Encrypts with AES-256-GCM. `purpose` is authenticated with it: a value sealed for one row cannot be moved to another.
 * Format: v1.<key id>.<iv>.<tag>.<ciphertext>, base64url.
 */
export function seal(secrets: Secrets, purpose: string, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secrets.current), iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [
    'v1',
    keyId(secrets.current),
    ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url')),
  ].join('.');
}

/** @throws Error when the secret that sealed it is not known any more, or the value was tampered with or moved. */
export function unseal(secrets: Secrets, purpose: string, sealed: string): string {
  const [version, id, iv, tag, body] = sealed.split('.');
  if (version !== 'v1' || !iv || !tag || body === undefined) throw new Error('A sealed value has an unknown format.');
  const secret = [secrets.current, ...secrets.old].find((candidate) => keyId(candidate) === id);
  if (!secret) throw new Error('A sealed value was made with another ALMANAC_SECRET; set ALMANAC_OLD_SECRETS.');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), Buffer.from(iv, 'base64url'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
}
