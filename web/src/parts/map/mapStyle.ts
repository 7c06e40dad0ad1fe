import type { StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './countries';

export const mapColours = {
  dark: { water: '#10161b', land: '#222a31', border: '#46525d', label: '#9aa6b1', halo: '#13181d' },
  light: { water: '#e6edf1', land: '#fbfbf9', border: '#b7c0c7', label: '#525d67', halo: '#ffffff' },
};

/** A quiet ground: land, borders and country names; what matters is drawn on top. No glyph files: labels use local fonts. */
export function mapStyle(theme: 'dark' | 'light', { countries, labels }: Basemap): StyleSpecification {
  const colours = mapColours[theme];
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: countries, attribution: 'Natural Earth' },
      labels: { type: 'geojson', data: labels },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land } },
      { id: 'border', type: 'line', source: 'countries', paint: { 'line-color': colours.border, 'line-width': 0.7 } },
      {
        id: 'names', type: 'symbol', source: 'labels',
        layout: {
          'text-field': ['get', 'name'], 'text-font': ['Inter Variable'], 'text-max-width': 7, 'symbol-sort-key': ['-', 0, ['get', 'size']],
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 15], 'text-padding': 8,
        },
        paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
      },
    ],
  };
}
