import type { ReactNode } from 'react';
import type { PreviewProps } from '../preview-props';
import { type Act, ActionRow } from './action-row';
import { PreviewAvatar } from './preview-avatar';

type Props = {
  account: PreviewProps['account'];
  /** After the name, on its line. */
  meta: ReactNode;
  acts: Act[];
  size?: number;
  /** A line leads on to the answer below. */
  goesOn: boolean;
  children: ReactNode;
};

/** A post with its author's picture in a column of its own, as X, Threads and Bluesky set it. */
export function ThreadRow({ account, meta, acts, size = 40, goesOn, children }: Props) {
  return (
    <div className="flex gap-2.5 px-4 pt-3">
      <div className="flex flex-col items-center">
        <PreviewAvatar name={account.name} url={account.avatarUrl} size={size} />
        {goesOn && <span aria-hidden="true" className="mt-1 w-0.5 flex-1 bg-(--pv-line)" />}
      </div>
      <div className="min-w-0 flex-1 pb-3">
        <div className="mb-0.5 flex min-w-0 items-center gap-1 text-[15px] leading-snug">
          <span className="max-w-[60%] shrink-0 truncate font-semibold">{account.name}</span>
          {meta}
        </div>
        {children}
        <ActionRow acts={acts} size={17} className="mt-3 justify-between pr-2" />
      </div>
    </div>
  );
}
