import type { Kind, LeadSummary } from '../api/types';

/** Viridis (van der Walt and Smith 2015), its part that stands out on dark and on light ground; the one ramp for strength and risk. */
const viridis = ['#414487', '#355f8d', '#2a788e', '#21918c', '#22a884', '#44bf70', '#7ad151', '#bddf26', '#fde725'];

export type Rgb = [number, number, number];

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Colour of a strength between 0 and 1. */
export function strengthColour(share: number): string {
  const position = Math.min(1, Math.max(0, share)) * (viridis.length - 1);
  const low = rgb(viridis[Math.floor(position)]);
  const high = rgb(viridis[Math.ceil(position)]);
  const mix = low.map((part, index) => Math.round(part + (high[index] - part) * (position % 1)));
  return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export const strengthRamp = `linear-gradient(to right, ${viridis.join(', ')})`;

export const bands = ['weak', 'moderate', 'strong', 'very strong'] as const satisfies LeadSummary['band'][];

export function bandShare(band: LeadSummary['band']): number {
  return (bands.indexOf(band) + 0.5) / bands.length;
}

/** Okabe and Ito 2008: told apart also without colour vision; never the only sign. */
export const kindColours: Record<Kind, string> = {
  TIP: '#e69f00', POST: '#56b4e9', TRANSFER: '#009e73', POSITION: '#f0e442', DETECTION: '#0072b2', INCIDENT: '#d55e00', RECORD: '#cc79a7', CASE: '#999999',
};

export const kinds = Object.keys(kindColours) as Kind[];

/** For and against: blue and vermillion of the same palette, in the shade that reads on the ground. */
export const raises = 'light-dark(#0072b2, #56b4e9)';
export const lowers = 'light-dark(#b84a00, #e8894a)';

/** Entities and selectors, each shape with its own colours: a disc and a square of one colour never mean the same. */
const nodeColours: Record<string, string> = {
  Person: '#e69f00', Company: '#56b4e9', Organization: '#56b4e9', LegalEntity: '#56b4e9', Vessel: '#f0e442', BankAccount: '#009e73', Address: '#cc79a7',
  phone: '#009e73', email: '#d55e00', handle: '#cc79a7', url: '#56b4e9', document: '#f0e442', account: '#0072b2', mmsi: '#e69f00', imo: '#e69f00', plate: '#e69f00', image_hash: '#999999',
};

/** Colour of an entity's schema or of a selector's kind; grey for what is rare. */
export function schemaColour(schema: string): string {
  return nodeColours[schema] ?? nodeColours[schema.toLowerCase()] ?? '#999999';
}
