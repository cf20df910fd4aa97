import type { PostDetails } from '../post-details';
import { countGraphemes } from './graphemes';

const linkLength = 23;
const link = /https?:\/\/(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]*(?::\d+)?(?:[/?#][^\s<>]*)?/giu;
const mention = /(^|[^/\w])@([a-z0-9_]+)@[a-z0-9.-]+[a-z0-9]+/gi;
/** Signs that end a sentence, not a link; a closing bracket counts as part of it only when it was opened inside. */
function trimLink(found: string): string {
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1] as string;
    const inside = found.slice(0, end - 1);
    const unopened = last === ')' && inside.split('(').length <= inside.split(')').length;
    if (!unopened && !/[?!*"'「」;:=,.$%[\]~&|@(]/.test(last)) break;
    end -= 1;
  }
  return found.slice(0, end);
}

/** As the server counts: every link 23, only `@user` of `@user@server`, the content warning on top. */
export function countMastodon(text: string, details?: PostDetails): number {
  const countable = text
    .replace(link, (found) => {
      const kept = trimLink(found);
      return 'x'.repeat(linkLength) + found.slice(kept.length);
    })
    .replace(mention, '$1@$2');
  return countGraphemes(countable) + countGraphemes(details?.mastodon?.spoilerText ?? '');
}
