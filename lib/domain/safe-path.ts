/** A path of our own site out of what an address bar says; anything that would lead elsewhere becomes the fallback. */
export function safePath(value: unknown, fallback = '/'): string {
  // Browsers read a backslash as a slash and skip control characters: /\evil.example is another site.
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return fallback;
  try {
    const { origin, pathname, search, hash } = new URL(value, 'http://here');
    // `/..//evil.example` is one of ours until the dots are gone.
    return origin === 'http://here' && !pathname.startsWith('//') ? pathname + search + hash : fallback;
  } catch {
    return fallback;
  }
}
