import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv';

/** A reader by RFC 4180, written anew so that it shares no mistake with the writer. */
function readRecord(text: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let value = '';
    if (text[at] === '"') {
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        at += text[at] === '"' ? 1 : 0;
        value += text[at];
        at += 1;
      }
      at += 1;
    } else {
      while (text[at] !== ',' && text.slice(at, at + 2) !== '\r\n') value += text[at++];
    }
    cells.push(value);
    if (text[at] !== ',') {
      expect(text.slice(at)).toBe('\r\n');
      return cells;
    }
    at += 1;
  }
}

describe('csvLine', () => {
  it('quotes what has to be, and ends the record', () => {
    expect(csvLine(['a', 'b,c', 'say "hi"', 'two\nlines', ''])).toBe('a,"b,c","say ""hi""","two\nlines",\r\n');
  });

  it('makes formulas text', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      expect(readRecord(csvLine([`${start}cmd|' /C calc'!A0`]))).toEqual([`'${start}cmd|' /C calc'!A0`]);
    }
    expect(csvLine(['=HYPERLINK("http://x.example","go")'])).toBe('"\'=HYPERLINK(""http://x.example"",""go"")"\r\n');
  });

  it('comes back as it went in, whatever is in it, and never as a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', '✈'),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (cells) => {
        const back = readRecord(csvLine(cells));
        expect(back.map((one, at) => (one === cells[at] ? one : one.slice(1)))).toEqual(cells);
        for (const one of back) expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
