import { countCashtags, countHashtags, countLinks, countMentions, keepHashtags } from '../networks/count-tags';
import { countBytes } from '../networks/count-units';
import { trimWhile } from '../networks/trim';
import type { PostFix } from '../post-fix';
import { error, type Found, isImage, missing, number, type Subject, warning } from './checked';

/** The most this post's text may count. */
export function textMaxOf({ account, rules, form, media }: Pick<Subject, 'account' | 'rules' | 'form' | 'media'>) {
  const photos = rules.text.photoMax !== undefined && media.length > 0 && media.every(({ file }) => isImage(file));
  return account.limits.maxCharacters ?? (photos ? (rules.text.photoMax ?? 0) : form.textMax);
}

const rewritten = (subject: Subject, text: string, label: string): PostFix | undefined =>
  text.trim() === '' ? undefined : { kind: 'trim', path: subject.fixPath('summary'), text, label };

function checkEmpty({ draft, rules }: Subject): Found[] {
  if (draft.media.length > 0 || (rules.id === 'linkedin' && draft.details.linkedin?.poll)) return [];
  if (rules.mediaRequired || draft.type !== 'post') {
    const what = rules.media.images && draft.type !== 'reel' ? 'an image or a video' : 'a video';
    return [missing('media', `${rules.name} needs ${what}. Add one.`)];
  }
  if (draft.summary.trim() !== '') return [];
  return [missing('summary', `${rules.name} needs a text or an image. Write something or add an image.`)];
}

function checkLength(subject: Subject): Found[] {
  const { draft, written, rules, resolve } = subject;
  const { name, text } = rules;
  const max = textMaxOf(subject);
  const length = rules.count(draft.summary, draft.details);
  const bytes = countBytes(draft.summary);
  const maxBytes = text.maxBytes ?? Number.POSITIVE_INFINITY;
  if (length <= max && bytes <= maxBytes) return [];
  const fits = (start: string) => {
    const out = resolve(start);
    return rules.count(out, draft.details) <= max && countBytes(out) <= maxBytes;
  };
  const fix = rewritten(subject, trimWhile(written.summary, fits), `Shorten for ${name}`);
  if (length <= max) {
    const message = `${name} allows ${number(maxBytes)} bytes; this text has ${number(bytes)}. Shorten it.`;
    return [error('summary', message, fix)];
  }
  const over = number(length - max);
  const has = `${name} allows ${number(max)} ${text.unit}; this has ${number(length)}.`;
  return [error('summary', `${has} Shorten it by ${over}.`, fix)];
}

function checkSigns(subject: Subject): Found[] {
  const { draft, written, rules } = subject;
  const found: Found[] = [];
  const { name, text, hashtags, mentions, links } = rules;
  const bad = [...(text.forbidden ?? '')].filter((sign) => draft.summary.includes(sign));
  if (bad.length > 0) {
    const clean = [...written.summary].filter((sign) => !bad.includes(sign)).join('');
    const fix = rewritten(subject, clean, `Remove ${bad.join(' and ')}`);
    found.push(error('summary', `${name} does not take ${bad.join(' or ')}. Write it in words.`, fix));
  }
  const tags = countHashtags(rules.id, draft.summary);
  if (hashtags.max !== null && tags > hashtags.max) {
    const fix = rewritten(
      subject,
      keepHashtags(rules.id, written.summary, hashtags.max),
      `Keep the first ${hashtags.max}`,
    );
    const message = `${name} allows ${hashtags.max} hashtags; this has ${tags}. Remove ${tags - hashtags.max}.`;
    found.push(error('summary', message, fix));
  }
  const names = countMentions(rules.id, draft.summary);
  if (mentions.max !== null && names > mentions.max) {
    const message = `${name} allows ${mentions.max} mentions; this has ${names}. Remove ${names - mentions.max}.`;
    found.push(error('summary', message));
  }
  const urls = countLinks(rules.id, draft.summary) + (rules.id === 'threads' && draft.details.threads?.linkUrl ? 1 : 0);
  if (links.max !== null && urls > links.max) {
    found.push(error('summary', `${name} allows ${links.max} links; this has ${urls}. Remove ${urls - links.max}.`));
  }
  if (rules.id === 'x' && countCashtags(draft.summary) > 1) {
    found.push(error('summary', 'X allows one $SYMBOL in a post. Write the others without the $ sign.'));
  }
  return found;
}

export function checkText(subject: Subject): Found[] {
  const { draft, rules, form } = subject;
  if (form.textMax === 0) {
    const fix: PostFix = { kind: 'trim', path: subject.fixPath('summary'), text: '', label: 'Leave the text out' };
    const message = `A story on ${rules.name} carries no caption; this text is left out there.`;
    return [...checkEmpty(subject), ...(draft.summary.trim() === '' ? [] : [warning('summary', message, fix)])];
  }
  return [...checkEmpty(subject), ...checkLength(subject), ...checkSigns(subject)];
}

export function checkFollowUp(subject: Subject): Found[] {
  const { draft, written, rules, account, resolve } = subject;
  if (draft.followUpComment.trim() === '') return [];
  const { name, followUpComment, text } = rules;
  if (!followUpComment.supported) {
    return [warning('followUpComment', `${name} takes no first comment; it is left out there.`)];
  }
  if (draft.type === 'story') return [warning('followUpComment', 'A story takes no first comment; it is left out.')];
  const max = account.limits.maxCharacters ?? followUpComment.max;
  const length = rules.count(draft.followUpComment);
  if (length <= max) return [];
  const label = `Shorten for ${name}`;
  const start = trimWhile(written.followUpComment, (part) => rules.count(resolve(part)) <= max);
  const fix: PostFix = { kind: 'trim', path: subject.fixPath('followUpComment'), text: start, label };
  const message = `${name} allows ${number(max)} ${text.unit} in a comment; this has ${number(length)}. Shorten it by ${number(length - max)}.`;
  return [error('followUpComment', message, start.trim() === '' ? undefined : fix)];
}
