/** What concerns the whole form: why nothing happened and what to do. Announced when it appears. */
export function FormNotice({ words }: { words: string | null }) {
  return (
    <div role="alert" className="contents">
      {words && (
        <p className="mb-5 rounded border-fail border-l-2 bg-fail-wash px-3.5 py-2.5 text-base text-ink">{words}</p>
      )}
    </div>
  );
}
