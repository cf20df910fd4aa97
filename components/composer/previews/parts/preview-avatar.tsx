'use client';

import { useState } from 'react';
import { cn } from '@/components/ui/cn';

type Props = { name: string; url: string | null; size: number; square?: boolean };

/** The picture as the network cuts it; the first letter while there is none. */
export function PreviewAvatar({ name, url, size, square }: Props) {
  const [broken, setBroken] = useState(false);
  const classes = cn('shrink-0 object-cover', square ? 'rounded-lg' : 'rounded-full');
  if (url && !broken) {
    return (
      <img
        src={url}
        alt=""
        width={size}
        height={size}
        referrerPolicy="no-referrer"
        onError={() => setBroken(true)}
        style={{ width: size, height: size }}
        className={classes}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.4 }}
      className={cn(classes, 'grid place-items-center bg-(--pv-fill) font-medium text-(--pv-soft)')}
    >
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
