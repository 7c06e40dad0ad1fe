import { describe, expect, it } from 'vitest';
import { workbook } from '../src/parts/xlsx';

/** Reads the archive by its own central directory, as a spreadsheet does. */
function unzip(parts: Uint8Array[]): Record<string, string> {
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const found: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry++) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + length));
    const start = view.getUint32(at + 42, true) + 30 + length;
    found[name] = new TextDecoder().decode(bytes.slice(start, start + view.getUint32(at + 24, true)));
    at += 46 + length;
  }
  return found;
}

describe('a saved workbook', () => {
  it('holds numbers as numbers and every text as text, also what looks like a formula', () => {
    const files = unzip(workbook([['name', 'count'], ['=1+1 <b> & "ñ"', 12.5], [null, 0]]));
    expect(Object.keys(files)).toContain('xl/workbook.xml');
    const sheet = new DOMParser().parseFromString(files['xl/worksheets/sheet1.xml'] ?? '', 'application/xml');
    const rows = [...sheet.querySelectorAll('row')].map((row) => [...row.querySelectorAll('c')].map((each) => [each.getAttribute('t'), each.textContent]));
    expect(rows).toEqual([
      [['inlineStr', 'name'], ['inlineStr', 'count']],
      [['inlineStr', '=1+1 <b> & "ñ"'], [null, '12.5']],
      [[null, ''], [null, '0']],
    ]);
    expect(sheet.querySelectorAll('f').length).toBe(0);
  });
});
