import { ScatterplotLayer } from '@deck.gl/layers';
import { useMemo } from 'react';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { kindColours, rgb } from '../../parts/colours';
import GeoMap from '../../parts/map/GeoMap';
import type { Lit } from './LeadView';

type Evidence = Lead['evidence'][number];
type Placed = Evidence & { place: { lat: number; lon: number } };

export default function EvidenceMap({ evidence, lit, onChoose }: { evidence: Evidence[]; lit: Lit; onChoose: (id: number) => void }) {
  const t = useT();
  const placed = useMemo(() => evidence.filter((item): item is Placed => item.place !== null), [evidence]);
  const bounds = useMemo((): [number, number, number, number] => {
    const lons = placed.map((item) => item.place.lon);
    const lats = placed.map((item) => item.place.lat);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  }, [placed]);
  const layers = useMemo(() => [
    new ScatterplotLayer<Placed>({
      id: 'evidence', data: placed, pickable: true, radiusUnits: 'pixels', lineWidthUnits: 'pixels', stroked: true, getLineWidth: 1.5,
      getPosition: (item) => [item.place.lon, item.place.lat], getRadius: (item) => (lit.has(item.observationId) ? 9 : 6),
      getFillColor: (item) => [...rgb(kindColours[item.kind]), lit.size && !lit.has(item.observationId) ? 50 : 230] as [number, number, number, number],
      getLineColor: (item) => (lit.has(item.observationId) ? [255, 255, 255, 255] : [10, 14, 18, 160]),
      updateTriggers: { getRadius: lit, getFillColor: lit, getLineColor: lit },
    }),
  ], [placed, lit]);
  return (
    <GeoMap
      label={t('leads.linked.map')} layers={layers} bounds={bounds} controls={false}
      tooltip={({ object }) => (object ? `${(object as Placed).feedName}\n${(object as Placed).title}` : null)}
      onClick={({ object }) => object && onChoose((object as Placed).observationId)}
    />
  );
}
