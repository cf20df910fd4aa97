import { ConnectError, type Provider } from '../provider';
import { listAccounts } from './profile';
import { commit, latest, prepare, remove } from './publish';
import { results } from './results';
import { defaultServer, refreshSession, signIn } from './session';

export const bluesky: Provider = {
  id: 'bluesky',
  name: 'Bluesky',
  kind: 'network',
  about: 'Post to Bluesky, or to any other server that speaks its protocol.',
  can: [
    'Text with links, mentions and tags',
    'Up to 4 images or a video, with alt text',
    'Link cards',
    'First comment',
  ],
  methods: [
    {
      id: 'password',
      label: 'Sign in with an app password',
      fields: [
        {
          name: 'handle',
          label: 'Handle',
          type: 'text',
          placeholder: 'ada.bsky.social',
          hint: 'As it stands on your profile, or the e-mail you sign in with.',
          required: true,
        },
        {
          name: 'appPassword',
          label: 'App password',
          type: 'password',
          placeholder: 'xxxx-xxxx-xxxx-xxxx',
          hint: 'Not your own password. It is used once and not kept.',
          link: { label: 'Make one at Bluesky', url: 'https://bsky.app/settings/app-passwords' },
          required: true,
        },
        {
          name: 'server',
          label: 'Server',
          type: 'url',
          initial: defaultServer,
          hint: 'Only change this when your account lives on a server of its own (a PDS).',
          required: true,
        },
      ],
    },
  ],
  // Our record key makes a second look cheap and a second send harmless.
  quarantineSeconds: 30,
  authorize: async (input, call) => ({ kind: 'granted', grant: await signIn(input.fields, call) }),
  exchange: async () => {
    throw new ConnectError('Bluesky is connected with an app password, not by a redirect.');
  },
  refresh: refreshSession,
  listAccounts,
  prepare,
  commit,
  latest,
  results,
  remove,
};
