'use client';

import { networkRules } from '@/lib/domain/networks/network-rules';
import { DetailSelect, DetailText } from './detail-controls';
import { useDetail } from './use-detail';

const topics = { STANDARD: 'News', EVENT: 'Event', OFFER: 'Offer' };
const buttons = {
  order: 'Order online',
  book: 'Book',
  shop: 'Shop',
  learn_more: 'Learn more',
  sign_up: 'Sign up',
  call: 'Call now',
};

function OfferFields() {
  return (
    <>
      <DetailText network="google" field="couponCode" label="Coupon code" max={58} half />
      <DetailText
        network="google"
        field="redeemOnlineUrl"
        type="url"
        label="Where to redeem it"
        placeholder="https://…"
        half
      />
      <DetailText network="google" field="termsConditions" label="Terms" long max={5000} />
    </>
  );
}

export function GoogleDetails() {
  const [topic = 'STANDARD'] = useDetail('google', 'topicType');
  const [action] = useDetail('google', 'actionType');
  const titleMax = networkRules.google.title?.max;
  const timed = topic !== 'STANDARD';
  return (
    <>
      <DetailSelect
        network="google"
        field="topicType"
        label="Kind"
        options={{ EVENT: topics.EVENT, OFFER: topics.OFFER }}
        none={topics.STANDARD}
      />
      {topic === 'EVENT' && (
        <DetailText network="google" field="title" label="Name of the event" required max={titleMax} />
      )}
      {topic === 'OFFER' && (
        <DetailText network="google" field="offerTitle" label="Name of the offer" required max={titleMax} />
      )}
      {timed && (
        <>
          <DetailText
            network="google"
            field="startAt"
            type="datetime-local"
            label="Begins"
            required
            half
            hint="In the post’s time zone."
          />
          <DetailText network="google" field="endAt" type="datetime-local" label="Ends" required half />
        </>
      )}
      {topic === 'OFFER' ? (
        <OfferFields />
      ) : (
        <>
          <DetailSelect network="google" field="actionType" label="Button" half options={buttons} none="None" />
          {action && action !== 'none' && action !== 'call' && (
            <DetailText
              network="google"
              field="actionUrl"
              type="url"
              label="Where the button leads"
              placeholder="https://…"
              required
              half
            />
          )}
          {action === 'call' && (
            <p className="self-end pb-2 text-ink-soft text-sm">It calls the number of the business profile.</p>
          )}
        </>
      )}
    </>
  );
}
