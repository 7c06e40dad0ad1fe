/** All files of a drop; folders are walked. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** Files that folders carry by themselves are left out. */
export function isWanted(file: File): boolean {
  return file.size > 0 && !file.name.startsWith('.') && !/^(feeds\.yaml|thumbs\.db|desktop\.ini)$/i.test(file.name);
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A folder answers in portions until it answers with none.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return found;
    found.push(...(await Promise.all(portion.map(filesOf))).flat());
  }
}

/** The feed whose key or name shares the most words with the file's name. */
export function likelyFeed<Named extends { key: string; name: string }>(fileName: string, feeds: Named[]): Named | undefined {
  if (feeds.length === 1) return feeds[0];
  const words = (text: string) => text.toLowerCase().normalize('NFKD').split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const inName = words(fileName);
  const scored = feeds.map((feed) => ({ feed, shared: new Set(words(`${feed.key} ${feed.name}`).filter((word) => inName.some((other) => other.startsWith(word) || word.startsWith(other)))).size }));
  const best = Math.max(0, ...scored.map(({ shared }) => shared));
  const winners = scored.filter(({ shared }) => shared === best);
  return best > 0 && winners.length === 1 ? winners[0].feed : undefined;
}
