const zones: Record<string, string> = {
  CET: '+0100',
  CEST: '+0200',
  BST: '+0100',
  WET: '+0000',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  JST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
};

/** An instant as blogs write it: ISO 8601, or e-mail's form with whatever day name. Null for what is no date. */
export function readDate(text: string | undefined): Date | null {
  const raw = text?.trim() ?? '';
  if (!raw || raw.length > 80) return null;
  const named = raw.replace(/^[^\d,]{2,20},\s*/u, '').replace(/\b([A-Z]{3,4})$/, (zone) => zones[zone] ?? zone);
  // Without an offset the browser's own clock would decide: UTC does.
  const zoneless = /\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(named) ? `${named}Z` : named;
  for (const candidate of [zoneless, named.replace(/Z$/, ' GMT')]) {
    const at = new Date(candidate);
    const year = at.getUTCFullYear();
    if (year >= 1970 && year <= 2200) return at;
  }
  return null;
}
