import { toast as sonner } from 'sonner';

type Options = {
  /** More words below. */
  detail?: string;
  /** One way back or onward: "Undo", "Reload", "Open". */
  action?: { label: string; onClick: () => void };
  /** A toast with the same id replaces the one before. */
  id?: string;
};

const settings = ({ detail, action, id }: Options, duration: number) => ({ description: detail, action, id, duration });

/** Short news at the edge of the screen. Things that can be undone are told with their "Undo". */
export const toast = {
  done: (message: string, options: Options = {}) =>
    sonner.success(message, settings(options, options.action ? 8000 : 4000)),
  fail: (message: string, options: Options = {}) => sonner.error(message, settings(options, 12_000)),
  note: (message: string, options: Options = {}) => sonner(message, settings(options, options.action ? 8000 : 5000)),
  dismiss: (id: string) => sonner.dismiss(id),
};
