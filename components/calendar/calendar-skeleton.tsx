const cells = Array.from({ length: 42 }, (_, index) => index);

/** The month's own lines, with its size: nothing moves when the grid arrives. */
export function CalendarSkeleton() {
  return (
    <div aria-hidden="true" className="grid h-full min-h-96 grid-cols-7 grid-rows-[2.25rem_repeat(6,minmax(0,1fr))]">
      {Array.from({ length: 7 }, (_, index) => index).map((day) => (
        <span key={`head-${day}`} className="border-line border-b" />
      ))}
      {cells.map((cell) => (
        <span key={cell} className="border-line border-r border-b nth-[7n]:border-r-0" />
      ))}
    </div>
  );
}
