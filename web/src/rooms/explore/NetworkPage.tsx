import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconFocusCentered } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type Sigma from 'sigma';
import { fetchNetwork, useNetwork } from '../../api/explore';
import type { Network } from '../../api/types';
import { instants } from '../../frame/timeWindow';
import { useT } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import NetworkCanvas from '../../parts/network/NetworkCanvas';
import { NetworkLegend } from '../../parts/network/NetworkLegend';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { during, joined, shortestPath, without } from './canvas';
import { CanvasExport } from './CanvasExport';
import { useCanvasNotes } from './canvasNotes';
import { CanvasGroups, CanvasTime, type Stretch } from './CanvasTools';
import classes from './Explore.module.css';
import { NodeSide } from './NodeSide';

const nothing: ReadonlySet<string> = new Set();

/** Canvas: expand, take off, pin, find paths and groups, narrow to a time, note, undo, save. The nodes it began with stand in the address. */
export default function NetworkPage() {
  const t = useT();
  const [parameters] = useSearchParams();
  const wanted = useMemo(() => (parameters.get('nodes') ?? '').split(',').filter(Boolean), [parameters]);
  const start = useNetwork(wanted, 1);
  const [past, setPast] = useState<Network[]>([]);
  const [network, setNetwork] = useState<Network>();
  const [chosen, setChosen] = useState<string>();
  const [pathFrom, setPathFrom] = useState<string>();
  const [focus, setFocus] = useState<ReadonlySet<string>>(nothing);
  const [pinned, setPinned] = useState<ReadonlySet<string>>(nothing);
  const [stretch, setStretch] = useState<Stretch>({ from: '', to: '' });
  const [notes, note] = useCanvasNotes();
  const sigma = useRef<Sigma>(undefined);
  const toast = useUndoToast();
  useEffect(() => { if (start.data) { setNetwork(start.data); setPast([]); } }, [start.data]);
  const change = (next: Network) => {
    if (network) setPast([...past, network]);
    setNetwork(next);
  };
  const undo = () => {
    setNetwork(past.at(-1) ?? network);
    setPast(past.slice(0, -1));
  };
  const expand = (id: string) => void fetchNetwork([id], 1).then((more) => network && change(joined(network, more)), showRefusal);
  const pin = (id: string) => setPinned((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const choose = (id: string) => {
    if (pathFrom && network && pathFrom !== id) {
      const path = shortestPath(shown ?? network, pathFrom, id);
      toast(path ? t('network.pathFound', { count: path.length - 1 }) : t('network.pathNone'));
      setFocus(new Set(path ?? []));
      setPathFrom(undefined);
    }
    setChosen(id);
  };
  const shown = useMemo(() => {
    const { from, to } = instants(stretch);
    return network && during(network, from || undefined, to || undefined);
  }, [network, stretch]);
  if (wanted.length === 0) return <div className="page"><EmptyState title={t('network.none')}>{t('network.noneWhy')}</EmptyState></div>;
  if (start.error) return <div className="page"><ProblemNote cause={start.error} onRetry={() => void start.refetch()} /></div>;
  if (!network || !shown) return <div className="page"><WaitingLines lines={10} /></div>;
  return (
    <div className={classes.canvas}>
      <div className={classes.drawing}>
        <div className={classes.tools}>
          <Button size="xs" variant="default" disabled={past.length === 0} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={undo}>{t('network.undo')}</Button>
          <Button size="xs" variant="default" leftSection={<IconFocusCentered size={16} aria-hidden />} onClick={() => void sigma.current?.getCamera().animatedReset()}>{t('network.fit')}</Button>
          {focus.size > 0 && <Button size="xs" variant="default" onClick={() => setFocus(nothing)}>{t('network.clearFocus')}</Button>}
          <CanvasGroups network={shown} onFocus={setFocus} />
          <CanvasTime value={stretch} onChange={setStretch} />
          <CanvasExport network={shown} notes={notes} sigma={sigma} />
        </div>
        <NetworkCanvas network={shown} label={t('network.title')} focus={focus} pinned={pinned} onNode={choose} onDragged={(id) => setPinned((before) => new Set([...before, id]))} onReady={(ready) => { sigma.current = ready; }} />
        <div className={`panel ${classes.legend}`}>
          <Text size="xs">{t('network.counts', { nodes: shown.nodes.length, edges: shown.edges.length })}{network.truncated && ` · ${t('network.truncated')}`}{shown !== network && ` · ${t('network.time.hides', { count: network.nodes.length - shown.nodes.length })}`}</Text>
          <Group gap="sm" mt={2}><NetworkLegend network={shown} /></Group>
        </div>
      </div>
      <NodeSide
        network={shown} notes={notes} onNote={note} chosen={chosen} pathFrom={pathFrom} pinned={pinned} onChoose={choose} onExpand={expand} onPin={pin}
        onRemove={(id) => { change(without(network, id)); setChosen(undefined); }} onPath={setPathFrom}
      />
    </div>
  );
}
