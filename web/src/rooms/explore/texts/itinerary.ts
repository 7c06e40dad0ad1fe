import type { Clash, Stop } from '../../../api/texts';

/** A place of the itinerary with the numbers of all stops made there. */
export interface StopMark { longitude: number; latitude: number; label: string; stops: number[]; clashing: boolean }

const mostNumbers = 3;

const isPlaced = ({ latitude, longitude }: Stop) => Number.isFinite(latitude) && Number.isFinite(longitude) && latitude !== null && longitude !== null;

/** Stops at one place share a mark: the numbers would cover each other. */
export function stopMarks(stops: Stop[], clashes: Clash[]): StopMark[] {
  const clashing = new Set(clashes.flatMap((clash) => [clash.first, clash.second]));
  const marks = new Map<string, StopMark>();
  stops.forEach((stop, index) => {
    if (!isPlaced(stop)) return;
    const key = `${stop.latitude.toFixed(3)},${stop.longitude.toFixed(3)}`;
    const mark = marks.get(key) ?? { longitude: stop.longitude, latitude: stop.latitude, label: '', stops: [], clashing: false };
    mark.stops.push(index);
    mark.clashing ||= clashing.has(index);
    mark.label = mark.stops.slice(0, mostNumbers).map((each) => each + 1).join(', ') + (mark.stops.length > mostNumbers ? ' …' : '');
    marks.set(key, mark);
  });
  return [...marks.values()];
}

type Position = [number, number];

/** The lines from stop to stop, in order; those that cannot be one traveller's apart. */
export function legs(stops: Stop[], clashes: Clash[]): { path: Position[]; clash: boolean }[] {
  const placed = stops.map((stop, index) => ({ stop, index })).filter(({ stop }) => isPlaced(stop));
  const impossible = new Set(clashes.map((clash) => `${Math.min(clash.first, clash.second)}-${Math.max(clash.first, clash.second)}`));
  const at = ({ longitude, latitude }: Stop): Position => [longitude, latitude];
  const along = placed.slice(1).map(({ stop, index }, before) => ({ path: [at(placed[before].stop), at(stop)], clash: impossible.delete(`${placed[before].index}-${index}`) }));
  const across = [...impossible].map((pair) => pair.split('-').map((index) => stops[Number(index)])).filter((ends) => ends.every((stop) => stop && isPlaced(stop)));
  const all = [...along, ...across.map((ends) => ({ path: ends.map(at), clash: true }))].filter(({ path: [from, to] }) => from.join() !== to.join());
  // Drawn last, so that no way there and back covers them.
  return [...all.filter((leg) => !leg.clash), ...all.filter((leg) => leg.clash)];
}
