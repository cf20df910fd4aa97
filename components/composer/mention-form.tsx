'use client';

import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { NetworkMark, networkNames } from '@/components/ui/network-mark';
import { Select } from '@/components/ui/select';
import type { Mention } from '@/lib/domain/post';
import { useChosenAccounts, useComposing, useDraft } from './composer-context';
import { insertWord } from './insert-text';
import { mentionNetworks } from './mention-networks';

type Network = (typeof mentionNetworks)[number];
const ids: Record<Network, { label: string; placeholder: string }> = {
  facebook: { label: 'Id of the page', placeholder: '104071352123456' },
  linkedin: { label: 'Urn of the page or person', placeholder: 'urn:li:organization:2414183' },
};

/** Names a page or person so that the network links it; elsewhere the name stands as plain words. */
export function MentionForm({ onClose }: { onClose: () => void }) {
  const { session } = useComposing();
  const mentions = useDraft('mentions');
  const chosen = useChosenAccounts().map((account) => account.network as string);
  const offered = mentionNetworks.filter((network) => chosen.includes(network));
  const [network, setNetwork] = useState<Network>(offered[0] ?? 'linkedin');
  const [text, setText] = useState('');
  const [remoteId, setRemoteId] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const mention: Mention = { network, text: text.trim(), remoteId: remoteId.trim(), url: '' };
    if (!mention.text || !mention.remoteId) return;
    const others = mentions.filter((one) => one.network !== network || one.text !== mention.text);
    session.edit({ mentions: [...others, mention] });
    onClose();
    if (!session.store.get().draft.summary.includes(mention.text)) insertWord(mention.text);
  };
  return (
    <form onSubmit={add} className="grid gap-3">
      {offered.length > 1 && (
        <Field label="Network">
          <Select
            value={network}
            onChange={(event) => setNetwork(event.target.value as Network)}
            options={offered.map((value) => ({ value, label: networkNames[value] }))}
          />
        </Field>
      )}
      <Field label="Name" hint="As it stands in the text." required>
        <Input required maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field label={ids[network].label} required>
        <Input
          required
          maxLength={500}
          value={remoteId}
          placeholder={ids[network].placeholder}
          onChange={(event) => setRemoteId(event.target.value)}
        />
      </Field>
      {mentions.length > 0 && (
        <ul aria-label="Mentions of this post" className="grid border-line border-t pt-2">
          {mentions.map((mention) => (
            <li key={`${mention.network} ${mention.text}`} className="flex items-center gap-2 text-sm">
              <NetworkMark network={mention.network} size={12} />
              <span className="min-w-0 flex-1 truncate">{mention.text}</span>
              <IconButton
                label={`Forget the mention of ${mention.text}`}
                onClick={() => session.edit({ mentions: mentions.filter((one) => one !== mention) })}
              >
                <X size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" type="submit">
          Mention
        </Button>
      </div>
    </form>
  );
}
