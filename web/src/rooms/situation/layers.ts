import type { Layer } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { cellToBoundary, cellToLatLng, getResolution, latLngToCell } from 'h3-js';
import { kindOrder, type HotCell, type PointRow } from '../../api/situation';
import type { Kind, LeadSummary } from '../../api/types';
import { bandShare, kindColours, rgb, strengthColour } from '../../parts/colours';

export interface PointColumns {
  length: number;
  positions: Float32Array;
  colours: Uint8Array;
  /** Days since 1970, so that single precision holds them to the minute. */
  days: Float32Array;
  ids: Float64Array;
  /** Places in the order of kinds. */
  kinds: Uint8Array;
}

/** Columns for the graphics card: 100,000 points are copied once, not touched one by one on each frame. */
export function pointColumns(points: PointRow[], hidden: ReadonlySet<Kind>): PointColumns {
  const shown = hidden.size ? points.filter((point) => !hidden.has(kindOrder[point[3]])) : points;
  const columns: PointColumns = {
    length: shown.length, positions: new Float32Array(shown.length * 2), colours: new Uint8Array(shown.length * 4),
    days: new Float32Array(shown.length), ids: new Float64Array(shown.length), kinds: new Uint8Array(shown.length),
  };
  const colourOf = kindOrder.map((kind) => rgb(kindColours[kind]));
  shown.forEach(([lon, lat, id, kind, seconds], index) => {
    columns.positions.set([lon, lat], index * 2);
    columns.colours.set([...(colourOf[kind] ?? [150, 150, 150]), 190], index * 4);
    columns.days[index] = seconds / 86_400;
    columns.ids[index] = id;
    columns.kinds[index] = kind;
  });
  return columns;
}

const byTime = new DataFilterExtension({ filterSize: 1 });

export function recordLayer(columns: PointColumns, range: [number, number]): Layer {
  return new ScatterplotLayer<unknown, DataFilterExtensionProps>({
    id: 'records', pickable: true, radiusUnits: 'pixels', getRadius: 3, radiusMinPixels: 2,
    data: {
      length: columns.length,
      attributes: {
        getPosition: { value: columns.positions, size: 2 },
        getFillColor: { value: columns.colours, size: 4 },
        getFilterValue: { value: columns.days, size: 1 },
      },
    },
    filterRange: range, extensions: [byTime],
  });
}

/** z-scores of 0 to 6 use the whole ramp. */
export const zShare = (z: number) => z / 6;

/** Pixels that a cell is wide at least, so that it is seen, and can be met with a pointer, on a whole continent. */
const leastPixels = 14;

/** A cell's outline, widened around its middle where the map is so small that it would be a speck. */
function outline(cell: string, zoom: number): [number, number][] {
  const boundary = cellToBoundary(cell, true) as [number, number][];
  const lons = boundary.map(([lon]) => lon);
  const pixels = ((Math.max(...lons) - Math.min(...lons)) / 360) * 512 * 2 ** zoom;
  const factor = Math.max(1, leastPixels / pixels);
  const [lat, lon] = cellToLatLng(cell);
  return boundary.map(([x, y]) => [lon + (x - lon) * factor, lat + (y - lat) * factor]);
}

export function cellLayer(cells: HotCell[], zoom: number): Layer {
  // Steps of a half, so that a pinch does not draw all cells anew for each pixel; significant ones lie on top.
  const step = Math.round(zoom * 2) / 2;
  return new PolygonLayer<HotCell>({
    id: 'cells', data: [...cells].sort((a, b) => Number(a.significant) - Number(b.significant)), pickable: true, stroked: true, filled: true, lineWidthUnits: 'pixels',
    getPolygon: (cell) => outline(cell.cell, step), updateTriggers: { getPolygon: step },
    getFillColor: (cell) => [...rgb(strengthColour(zShare(cell.z))), cell.significant ? 150 : 12] as [number, number, number, number],
    getLineColor: (cell) => [...rgb(strengthColour(zShare(cell.z))), 255] as [number, number, number, number],
    getLineWidth: (cell) => (cell.significant ? 2 : 1),
  });
}

export type PlacedLead = LeadSummary & { place: { lat: number; lon: number } };

/** Leads at the middle of the cell where most of their records lie; those without a cell are left out. */
export function placedLeads(leads: LeadSummary[]): PlacedLead[] {
  return leads.flatMap((lead) => {
    if (!lead.cell) return [];
    const [lat, lon] = cellToLatLng(lead.cell);
    return [{ ...lead, place: { lat, lon } }];
  });
}

export function leadLayer(leads: PlacedLead[]): Layer {
  return new ScatterplotLayer<PlacedLead>({
    id: 'leads', data: leads, pickable: true, stroked: true, radiusUnits: 'pixels', lineWidthUnits: 'pixels', getLineWidth: 2,
    getPosition: (lead) => [lead.place.lon, lead.place.lat], getRadius: (lead) => 6 + 8 * bandShare(lead.band),
    getFillColor: (lead) => [...rgb(strengthColour(bandShare(lead.band))), 220] as [number, number, number, number],
    getLineColor: [255, 255, 255, 230],
  });
}

/** Records on the map that lie in a cell, in a month of the form 2026-08. */
export function recordsIn(points: PointRow[], cell: string, month: string): PointRow[] {
  const resolution = getResolution(cell);
  return points
    .filter(([lon, lat, , , seconds]) => new Date(seconds * 1000).toISOString().startsWith(month) && latLngToCell(lat, lon, resolution) === cell)
    .sort((a, b) => b[4] - a[4]);
}
