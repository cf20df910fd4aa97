import type { NetworkId } from '../network';
import { type Found, type Subject, warning } from './checked';
import { checkLinkedin } from './details-linkedin';
import { checkFacebook, checkInstagram, checkThreads } from './details-meta';
import { checkGoogle, checkPinterest, checkYoutube } from './details-places';
import { checkTiktok } from './details-tiktok';

const nothing = () => [];
/** Total: a new network does not compile until somebody decides whether its own fields have rules. */
const checks: Record<NetworkId, (subject: Subject) => Found[]> = {
  playground: nothing,
  facebook: checkFacebook,
  instagram: checkInstagram,
  threads: checkThreads,
  linkedin: checkLinkedin,
  tiktok: checkTiktok,
  tiktok_business: checkTiktok,
  youtube: checkYoutube,
  pinterest: checkPinterest,
  google: checkGoogle,
  x: nothing,
  bluesky: nothing,
  // A content warning counts with the text.
  mastodon: nothing,
  community: nothing,
};

/** The fields only one network has, and the link card, which stands where media stand. */
export function checkDetails(subject: Subject): Found[] {
  const { draft, rules } = subject;
  const found = checks[rules.id](subject);
  if (draft.linkPreview && rules.linkPreview === 'supplied' && draft.media.length > 0) {
    found.push(warning('linkPreview', `${rules.name} shows either media or a link card; the card is left out there.`));
  }
  return found;
}
