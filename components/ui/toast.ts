export type ToastAction = { label: string; onClick: () => void };
type Options = {
  /** More words below. */
  detail?: string;
  /** One way back or onward: "Undo", "Reload", "Open". */
  action?: ToastAction;
  /** A toast with the same id replaces the one before. */
  id?: string;
};
/** `progress` of 0 to 1: it stays until it is told otherwise. */
export type Toast = Options & {
  id: string;
  message: string;
  failed: boolean;
  milliseconds: number;
  progress?: number | undefined;
};

const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let count = 0;

function set(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

function show(
  message: string,
  { id, ...rest }: Options & { progress?: number },
  failed: boolean,
  milliseconds: number,
) {
  count += 1;
  const toast = { ...rest, id: id ?? `toast-${count}`, message, failed, milliseconds };
  // Three at once are enough to read; what is older has been seen.
  const at = shown.findIndex((one) => one.id === toast.id);
  // One that goes on stays in its place, with the hand or the focus that is on it.
  set(at >= 0 ? shown.with(at, toast) : [...shown, toast].slice(-3));
}

/** What Toaster draws. */
export const toasts = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => shown,
};

/** Short news at the edge of the screen. Things that can be undone are told with their "Undo". */
export const toast = {
  done: (message: string, options: Options = {}) => show(message, options, false, options.action ? 8000 : 4000),
  fail: (message: string, options: Options = {}) => show(message, options, true, 12_000),
  note: (message: string, options: Options = {}) => show(message, options, false, options.action ? 8000 : 5000),
  /** Something long that is under way; the next toast of this id takes its place. */
  progress: (message: string, progress: number, options: Options & { id: string }) =>
    show(message, { ...options, progress }, false, Number.POSITIVE_INFINITY),
  dismiss: (id: string) => set(shown.filter((one) => one.id !== id)),
};
