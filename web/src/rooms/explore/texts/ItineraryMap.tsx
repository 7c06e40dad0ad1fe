import { PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { PathStyleExtension } from '@deck.gl/extensions';
import { useMemo } from 'react';
import type { Clash, Stop } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import GeoMap from '../../../parts/map/GeoMap';
import { legs, stopMarks, type StopMark } from './itinerary';

type Leg = ReturnType<typeof legs>[number];

/** Numbered stops joined in the order of time; what one traveller could not have made is dashed. */
export default function ItineraryMap({ stops, clashes }: { stops: Stop[]; clashes: Clash[] }) {
  const t = useT();
  const format = useFormats();
  const marks = useMemo(() => stopMarks(stops, clashes), [stops, clashes]);
  const layers = useMemo(() => [
    new PathLayer<Leg>({
      id: 'legs', data: legs(stops, clashes), widthUnits: 'pixels', getWidth: (leg) => (leg.clash ? 4 : 2), getPath: (leg) => leg.path,
      getColor: (leg) => (leg.clash ? [213, 94, 0, 255] : [67, 176, 165, 220]),
      ...({ getDashArray: (leg: Leg) => (leg.clash ? [3, 2] : [0, 0]), dashJustified: true, extensions: [new PathStyleExtension({ dash: true })] } as object),
    }),
    new ScatterplotLayer<StopMark>({
      id: 'stops', data: marks, pickable: true, radiusUnits: 'pixels', stroked: true, lineWidthUnits: 'pixels', getLineWidth: 2,
      getPosition: (mark) => [mark.longitude, mark.latitude], getRadius: (mark) => 11 + 3 * Math.max(0, mark.label.length - 2), getFillColor: [11, 62, 58, 245],
      getLineColor: (mark) => (mark.clashing ? [213, 94, 0, 255] : [255, 255, 255, 255]),
    }),
    new TextLayer<StopMark>({
      id: 'numbers', data: marks, characterSet: 'auto', getPosition: (mark) => [mark.longitude, mark.latitude], getText: (mark) => mark.label, getSize: 12, getColor: [255, 255, 255, 255], fontWeight: 700, fontFamily: 'Inter Variable, sans-serif',
    }),
  ], [stops, clashes, marks]);
  const lons = marks.map((mark) => mark.longitude);
  const lats = marks.map((mark) => mark.latitude);
  const tip = (mark: StopMark) => mark.stops.map((index) => `${index + 1}. ${stops[index].place} · ${format.day(stops[index].from)} – ${format.day(stops[index].to)} · ${t('texts.count', { count: stops[index].texts })}`).join('\n');
  if (marks.length === 0) return null;
  return (
    <GeoMap
      label={t('texts.itinerary')} layers={layers} bounds={[Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]}
      tooltip={({ object, layer }) => (object && layer?.id === 'stops' ? tip(object as StopMark) : null)}
    />
  );
}
