import { formOf } from '@/lib/domain/networks/network-limits';
import { networkRules } from '@/lib/domain/networks/network-rules';
import type { PostType } from '@/lib/domain/post';
import type { AccountView } from '@/lib/domain/views';

export type CropRatio = { label: string; value: number | null };

const shapes: CropRatio[] = [
  { label: '9:16', value: 9 / 16 },
  { label: '2:3', value: 2 / 3 },
  { label: '4:5', value: 4 / 5 },
  { label: '1:1', value: 1 },
  { label: '4:3', value: 4 / 3 },
  { label: '16:9', value: 16 / 9 },
  { label: '1.91:1', value: 1.91 },
];

/** The shapes every one of these accounts takes for this kind of post; all of them when no shape suits everybody. */
export function cropRatios(accounts: Pick<AccountView, 'network'>[], type: PostType): CropRatio[] {
  const limits = accounts.map(({ network }) => formOf(networkRules[network], type).media.images);
  const least = Math.max(0, ...limits.map((images) => images?.minRatio ?? 0));
  const most = Math.min(
    Number.POSITIVE_INFINITY,
    ...limits.map((images) => images?.maxRatio ?? Number.POSITIVE_INFINITY),
  );
  const fitting = shapes.filter(({ value }) => value !== null && value >= least - 0.001 && value <= most + 0.001);
  return [{ label: 'Free', value: null }, ...(fitting.length ? fitting : shapes)];
}
