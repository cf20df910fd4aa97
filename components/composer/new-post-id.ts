/** A new 24-hex ObjectId made in the browser: seconds, then chance. Makes repeating a create harmless. */
export function newPostId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(8))): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return seconds + [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
