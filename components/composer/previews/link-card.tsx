const hostOf = (url: string) => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
};

/** Where the network will put the page's card; its picture and title are the page's own and come when it goes out. */
export function LinkCard({ url }: { url: string }) {
  const host = hostOf(url);
  if (!host) return null;
  return (
    <div className="overflow-hidden rounded-[10px] border border-(--pv-line)">
      <div aria-hidden="true" className="h-24 bg-(--pv-fill)" />
      <div className="grid gap-1.5 px-3 py-2.5">
        <span aria-hidden="true" className="h-2.5 w-3/5 rounded-full bg-(--pv-line)" />
        <span className="truncate text-(--pv-soft) text-xs">{host}</span>
      </div>
    </div>
  );
}
