/** A text with the spans (start, end in UTF-16 units) that a detector or extractor relied on. */
export function HighlightedText({ text, spans }: { text: string; spans: [number, number][] }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <span dir="auto" style={{ overflowWrap: 'anywhere' }}>{pieces}</span>;
}
