import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Kind } from '../../api/types';
import type { View } from '../../parts/map/GeoMap';
import { kinds } from '../../parts/colours';

export interface MapState {
  hidden: ReadonlySet<Kind>;
  records: boolean;
  cells: boolean;
  leads: boolean;
  period: string | null;
  view: View | undefined;
  toggle: (layer: 'records' | 'cells' | 'leads') => void;
  toggleKind: (kind: Kind) => void;
  choosePeriod: (period: string | null) => void;
  moved: (view: View) => void;
}

function viewOf(text: string | null): View | undefined {
  const [lat, lon, zoom] = (text ?? '').split(',').map(Number);
  return text && [lat, lon, zoom].every(Number.isFinite) ? { lat, lon, zoom } : undefined;
}

/** What the map shows, kept in the address: off=… names layers and kinds that are hidden. */
export function useMapState(): MapState {
  const [parameters, setParameters] = useSearchParams();
  const off = parameters.get('off') ?? '';
  const at = parameters.get('at');
  return useMemo(() => {
    const hiddenNames = new Set(off.split(',').filter(Boolean));
    const change = (name: string, value: string | null) =>
      setParameters((old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      }, { replace: true });
    const flip = (name: string) => {
      const next = new Set(hiddenNames);
      if (!next.delete(name)) next.add(name);
      change('off', [...next].join(','));
    };
    return {
      hidden: new Set(kinds.filter((kind) => hiddenNames.has(kind))),
      records: !hiddenNames.has('records'), cells: !hiddenNames.has('cells'), leads: !hiddenNames.has('leads'),
      period: parameters.get('period'), view: viewOf(at), toggle: flip, toggleKind: flip,
      choosePeriod: (period) => change('period', period),
      moved: ({ lat, lon, zoom }) => change('at', `${lat.toFixed(4)},${lon.toFixed(4)},${zoom.toFixed(2)}`),
    };
  }, [off, at, parameters, setParameters]);
}
