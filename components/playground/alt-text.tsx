/** What is written for those who cannot see it, for everybody to read. */
export function AltText({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <details className="group absolute bottom-2 left-2 max-w-[calc(100%-1rem)]">
      <summary className="inline-flex h-6 cursor-pointer list-none items-center rounded-sm bg-ink/80 px-1.5 font-semibold text-paper text-xs">
        ALT
        <span className="sr-only">: what the file shows</span>
      </summary>
      <p className="mt-1 rounded bg-ink/90 px-2 py-1.5 text-paper text-sm">{text}</p>
    </details>
  );
}
