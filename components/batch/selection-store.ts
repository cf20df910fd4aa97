import type { BatchSelection, BatchSubject, PostFilterInput } from '@/lib/domain/batch';

export type SelectedItem = { subject: BatchSubject; id: string };

/** Chosen one by one; or all posts a filter finds, `total` when it was asked, less those taken out again. */
type State = {
  items: ReadonlyMap<string, BatchSubject>;
  /** Where Shift counts from. */
  anchor: string | null;
  all: { filter: PostFilterInput; total: number; except: ReadonlySet<string> } | null;
};
const nothing: State = { items: new Map(), anchor: null, all: null };

/** From the one to the other, both included, in the order of the list; only `to` when the list no longer has `from`. */
function between(list: readonly SelectedItem[], from: string | null, to: SelectedItem): readonly SelectedItem[] {
  const start = list.findIndex(({ id }) => id === from);
  const end = list.findIndex(({ id }) => id === to.id);
  return start < 0 || end < 0 ? [to] : list.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** What is chosen on a screen, outside of React: what draws an entry listens to that entry only. */
export function createSelection() {
  let state = nothing;
  const listeners = new Set<() => void>();
  const set = (next: State) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const has = (id: string) => (state.all ? !state.all.except.has(id) : state.items.has(id));
  const size = () => (state.all ? Math.max(0, state.all.total - state.all.except.size) : state.items.size);

  return {
    has,
    size,
    /** What one of them is called. */
    noun: (): 'post' | 'entry' => ([...state.items.values()].some((subject) => subject !== 'post') ? 'entry' : 'post'),
    read: () => state,
    /**
     * One more or one less. `through` is the whole list in its order, when Shift was held: everything from the one
     * toggled before to this one is added.
     */
    toggle(item: SelectedItem, { through }: { through?: readonly SelectedItem[] } = {}) {
      if (state.all) {
        const except = new Set(state.all.except);
        if (!except.delete(item.id)) except.add(item.id);
        const all = { ...state.all, except };
        set(except.size >= all.total ? nothing : { ...state, all, anchor: item.id });
        return;
      }
      const items = new Map(state.items);
      if (through) {
        for (const { id, subject } of between(through, state.anchor, item)) items.set(id, subject);
        set({ items, anchor: state.anchor ?? item.id, all: null });
        return;
      }
      if (!items.delete(item.id)) items.set(item.id, item.subject);
      set({ items, anchor: item.id, all: null });
    },
    /** These too, and nothing less. */
    add(more: readonly SelectedItem[]) {
      const items = new Map(state.items);
      for (const { id, subject } of more) items.set(id, subject);
      set({ ...state, items, all: null });
    },
    remove(some: readonly string[]) {
      const items = new Map(state.items);
      for (const id of some) items.delete(id);
      set({ ...state, items, all: null });
    },
    /** All posts this filter finds, seen or not. */
    addAll: (filter: PostFilterInput, total: number) =>
      set({ items: new Map(), anchor: null, all: { filter, total, except: new Set() } }),
    clear: () => set(size() === 0 ? state : nothing),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type SelectionStore = ReturnType<typeof createSelection>;

/** What is chosen as the server is told of it. */
export function asBatchSelection(store: SelectionStore): BatchSelection {
  const { items, all } = store.read();
  if (all) return { filter: all.filter, except: [...all.except] };
  return { items: [...items].map(([id, subject]) => ({ subject, id })) };
}
