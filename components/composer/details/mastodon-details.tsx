'use client';

import { DetailCheck, DetailSelect, DetailText } from './detail-controls';
import { languages } from './languages';

const visibilities = {
  unlisted: 'Quiet public (not in feeds)',
  private: 'Followers only',
  direct: 'Only people mentioned',
};
const languageNames = Object.fromEntries(languages.map(({ value, label }) => [value, label]));

export function MastodonDetails() {
  return (
    <>
      <DetailSelect
        network="mastodon"
        field="visibility"
        label="Who sees it"
        options={visibilities}
        none="Public"
        half
      />
      <DetailSelect
        network="mastodon"
        field="language"
        label="Language"
        options={languageNames}
        none="As the account is set"
        half
      />
      <DetailText
        network="mastodon"
        field="spoilerText"
        label="Content warning"
        hint="Hides the text until one asks for it. It counts as part of the text."
      />
      <DetailCheck network="mastodon" field="sensitive" label="Hide images until one asks for them" />
    </>
  );
}
