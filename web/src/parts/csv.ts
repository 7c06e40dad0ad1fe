export type Cell = string | number | null;

/** RFC 4180; a text that a spreadsheet would run as a formula is kept a text by a leading apostrophe. */
function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(rows: Cell[][]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

export function saveText(name: string, text: string, type = 'text/csv') {
  saveBlob(name, new Blob(['\ufeff', text], { type: `${type};charset=utf-8` }));
}

export function saveBlob(name: string, content: Blob) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
