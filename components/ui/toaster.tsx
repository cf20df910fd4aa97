'use client';

import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { StateMark } from './state-mark';
import { type Toast, toast, toasts } from './toast';

const none: readonly Toast[] = [];
const controlClasses =
  'grid h-8 shrink-0 place-items-center rounded font-medium text-sm hover:bg-paper/12 focus-visible:outline-paper pointer-coarse:h-11';

/** One toast; its time stands still while a hand or the focus is on it. */
function ToastCard({ toast: told }: { toast: Toast }) {
  const [held, hold] = useState(false);
  const { id, milliseconds } = told;
  useEffect(() => {
    if (held || !Number.isFinite(milliseconds)) return;
    const timer = setTimeout(() => toast.dismiss(id), milliseconds);
    return () => clearTimeout(timer);
  }, [held, id, milliseconds]);
  return (
    <li
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      className="pointer-events-auto flex w-full animate-rise items-center gap-3 rounded-lg bg-ink py-3 pr-2 pl-4 text-paper shadow-float sm:w-[23rem]"
    >
      {told.failed && <StateMark state="failed" plain className="self-start pt-1 text-paper" />}
      <div className="min-w-0 flex-1">
        <p className="font-medium">{told.message}</p>
        {told.progress !== undefined && (
          <progress
            value={told.progress}
            aria-label={told.message}
            className="mt-2 mb-1 block h-1 w-full appearance-none overflow-hidden rounded-full bg-paper/20 [&::-moz-progress-bar]:bg-paper [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-paper"
          />
        )}
        {told.detail && <p className="mt-0.5 text-paper/80 text-sm">{told.detail}</p>}
      </div>
      {told.action && (
        <button
          type="button"
          onClick={() => {
            toast.dismiss(id);
            told.action?.onClick();
          }}
          className={`${controlClasses} px-2.5 underline decoration-paper/40 underline-offset-4`}
        >
          {told.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => toast.dismiss(id)}
        className={`${controlClasses} aspect-square`}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </li>
  );
}

/** Mounted once, in the planner's layout; read out as things are told. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read, () => none);
  return (
    <section
      aria-label="News"
      aria-live="polite"
      data-toasts=""
      data-print="no"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-60 flex justify-center md:bottom-6 in-[body:has([data-batch-bar])]:bottom-[calc(8.5rem+env(safe-area-inset-bottom))] md:in-[body:has([data-batch-bar])]:bottom-20"
    >
      <ol className="grid w-full gap-2 sm:w-auto">
        {shown.map((one) => (
          <ToastCard key={one.id} toast={one} />
        ))}
      </ol>
    </section>
  );
}
