const link = /https?:\/\/[^\s<>"“”]+/giu;

/** Signs that end a sentence, not a link; a closing bracket is the link's own only when it was opened in it. */
function trimEnd(found: string): string {
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1] as string;
    const inside = found.slice(0, end);
    const unopened = last === ')' && inside.split('(').length < inside.split(')').length;
    if (!unopened && !/[.,;:!?'’*\]}…]/u.test(last)) break;
    end -= 1;
  }
  return found.slice(0, end);
}

/** The web addresses written out in a text, each once, in its order. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(link)].map(([whole]) => trimEnd(whole));
  return [...new Set(found)].filter((url) => URL.canParse(url));
}

/** The text with these addresses in the place of those; what stands around them stays. */
export function replaceLinks(text: string, replacements: ReadonlyMap<string, string>): string {
  return text.replace(link, (whole) => {
    const url = trimEnd(whole);
    return (replacements.get(url) ?? url) + whole.slice(url.length);
  });
}
