import { readShortMarkup } from './markup';

const breaking = new Set('p div br li tr h1 h2 h3 h4 h5 h6 ul ol table blockquote section article hr'.split(' '));
const unread = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg']);

/** The words of a piece of HTML, in lines as it would show them. Text without tags stays as it is, entities read. */
export function plainText(html: string, most: number): string {
  let text = '';
  let hidden = 0;
  readShortMarkup(
    html.slice(0, 400_000),
    {
      onopentag(name) {
        if (unread.has(name)) hidden += 1;
        else if (breaking.has(name)) text += '\n';
      },
      ontext(part) {
        if (hidden === 0 && text.length < most * 4) text += part;
      },
      onclosetag(name) {
        if (unread.has(name)) hidden -= 1;
        else if (name !== 'br' && breaking.has(name)) text += '\n';
      },
    },
    { decodeEntities: true },
  );
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether text was written as HTML, as some calendars do with descriptions. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|br|div|span|a|b|i|u|ul|ol|li|strong|em|html|body|table)\b[^>]*>/i.test(text);
