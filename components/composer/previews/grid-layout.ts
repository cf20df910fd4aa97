import type { NetworkId } from '@/lib/domain/network';

/** One picture's place in columns and rows of equal shares. */
export type Cell = { x: number; y: number; width: number; height: number };
/** `ratio` is the whole grid's width by its height; `hidden` pictures stand behind a "+2" on the last cell. */
export type GridLayout = { columns: number; rows: number; ratio: number; cells: Cell[]; hidden: number };

const cell = (x: number, y: number, width = 1, height = 1): Cell => ({ x, y, width, height });
const grid = (columns: number, rows: number, ratio: number, cells: Cell[]) => ({ columns, rows, ratio, cells });
type Plan = Omit<GridLayout, 'hidden'>;

const side = (ratio: number): Plan => grid(2, 1, ratio, [cell(0, 0), cell(1, 0)]);
const stacked = (ratio: number): Plan => grid(1, 2, ratio, [cell(0, 0), cell(0, 1)]);
const leftAndTwo = (ratio: number): Plan => grid(2, 2, ratio, [cell(0, 0, 1, 2), cell(1, 0), cell(1, 1)]);
const topAndTwo = (ratio: number): Plan => grid(2, 2, ratio, [cell(0, 0, 2), cell(0, 1), cell(1, 1)]);
const square = (ratio: number): Plan => grid(2, 2, ratio, [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)]);
const leftAndThree: Plan = grid(3, 3, 1, [cell(0, 0, 2, 3), cell(2, 0), cell(2, 1), cell(2, 2)]);
const topAndThree: Plan = grid(3, 3, 1, [cell(0, 0, 3, 2), cell(0, 2), cell(1, 2), cell(2, 2)]);
const twoAndThree: Plan = grid(6, 5, 1.2, [
  cell(0, 0, 3, 3),
  cell(3, 0, 3, 3),
  ...[0, 2, 4].map((x) => cell(x, 3, 2, 2)),
]);

/** Facebook and LinkedIn let the first picture's shape decide; five and more stand two over three. */
function wall(count: number, first: number): Plan {
  const wide = first > 1.1;
  if (count === 2) return wide ? stacked(1) : side(2);
  if (count === 3) return wide ? topAndTwo(1) : leftAndTwo(1);
  if (count === 4) return wide ? topAndThree : leftAndThree;
  return twoAndThree;
}

/** X, Bluesky, Mastodon: at most four, always in one box of the same shape. */
function box(count: number, ratio: number): Plan {
  if (count === 2) return side(ratio);
  return count === 3 ? leftAndTwo(ratio) : square(ratio);
}

/** How flat and how tall a single picture may stand in the feed before it is cut. */
const singleRange: Partial<Record<NetworkId, { min: number; max: number }>> = {
  facebook: { min: 0.8, max: 1.91 },
  linkedin: { min: 0.8, max: 1.91 },
  x: { min: 0.75, max: 5 },
  bluesky: { min: 0.5, max: 5 },
  mastodon: { min: 0.66, max: 3 },
  google: { min: 4 / 3, max: 4 / 3 },
};
const roomy = { min: 0.6, max: 3 };

/** Where a feed's grid puts pictures of these ratios (width by height). Networks that leaf through them ask carousels. */
export function gridLayout(network: NetworkId, ratios: number[]): GridLayout {
  const [first = 1] = ratios;
  const count = ratios.length;
  if (count <= 1) {
    const { min, max } = singleRange[network] ?? roomy;
    return { ...grid(1, 1, Math.min(Math.max(first, min), max), [cell(0, 0)]), hidden: 0 };
  }
  const plan = planOf(network, count, first);
  return { ...plan, hidden: Math.max(0, count - plan.cells.length) };
}

function planOf(network: NetworkId, count: number, first: number): Plan {
  if (network === 'facebook' || network === 'linkedin') return wall(count, first);
  if (network === 'google') return grid(1, 1, 4 / 3, [cell(0, 0)]);
  if (network === 'bluesky') return box(count, count === 2 ? 2 : 1.5);
  return box(count, network === 'community' ? 1.5 : 16 / 9);
}

/** What an empty frame of a carousel is shaped by: its first picture, within what the network takes. */
export function carouselRatio(network: NetworkId, first: number): number {
  if (network === 'instagram') return Math.min(Math.max(first, 0.75), 1.91);
  if (network === 'pinterest') return Math.min(Math.max(first, 0.5), 1.5);
  if (network === 'tiktok' || network === 'tiktok_business') return 9 / 16;
  return Math.min(Math.max(first, 0.5), 2);
}
