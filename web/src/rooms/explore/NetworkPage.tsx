import { Button, Menu, Text } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconFocusCentered } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type Sigma from 'sigma';
import { fetchNetwork, useNetwork } from '../../api/explore';
import type { Network } from '../../api/types';
import { useT } from '../../i18n';
import { csv, saveBlob, saveText } from '../../parts/csv';
import { EmptyState } from '../../parts/EmptyState';
import NetworkCanvas from '../../parts/network/NetworkCanvas';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { graphml, joined, shortestPath, without } from './canvas';
import classes from './Explore.module.css';
import { NodeSide } from './NodeSide';

const nothing: ReadonlySet<string> = new Set();

/** Canvas: expand, take off, pin, find paths, undo, save. The nodes it began with stand in the address. */
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
      const path = shortestPath(network, pathFrom, id);
      toast(path ? t('network.pathFound', { count: path.length - 1 }) : t('network.pathNone'));
      setFocus(new Set(path ?? []));
      setPathFrom(undefined);
    }
    setChosen(id);
  };
  if (wanted.length === 0) return <div className="page"><EmptyState title={t('network.none')}>{t('network.noneWhy')}</EmptyState></div>;
  if (start.error) return <div className="page"><ProblemNote cause={start.error} onRetry={() => void start.refetch()} /></div>;
  if (!network) return <div className="page"><WaitingLines lines={10} /></div>;
  return (
    <div className={classes.canvas}>
      <div className={classes.drawing}>
        <div className={classes.tools}>
          <Button size="xs" variant="default" disabled={past.length === 0} leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={undo}>{t('network.undo')}</Button>
          <Button size="xs" variant="default" leftSection={<IconFocusCentered size={16} aria-hidden />} onClick={() => void sigma.current?.getCamera().animatedReset()}>{t('network.fit')}</Button>
          {focus.size > 0 && <Button size="xs" variant="default" onClick={() => setFocus(nothing)}>{t('network.clearFocus')}</Button>}
          <SaveMenu network={network} sigma={sigma} />
        </div>
        <NetworkCanvas network={network} label={t('network.title')} focus={focus} pinned={pinned} onNode={choose} onDragged={(id) => setPinned((before) => new Set([...before, id]))} onReady={(ready) => { sigma.current = ready; }} />
        <div className={`panel ${classes.legend}`}>
          <Text size="xs">{t('network.counts', { nodes: network.nodes.length, edges: network.edges.length })}{network.truncated && ` · ${t('network.truncated')}`}</Text>
          <Text size="xs" c="dimmed">{t('network.legend')}</Text>
        </div>
      </div>
      <NodeSide
        network={network} chosen={chosen} pathFrom={pathFrom} pinned={pinned} onChoose={choose} onExpand={expand} onPin={pin}
        onRemove={(id) => { change(without(network, id)); setChosen(undefined); }} onPath={setPathFrom}
      />
    </div>
  );
}

function SaveMenu({ network, sigma }: { network: Network; sigma: React.RefObject<Sigma | undefined> }) {
  const t = useT();
  const picture = () => {
    const drawn = sigma.current;
    if (!drawn) return;
    const { width, height } = drawn.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [width * ratio, height * ratio];
    const pen = sheet.getContext('2d');
    if (!pen) return;
    pen.fillStyle = getComputedStyle(document.body).backgroundColor;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    drawn.refresh();
    for (const canvas of Object.values(drawn.getCanvases())) if (canvas.width && canvas.height) pen.drawImage(canvas, 0, 0, sheet.width, sheet.height);
    sheet.toBlob((blob) => blob && saveBlob('network.png', blob));
  };
  const nameOf = (id: string) => network.nodes.find((node) => node.id === id)?.label ?? '';
  const table = () => csv([['from', 'to', 'tie', 'records'], ...network.edges.map((edge) => [nameOf(edge.source), nameOf(edge.target), edge.kind, edge.observations])]);
  return (
    <Menu shadow="md">
      <Menu.Target><Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('network.export')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={picture}>{t('network.export.png')}</Menu.Item>
        <Menu.Item onClick={() => saveBlob('network.graphml', new Blob([graphml(network)], { type: 'application/xml' }))}>{t('network.export.graphml')}</Menu.Item>
        <Menu.Item onClick={() => saveText('network.csv', table())}>{t('network.export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
