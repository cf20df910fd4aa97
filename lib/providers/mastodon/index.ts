import type { Provider } from '../provider';
import { authorize, exchange } from './connect';
import { latest } from './look-back';
import { listAccounts } from './profile';
import { commit, prepare, remove } from './publish';
import { results } from './results';

export const mastodon: Provider = {
  id: 'mastodon',
  name: 'Mastodon',
  kind: 'network',
  about: 'Post to any Mastodon server, yours included.',
  can: [
    'Text with links, mentions and tags',
    'Images or a video, with alt text',
    'Visibility and content warnings',
    'First comment',
  ],
  methods: [
    {
      id: 'oauth',
      label: 'Sign in at your server',
      fields: [
        {
          name: 'server',
          label: 'Your server',
          type: 'text',
          placeholder: 'mastodon.social',
          hint: 'The part after the second @ of your address; the whole address works too.',
          required: true,
        },
      ],
    },
  ],
  // The Idempotency-Key makes sending again within the hour harmless; the look is only to be sure.
  quarantineSeconds: 30,
  findsByWords: true,
  authorize,
  exchange,
  // Tokens do not expire: nothing to refresh.
  listAccounts,
  prepare,
  commit,
  latest,
  results,
  remove,
};
