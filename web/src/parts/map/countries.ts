import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesAddress from 'world-atlas/countries-50m.json?url';

/** Natural Earth shortens or spells some names otherwise than the region names of the browser. */
const shortened: Record<string, string> = {
  'United States of America': 'US', 'U.S. Virgin Is.': 'VI', 'Falkland Is.': 'FK', 'Cayman Is.': 'KY', 'British Virgin Is.': 'VG', 'Turks and Caicos Is.': 'TC',
  'Trinidad and Tobago': 'TT', 'St. Vin. and Gren.': 'VC', 'Saint Lucia': 'LC', 'St. Kitts and Nevis': 'KN', 'Dominican Rep.': 'DO', 'Antigua and Barb.': 'AG',
  'St. Pierre and Miquelon': 'PM', 'Fr. Polynesia': 'PF', Turkey: 'TR', eSwatini: 'SZ', 'S. Sudan': 'SS', 'Solomon Is.': 'SB', 'São Tomé and Principe': 'ST',
  'W. Sahara': 'EH', Macedonia: 'MK', Palestine: 'PS', 'Eq. Guinea': 'GQ', 'Faeroe Is.': 'FO', "Côte d'Ivoire": 'CI', 'Dem. Rep. Congo': 'CD', Congo: 'CG',
  'Hong Kong': 'HK', Macao: 'MO', 'Central African Rep.': 'CF', 'Cabo Verde': 'CV', Myanmar: 'MM', 'Bosnia and Herz.': 'BA', Vatican: 'VA',
};

type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

export interface Basemap {
  countries: FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  labels: FeatureCollection<Point, { name: string; size: number }>;
}

function englishCodes(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = new Map(Object.entries(shortened));
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const name = names.of(code);
      if (name) codes.set(name, code);
    }
  }
  return codes;
}

function ringArea(ring: Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) sum += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
  return Math.abs(sum) / 2;
}

/** A ring cut by the antimeridian is drawn on past 180 degrees, not back across the whole map. */
function unwrapped(ring: Position[]): Position[] {
  const lons = ring.map(([lon]) => lon);
  return Math.max(...lons) - Math.min(...lons) > 180 ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring;
}

function withoutSeam(shape: Shape): Shape {
  const { geometry } = shape;
  if (geometry.type === 'Polygon') return { ...shape, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrapped) } };
  return { ...shape, geometry: { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(unwrapped)) } };
}

/** The middle of the largest part, weighted by area. */
function middle(shape: Shape): { point: Position; size: number } {
  const rings = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates[0]] : shape.geometry.coordinates.map((part) => part[0]);
  const ring = rings.reduce((largest, candidate) => (ringArea(candidate) > ringArea(largest) ? candidate : largest));
  let [x, y, twice] = [0, 0, 0];
  for (let index = 1; index < ring.length; index++) {
    const cross = ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
    x += (ring[index - 1][0] + ring[index][0]) * cross;
    y += (ring[index - 1][1] + ring[index][1]) * cross;
    twice += cross;
  }
  return { point: twice ? [x / (3 * twice), y / (3 * twice)] : ring[0], size: ringArea(ring) };
}

const loaded = new Map<string, Promise<Basemap>>();

/** Countries of Natural Earth (public domain), shipped with the workbench, named in the reader's language. */
export function basemap(language: string): Promise<Basemap> {
  let promise = loaded.get(language);
  if (!promise) loaded.set(language, (promise = load(language)));
  return promise;
}

async function load(language: string): Promise<Basemap> {
  const topology = (await (await fetch(countriesAddress)).json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const drawn = feature(topology, topology.objects.countries) as Basemap['countries'];
  const countries = { ...drawn, features: drawn.features.map(withoutSeam) };
  const codes = englishCodes();
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const labels = countries.features.map((shape) => {
    const { point, size } = middle(shape);
    const code = codes.get(shape.properties.name);
    const name = code ? (names.of(code) ?? shape.properties.name) : shape.properties.name;
    return { type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: point }, properties: { name, size } };
  });
  return { countries, labels: { type: 'FeatureCollection', features: labels } };
}
