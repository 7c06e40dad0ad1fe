import { ScatterplotLayer } from '@deck.gl/layers';
import { useMemo } from 'react';
import type { Entity } from '../../api/types';
import { useT } from '../../i18n';
import GeoMap from '../../parts/map/GeoMap';

type Place = Entity['places'][number];

/** Where records place an entity: the larger the circle, the more records. */
export default function PlacesMap({ places }: { places: Place[] }) {
  const t = useT();
  const layers = useMemo(() => [
    new ScatterplotLayer<Place>({
      id: 'places', data: places, pickable: true, radiusUnits: 'pixels', stroked: true, lineWidthUnits: 'pixels', getLineWidth: 1,
      getPosition: (place) => [place.lon, place.lat], getRadius: (place) => 4 + 3 * Math.sqrt(place.count), getFillColor: [67, 176, 165, 190], getLineColor: [255, 255, 255, 220],
    }),
  ], [places]);
  const lons = places.map((place) => place.lon);
  const lats = places.map((place) => place.lat);
  return (
    <GeoMap
      label={t('entity.map')} layers={layers} controls={false} bounds={[Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]}
      tooltip={({ object }) => (object ? t('entity.sources.records', { count: (object as Place).count }) : null)}
    />
  );
}
