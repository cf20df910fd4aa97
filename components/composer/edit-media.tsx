'use client';

import { MediaEditor } from '@/components/media/media-editor';
import { networkRules } from '@/lib/domain/networks/network-rules';
import { useChosenAccounts } from './composer-context';
import { cropRatios } from './crop-ratios';
import type { EditorMedia } from './editor-draft';
import { useScope, useScoped } from './scope-context';
import { accountsIn } from './scopes';

type Props = {
  item: EditorMedia;
  onSave: (change: Pick<EditorMedia, 'altText' | 'edit'>) => void;
  onClose: () => void;
};

/** The editor of one file, with the shapes and lengths this tab's networks take. */
export function EditMedia({ item, onSave, onClose }: Props) {
  const accounts = accountsIn(useScope(), useChosenAccounts());
  const { value: type } = useScoped('type');
  const maxAlt = Math.min(...accounts.map(({ network }) => networkRules[network].altText.max));
  return (
    <MediaEditor
      view={item.view}
      altText={item.altText}
      edit={item.edit}
      ratios={cropRatios(accounts, type)}
      altTextMax={Number.isFinite(maxAlt) ? maxAlt : undefined}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
