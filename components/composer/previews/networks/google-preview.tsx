import { EllipsisVertical, Share2, Tag } from 'lucide-react';
import { MediaGrid } from '../parts/media-grid';
import { PostHead } from '../parts/post-head';
import { PostWords } from '../parts/preview-text';
import type { PreviewProps } from '../preview-props';

type Details = NonNullable<PreviewProps['content']['details']['google']>;
const actions = {
  none: '',
  order: 'Order online',
  book: 'Book',
  shop: 'Shop',
  learn_more: 'Learn more',
  call: 'Call now',
  sign_up: 'Sign up',
};
const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const clock = (wallTime: string) => (wallTime.slice(11) === '00:00' ? '' : `, ${wallTime.slice(11)}`);
/** A wall time is drawn as it stands: nobody's zone moves it. */
const moment = (wallTime?: string) => (wallTime ? `${format.format(new Date(`${wallTime}Z`))}${clock(wallTime)}` : '');

/** Title, days and coupon of an event or an offer. */
function Occasion({ details }: { details: Details }) {
  const {
    topicType = 'STANDARD',
    title,
    offerTitle,
    startAt,
    endAt,
    couponCode,
    termsConditions,
    redeemOnlineUrl,
  } = details;
  if (topicType === 'STANDARD') return null;
  const isOffer = topicType === 'OFFER';
  const oneDay = startAt && endAt && startAt.slice(0, 10) === endAt.slice(0, 10);
  const days = [moment(startAt), oneDay ? endAt.slice(11) : moment(endAt)].filter(Boolean).join(' – ');
  return (
    <div className="grid gap-1.5">
      <p className="flex items-start gap-2 wrap-anywhere font-medium text-[18px] leading-snug">
        {isOffer && <Tag aria-hidden="true" size={18} className="mt-0.5 shrink-0 text-(--pv-link)" />}
        {(isOffer ? offerTitle || title : title) || (isOffer ? 'The title of the offer' : 'The title of the event')}
      </p>
      <p className="text-(--pv-soft) text-sm">{days ? `${isOffer ? 'Valid ' : ''}${days}` : 'From … to …'}</p>
      {isOffer && couponCode && (
        <p className="justify-self-start rounded border border-(--pv-soft) border-dashed px-3 py-1 text-sm">
          Code <span className="font-mono font-semibold">{couponCode}</span>
        </p>
      )}
      {isOffer && redeemOnlineUrl && <p className="font-medium text-(--pv-link) text-sm">Redeem online</p>}
      {isOffer && termsConditions && <p className="line-clamp-3 text-(--pv-soft) text-xs">{termsConditions}</p>}
    </div>
  );
}

/** A post on a Business Profile, as Search and Maps show it. */
export function GooglePreview({ account, content }: PreviewProps) {
  const { summary, media, details } = content;
  const google = details.google ?? {};
  const action = google.topicType === 'OFFER' ? '' : actions[google.actionType ?? 'none'];
  return (
    <div className="pb-4">
      <PostHead
        account={account}
        under="Just now"
        end={<EllipsisVertical aria-hidden="true" size={18} />}
        className="px-4 pt-3.5 pb-3"
      />
      <div className="px-4">
        <MediaGrid media={media.slice(0, 1)} badge="left" className="rounded-[12px]" />
      </div>
      <div className="grid gap-3 px-4 pt-3">
        <Occasion details={google} />
        <PostWords text={summary} empty={media.length === 0} className="text-[14px] leading-[1.5]" />
        <div className="flex items-center justify-between gap-3">
          {action ? (
            <span className="rounded-full border border-(--pv-line) px-4 font-medium text-(--pv-link) text-sm leading-9">
              {action}
            </span>
          ) : (
            <span />
          )}
          <Share2 aria-hidden="true" size={18} className="text-(--pv-soft)" />
        </div>
      </div>
    </div>
  );
}
