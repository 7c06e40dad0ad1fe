/** An excerpt in which the server set hits between « and »; they become marks. */
export function MarkedExcerpt({ text }: { text: string }) {
  const parts = text.split(/«([^«»]*)»/);
  return <>{parts.map((part, index) => (index % 2 ? <mark key={index}>{part}</mark> : part))}</>;
}
