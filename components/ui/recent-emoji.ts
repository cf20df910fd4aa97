const key = 'almanac-recent-emoji';
const most = 9;
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** The emoji picked last in this browser, the newest first. */
export function recentEmoji(storage: Storage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string' && one.length <= 40).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts one in front; a browser that keeps nothing simply forgets it. */
export function rememberEmoji(storage: Storage, emoji: string): void {
  const next = [emoji, ...recentEmoji(storage).filter((one) => one !== emoji)].slice(0, most);
  try {
    storage.setItem(key, JSON.stringify(next));
  } catch {}
}
