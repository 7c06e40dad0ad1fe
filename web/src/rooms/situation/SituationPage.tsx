import type { PickingInfo } from '@deck.gl/core';
import { useEffect, useMemo, useState } from 'react';
import { useLeadQueue } from '../../api/leads';
import { useWorkingInquiry } from '../../api/inquiry';
import { kindOrder, useHistogram, useHotCells, usePoints, type HotCell } from '../../api/situation';
import { hasRoomFor, useThisPerson } from '../../frame/me';
import { instants, useTimeWindow } from '../../frame/timeWindow';
import { useT } from '../../i18n';
import GeoMap, { type View } from '../../parts/map/GeoMap';
import { useKindName } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { RecordDrawer, useOpenRecord } from '../../parts/records/RecordDrawer';
import { useFormats } from '../../i18n/format';
import { CellDrawer } from './CellDrawer';
import { LayersPanel } from './LayersPanel';
import { LeadDrawer } from './LeadDrawer';
import { MapList } from './MapList';
import classes from './Situation.module.css';
import { TimeBrush } from './TimeBrush';
import { cellLayer, leadLayer, pointColumns, placedLeads, recordLayer, type PlacedLead } from './layers';
import { useMapState } from './useMapState';

const always: [number, number] = [-1e6, 1e6];

export default function SituationPage() {
  const t = useT();
  const format = useFormats();
  const kindName = useKindName();
  const me = useThisPerson();
  const [window] = useTimeWindow();
  const span = useMemo(() => instants(window), [window]);
  const state = useMapState();
  const points = usePoints(span, state.records);
  const histogram = useHistogram(span);
  const cells = useHotCells(state.period, state.cells);
  const inquiry = useWorkingInquiry();
  const queue = useLeadQueue(span, hasRoomFor(me, 'leads') && state.leads && inquiry !== null);
  const leads = useMemo(() => placedLeads(queue.data?.pages.flatMap((page) => page.items) ?? []), [queue.data]);
  const [range, setRange] = useState(always);
  const [cell, setCell] = useState<HotCell>();
  const [lead, setLead] = useState<PlacedLead>();
  const openRecord = useOpenRecord();
  const columns = useMemo(() => pointColumns(points.data?.points ?? [], state.hidden), [points.data, state.hidden]);
  const zoom = state.view?.zoom ?? 2.4;
  const layers = useMemo(() => [
    ...(state.cells && cells.data ? [cellLayer(cells.data.cells, zoom)] : []),
    ...(state.records ? [recordLayer(columns, range)] : []),
    ...(state.leads ? [leadLayer(leads)] : []),
  ], [state.cells, state.records, state.leads, cells.data, columns, range, leads, zoom]);
  const click = ({ layer, object, index }: PickingInfo) => {
    if (layer?.id === 'cells') setCell(object as HotCell);
    if (layer?.id === 'leads') setLead(object as PlacedLead);
    if (layer?.id === 'records' && index >= 0) openRecord(columns.ids[index]);
  };
  const tip = ({ layer, object, index }: PickingInfo) => {
    if (layer?.id === 'leads') return (object as PlacedLead).question;
    if (layer?.id === 'cells') return `${t('situation.cell.count')}: ${format.count((object as HotCell).count)}`;
    return layer?.id === 'records' && index >= 0 ? kindName(kindOrder[columns.kinds[index]]) + ' · ' + format.day(new Date(columns.days[index] * 86_400_000).toISOString()) : null;
  };
  const view = useViewFromOutside(state.view);
  return (
    <div className={`fill ${classes.room}`}>
      <div className={classes.map}>
        <GeoMap label={t('situation.map')} layers={layers} view={view} onMove={state.moved} onClick={click} tooltip={tip} />
        <LayersPanel state={state} points={points} shown={columns.length} cells={cells} leadsShown={leads.length} mayLeads={hasRoomFor(me, 'leads')} />
        <MapList leads={leads} cells={cells.data?.cells ?? []} period={cells.data?.period ?? ''} onLead={setLead} onCell={setCell} />
        {(points.error ?? cells.error) && <div className={classes.problem}><ProblemNote cause={points.error ?? cells.error} onRetry={() => { void points.refetch(); void cells.refetch(); }} /></div>}
      </div>
      <TimeBrush histogram={histogram} onRange={setRange} />
      <CellDrawer cell={cell} period={cells.data?.period ?? ''} points={points.data?.points ?? []} onClose={() => setCell(undefined)} />
      <LeadDrawer lead={lead} onClose={() => setLead(undefined)} />
      <RecordDrawer />
    </div>
  );
}

/** The place in the address, but only when it was not the map itself that wrote it there. */
function useViewFromOutside(view: View | undefined): View | undefined {
  const [first, setFirst] = useState(view);
  const key = view && `${view.lat.toFixed(3)},${view.lon.toFixed(3)}`;
  useEffect(() => {
    // A place chosen in the palette has three decimals; the map writes four.
    const text = new URLSearchParams(globalThis.location.search).get('at') ?? '';
    if (view && !/\.\d{4}/.test(text)) setFirst(view);
  }, [key]);
  return first;
}
