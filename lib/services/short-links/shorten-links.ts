import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { newId } from '@/db/id';
import { shortLinks } from '@/db/schema/writing';
import { inTenant } from '@/db/tenant';

type Place = { organizationId: string; locationId: string; postId: string };
const alphabet = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const codeLength = 8;
/** Longer ones do not fit into an index, and no network takes them. */
const longest = 2000;

/** Of a post and an address, so that two workers at the same post make one code. `round` is for a code that is taken. */
function codeOf({ organizationId, postId }: Place, url: string, round: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([organizationId, postId, url, round]))
    .digest();
  return Array.from(hash.subarray(0, codeLength), (byte) => alphabet[byte % alphabet.length]).join('');
}

const addressOf = (base: string, code: string) => `${base}/s/${code}`;

/**
 * Short addresses for links of one post, the same ones whenever it is asked. Left out: what would not get shorter,
 * what is too long to be kept, and addresses that are short ones of ours already. `base` is the public URL of this Almanac, without a slash at its end.
 */
export async function shortenLinks(
  db: Database,
  base: string,
  place: Place,
  urls: string[],
): Promise<Map<string, string>> {
  const length = addressOf(base, '').length + codeLength;
  const worthIt = (url: string) => url.length > length && Buffer.byteLength(url) <= longest;
  const wanted = urls.filter((url) => worthIt(url) && !url.startsWith(addressOf(base, '')));
  const known = new Map<string, string>();
  if (wanted.length === 0) return known;
  await inTenant(db, place, async (tx) => {
    const ours = and(eq(shortLinks.organizationId, place.organizationId), eq(shortLinks.postId, place.postId));
    for (let round = 0; known.size < wanted.length && round < 5; round += 1) {
      const missing = wanted.filter((url) => !known.has(url));
      await tx
        .insert(shortLinks)
        .values(missing.map((url) => ({ ...place, id: newId(), code: codeOf(place, url, round), url })))
        .onConflictDoNothing();
      const rows = await tx
        .select({ code: shortLinks.code, url: shortLinks.url })
        .from(shortLinks)
        .where(and(ours, inArray(shortLinks.url, missing)));
      for (const { code, url } of rows) known.set(url, addressOf(base, code));
    }
  });
  return known;
}
