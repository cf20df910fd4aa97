import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { PreviewProps } from '../preview-props';
import { PreviewAvatar } from './preview-avatar';

type Props = {
  account: PreviewProps['account'];
  /** Second line. */
  under?: ReactNode;
  /** At the far end of the line. */
  end?: ReactNode;
  size?: number;
  square?: boolean;
  name?: string;
  className?: string;
};

/** Who posts: picture, name, and a lesser line below. */
export function PostHead({ account, under, end, size = 40, square, name = account.name, className }: Props) {
  return (
    <div className={cn('flex items-center gap-2.5', className)}>
      <PreviewAvatar name={account.name} url={account.avatarUrl} size={size} square={square} />
      <div className="min-w-0 flex-1 leading-tight">
        <p className="truncate font-semibold text-[15px]">{name}</p>
        {under && <div className="mt-0.5 flex min-w-0 items-center gap-1 text-(--pv-soft) text-sm">{under}</div>}
      </div>
      {end && <span className="flex shrink-0 items-center gap-3 self-start pt-1 text-(--pv-soft)">{end}</span>}
    </div>
  );
}
