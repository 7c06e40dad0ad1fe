import 'maplibre-gl/dist/maplibre-gl.css';
import { useComputedColorScheme } from '@mantine/core';
import type { Layer, PickingInfo } from '@deck.gl/core';
import { MapboxOverlay } from '@deck.gl/mapbox';
import { AttributionControl, Map, NavigationControl, ScaleControl, setWorkerUrl, type LngLatBoundsLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n';
import { basemap } from './countries';
import { mapStyle } from './mapStyle';

setWorkerUrl(workerUrl);

export interface View {
  lat: number;
  lon: number;
  zoom: number;
}

interface Properties {
  label: string;
  layers: Layer[];
  view?: View;
  bounds?: LngLatBoundsLike;
  tooltip?: (info: PickingInfo) => string | null;
  onClick?: (info: PickingInfo) => void;
  onMove?: (view: View) => void;
  controls?: boolean;
}

/** Map of the shipped countries with deck.gl layers on top. The list beside it says the same in words. */
export default function GeoMap({ label, layers, view, bounds, tooltip, onClick, onMove, controls = true }: Properties) {
  const holder = useRef<HTMLDivElement>(null);
  const theme = useComputedColorScheme('dark');
  const language = useLanguage();
  const [map, setMap] = useState<Map>();
  const overlay = useRef<MapboxOverlay>(undefined);
  const handlers = useRef({ tooltip, onClick, onMove });
  handlers.current = { tooltip, onClick, onMove };

  useEffect(() => {
    if (!holder.current) return;
    const created = new Map({
      container: holder.current, style: { version: 8, sources: {}, layers: [] }, attributionControl: false, dragRotate: false, pitchWithRotate: false,
      center: [view?.lon ?? -75, view?.lat ?? 8], zoom: view?.zoom ?? 2.4, maxZoom: 16, bounds, fitBoundsOptions: { padding: 36, maxZoom: 8 },
      cooperativeGestures: false, canvasContextAttributes: { preserveDrawingBuffer: false },
    });
    created.touchZoomRotate.disableRotation();
    if (controls) {
      created.addControl(new NavigationControl({ showCompass: false }), 'top-right');
      created.addControl(new ScaleControl(), 'bottom-left');
    }
    created.addControl(new AttributionControl({ compact: true }), 'bottom-right');
    overlay.current = new MapboxOverlay({
      interleaved: false, layers: [], pickingRadius: 4,
      getTooltip: (info) => { const text = handlers.current.tooltip?.(info); return text ? { text, className: 'map-tip' } : null; },
      onClick: (info) => handlers.current.onClick?.(info),
    });
    created.addControl(overlay.current);
    created.on('moveend', () => { const { lng, lat } = created.getCenter(); handlers.current.onMove?.({ lat, lon: lng, zoom: created.getZoom() }); });
    created.on('error', ({ error }) => console.error('map:', error.message));
    created.getCanvas().setAttribute('aria-label', label);
    setMap(created);
    const resized = new ResizeObserver(() => created.resize());
    resized.observe(holder.current);
    return () => { resized.disconnect(); created.remove(); setMap(undefined); };
    // The map is made once; view and bounds are its beginning.
    // oxlint-disable-next-line
  }, []);

  useEffect(() => {
    let stale = false;
    if (map) void basemap(language).then((ground) => !stale && map.setStyle(mapStyle(theme, ground), { diff: false }));
    return () => void (stale = true);
  }, [map, theme, language]);

  useEffect(() => { if (map) overlay.current?.setProps({ layers }); }, [map, layers]);

  useEffect(() => {
    if (map && view) map.jumpTo({ center: [view.lon, view.lat], zoom: view.zoom });
  }, [map, view?.lat, view?.lon, view?.zoom]);

  return <div ref={holder} style={{ position: 'absolute', inset: 0 }} role="region" aria-label={label} />;
}
