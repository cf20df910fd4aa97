import { error, type Found, missing, number, type Subject, set, warning } from './checked';
import { anAddress, atMost } from './field-rules';

const tagsMax = 500;
const boardsMax = 25;
const linkMax = 2048;
const termsMax = 5000;

/** As YouTube counts: a comma between tags, quotes around one with a space. */
const tagsLength = (tags: string[]) =>
  tags.reduce((sum, tag) => sum + tag.length + (tag.includes(' ') ? 2 : 0), Math.max(0, tags.length - 1));

export function checkYoutube({ draft, rules, media }: Subject): Found[] {
  const { title = '', kind, tags = [] } = draft.details.youtube ?? {};
  const path = 'details.youtube.title';
  const max = rules.title?.max ?? 100;
  const found: Found[] = atMost(path, title, max, 'the title', rules.name);
  if (title.trim() === '') {
    const line = (draft.summary.split('\n').find((words) => words.trim() !== '') ?? '').replace(/[<>]/g, '').trim();
    const fix = line === '' ? undefined : set(path, [...line].slice(0, 50).join(''), 'Use the first line');
    found.push(missing(path, 'A video on YouTube needs a title. Give it one.', fix));
  }
  if (/[<>]/.test(title)) {
    const fix = set(path, title.replace(/[<>]/g, ''), 'Remove them');
    found.push(error(path, 'YouTube takes no < or > in a title.', fix));
  }
  const length = tagsLength(tags);
  if (length > tagsMax) {
    found.push(
      error('details.youtube.tags', `All tags together may have ${tagsMax} characters; these have ${length}.`),
    );
  }
  const video = media[0]?.file.video;
  if ((kind === 'short' || draft.type === 'reel') && video) {
    const most = rules.reel?.media.videos?.maxSeconds ?? 180;
    const isWide = (media[0]?.width ?? 0) > (media[0]?.height ?? 0);
    if (isWide || (draft.type !== 'reel' && video.durationMs > most * 1000)) {
      const message = `YouTube makes a Short of what is square or upright and at most ${most} seconds long; this becomes an ordinary video.`;
      found.push(warning('details.youtube.kind', message, set('details.youtube.kind', 'video', 'Call it a video')));
    }
  }
  return found;
}

export function checkPinterest({ draft, rules, account }: Subject): Found[] {
  const { title, link, boards } = draft.details.pinterest ?? {};
  const chosen = (boards?.[account.id] ?? []).filter((board) => board.trim() !== '');
  const path = `details.pinterest.boards.${account.id}`;
  const found: Found[] = [];
  if (chosen.length === 0) found.push(missing(path, `Choose a board of ${account.name} for this pin.`));
  if (chosen.length > boardsMax) {
    const fix = set(path, chosen.slice(0, boardsMax), `Keep the first ${boardsMax}`);
    found.push(error(path, `A pin goes to ${boardsMax} boards at most; this has ${chosen.length}.`, fix));
  }
  found.push(...atMost('details.pinterest.title', title, rules.title?.max ?? 100, 'the title', rules.name));
  found.push(...anAddress('details.pinterest.link', link, 'The link'));
  if ((link?.length ?? 0) > linkMax) {
    const message = `Pinterest allows links of ${number(linkMax)} characters. Use a shorter one.`;
    found.push(error('details.pinterest.link', message));
  }
  return found;
}

const phoneNumber = /(?:\+|\b)\d[\d ()/.-]{6,}\d\b/;

export function checkGoogle({ draft, rules }: Subject): Found[] {
  const own = draft.details.google ?? {};
  const path = 'details.google';
  const max = rules.title?.max ?? 58;
  const found: Found[] = [];
  const { topicType = 'STANDARD', startAt, endAt, actionType = 'none' } = own;
  if (topicType !== 'STANDARD') {
    const field = topicType === 'EVENT' ? 'title' : 'offerTitle';
    const what = topicType === 'EVENT' ? 'event' : 'offer';
    if (!own[field]?.trim()) found.push(missing(`${path}.${field}`, `The ${what} has no title. Give it one.`));
    found.push(...atMost(`${path}.${field}`, own[field], max, 'the title', rules.name));
    if (!startAt) found.push(missing(`${path}.startAt`, `Say when the ${what} starts.`));
    if (!endAt) found.push(missing(`${path}.endAt`, `Say when the ${what} ends.`));
    if (startAt && endAt && endAt <= startAt) {
      found.push(error(`${path}.endAt`, `The ${what} ends before it starts. Choose a later end.`));
    }
  }
  if (topicType === 'OFFER') {
    found.push(...atMost(`${path}.couponCode`, own.couponCode, max, 'the code', rules.name));
    found.push(...atMost(`${path}.termsConditions`, own.termsConditions, termsMax, 'the terms', rules.name));
    found.push(...anAddress(`${path}.redeemOnlineUrl`, own.redeemOnlineUrl, 'Where to redeem it'));
    if (actionType !== 'none') {
      const fix = set(`${path}.actionType`, 'none', 'No button');
      found.push(warning(`${path}.actionType`, 'Google shows no button on an offer; it is left out.', fix));
    }
  } else if (actionType !== 'none' && actionType !== 'call') {
    if (!own.actionUrl?.trim()) found.push(missing(`${path}.actionUrl`, 'Say where the button leads.'));
    found.push(...anAddress(`${path}.actionUrl`, own.actionUrl, 'The button’s link'));
  }
  if (phoneNumber.test(draft.summary)) {
    found.push(
      warning('summary', 'Google often rejects posts with a phone number in the text. Use the “Call” button.'),
    );
  }
  return found;
}
