'use client';

import { useQuery } from '@tanstack/react-query';
import { useTheme } from 'next-themes';
import { useMemo, useState } from 'react';
import { useLocation } from '@/components/data/location';
import { queries } from '@/components/data/queries';
import type { StageSettings } from './proof';
import type { Width } from './proof-room';

const noValues = {};
const origin = typeof window === 'undefined' ? '' : window.location.origin;
const noWatermark = { imageUrl: null, position: 'bottom-right', opacity: 0.8, scale: 0.2 };

/** Paper, width, and what the location lays into every post; the paper follows the theme until somebody chooses. */
export function useStageSettings() {
  const { resolvedTheme } = useTheme();
  const [chosen, setScheme] = useState<StageSettings['scheme'] | null>(null);
  const [width, setWidth] = useState<Width>('phone');
  const { locationId } = useLocation();
  const { data } = useQuery(queries.settings(locationId));
  const scheme = chosen ?? (resolvedTheme === 'dark' ? 'dark' : 'light');
  const values = data?.customValues ?? noValues;
  const watermark = data?.watermark ?? noWatermark;
  const settings = useMemo<StageSettings>(
    () => ({ scheme, width, values, watermark, shortLinks: `${origin}/s/••••••••` }),
    [scheme, width, values, watermark],
  );
  return { settings, setScheme, setWidth };
}
