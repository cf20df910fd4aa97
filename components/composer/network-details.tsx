'use client';

import { useState } from 'react';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { BlueskyDetails } from './bluesky-details';
import { useChosenAccounts } from './composer-context';
import { MastodonDetails } from './mastodon-details';

const forms = { bluesky: BlueskyDetails, mastodon: MastodonDetails };
type WithDetails = keyof typeof forms;
const all: WithDetails[] = ['bluesky', 'mastodon'];

/** What only one network knows, shown only while an account of it is chosen. */
export function NetworkDetails() {
  const networks = useChosenAccounts().map((account) => account.network as string);
  const present = all.filter((network) => networks.includes(network));
  const [wanted, setWanted] = useState<WithDetails>('bluesky');
  const shown = present.includes(wanted) ? wanted : present[0];
  if (!shown) return null;
  return (
    <section aria-label="Only at one network" className="border-line border-t pt-1 pb-4">
      <Tabs
        label="Only at"
        value={shown}
        onChange={(value) => setWanted(value as WithDetails)}
        items={present.map((network) => ({
          value: network,
          label: (
            <>
              <NetworkMark network={network} size={13} decorative />
              Only at {networkNames[network]}
            </>
          ),
        }))}
      >
        {present.map((network) => {
          const Form = forms[network];
          return (
            <TabPanel key={network} value={network} className="pt-4">
              <Form />
            </TabPanel>
          );
        })}
      </Tabs>
    </section>
  );
}
