/** Soft hyphens, marks of direction, zero-width spaces and joiners, tag characters (Unicode 15, general category Cf, and the Hangul fillers). */
const unseen = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e007f}]/gu;
/** Joiners belong to the spelling of these scripts, and to composed emoji. */
const joins = /[\u200c\u200d]/u;
const joinable = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u;

export type Seen = { text: string } | { code: string };

/** A text with what no reader sees taken out and named by its code: an invisible character may hide a copy or turn a text around. */
export function seen(text: string): Seen[] {
  const pieces: Seen[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    const at = found.index;
    if (joins.test(found[0]) && joinable.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (at > from) pieces.push({ text: text.slice(from, at) });
    pieces.push({ code: (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') });
    from = at + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
