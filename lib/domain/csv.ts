/** Spreadsheets run what begins so as a formula; with an apostrophe before it, it is text. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record by RFC 4180, its line end included; nothing in it is run by a spreadsheet. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Before the first record: without it spreadsheets take UTF-8 for their own code page. */
export const byteOrderMark = '\ufeff';
