import type { CSSProperties } from 'react';

/** Okabe and Ito 2008; a slot is told by its number first, the colour repeats it. */
const palette = ['#e69f00', '#56b4e9', '#009e73', '#cc79a7', '#f0e442', '#d55e00', '#0072b2'];

export const slotColour = (slot: number): string => (slot > 0 ? palette[(slot - 1) % palette.length] : '#999999');

/** The colour stands in border and ground; the words keep the colour of text. */
export function slotStyle(slot: number): CSSProperties {
  return { '--slot': slotColour(slot) } as CSSProperties;
}
