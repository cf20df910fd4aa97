/** What is chosen, and from where Shift counts. */
export type Selection = { chosen: ReadonlySet<string>; anchor: string | null };

export const nothing: Selection = { chosen: new Set(), anchor: null };

/** Ids from one to the other, both included, in the order of the list. */
function between(ids: string[], from: string | null, to: string): string[] {
  const end = ids.indexOf(to);
  const start = from === null ? end : ids.indexOf(from);
  if (start < 0 || end < 0) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** One more or one less. With `range` everything from the last one to here is added. */
export function toggle({ chosen, anchor }: Selection, ids: string[], id: string, range = false): Selection {
  if (range) return { chosen: new Set([...chosen, ...between(ids, anchor, id)]), anchor: anchor ?? id };
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

export const chooseAll = (ids: string[]): Selection => ({ chosen: new Set(ids), anchor: ids[0] ?? null });

/** What is still in the list; the same object when all of it is. */
export function stillThere(selection: Selection, ids: string[]): Selection {
  const here = new Set(ids);
  const left = [...selection.chosen].filter((id) => here.has(id));
  return left.length === selection.chosen.size ? selection : { ...selection, chosen: new Set(left) };
}

type TileBox = { left: number; top: number; width: number };

/** Where an arrow key leads in rows of unequal tiles: up and down to the tile that stands nearest. Stays at the ends. */
export function walk(tiles: TileBox[], at: number, key: string): number {
  const from = tiles[at];
  if (!from) return at;
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(tiles.length - 1, at + 1);
  if (key === 'Home') return 0;
  if (key === 'End') return tiles.length - 1;
  const down = key === 'ArrowDown';
  const rows = tiles.map(({ top }) => top).filter((top) => (down ? top > from.top + 1 : top < from.top - 1));
  if (rows.length === 0) return at;
  const row = down ? Math.min(...rows) : Math.max(...rows);
  const middle = from.left + from.width / 2;
  let best = at;
  let nearest = Number.POSITIVE_INFINITY;
  tiles.forEach((tile, index) => {
    const distance = Math.abs(tile.left + tile.width / 2 - middle);
    if (Math.abs(tile.top - row) > 1 || distance >= nearest) return;
    nearest = distance;
    best = index;
  });
  return best;
}
