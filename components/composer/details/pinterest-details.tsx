'use client';

import { networkRules } from '@/lib/domain/networks/network-rules';
import { AccountNames } from './account-names';
import { DetailText } from './detail-controls';
import { useDetail } from './use-detail';

export function PinterestDetails() {
  const [boards, setBoards] = useDetail('pinterest', 'boards');
  return (
    <>
      <AccountNames
        network="pinterest"
        field="boards"
        label="Boards"
        hint="Ids of the boards to pin to, with commas between."
        placeholder="549755885175"
        required
        value={boards}
        onChange={setBoards}
      />
      <DetailText network="pinterest" field="title" label="Title" max={networkRules.pinterest.title?.max} half />
      <DetailText network="pinterest" field="link" type="url" label="Link" placeholder="https://…" half />
    </>
  );
}
