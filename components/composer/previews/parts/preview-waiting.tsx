/** Holds a proof's place while its code is on the way. */
export function PreviewWaiting() {
  return (
    <div aria-hidden="true" className="grid animate-breathe content-start gap-3 p-4">
      <span className="size-10 rounded-full bg-(--pv-fill)" />
      <span className="h-40 rounded-lg bg-(--pv-fill)" />
    </div>
  );
}
