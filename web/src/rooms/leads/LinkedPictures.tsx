import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { networkAddress } from '../../parts/addresses';
import { KindLabel } from '../../parts/Badges';
import { kinds } from '../../parts/colours';
import { NetworkLegend } from '../../parts/network/NetworkLegend';
import { EvidenceTimeline } from './EvidenceTimeline';
import classes from './Leads.module.css';
import type { Lit } from './LeadView';

const EvidenceMap = lazy(() => import('./EvidenceMap'));
const NetworkCanvas = lazy(() => import('../../parts/network/NetworkCanvas'));

interface Properties {
  lead: Lead;
  lit: Lit;
  onLight: (ids: number[]) => void;
}

/** Map, network and timeline show the same records: what is chosen in one stands out in all. */
export function LinkedPictures({ lead, lit, onLight }: Properties) {
  const t = useT();
  const focus = useMemo(() => neighbours(lead, lit), [lead, lit]);
  const withPlace = lead.evidence.some((item) => item.place);
  const chooseNode = (node: string) => {
    const near = new Set([node, ...lead.network.edges.flatMap((edge) => (edge.source === node ? [edge.target] : edge.target === node ? [edge.source] : []))]);
    const ids = lead.evidence.map((item) => item.observationId).filter((id) => near.has(`o${id}`));
    if (ids.length) onLight(ids);
  };
  return (
    <>
      <div className={classes.linked}>
        <Picture title={t('leads.linked.map')} empty={withPlace ? undefined : t('leads.linked.noPlaces')}>
          <EvidenceMap evidence={lead.evidence} lit={lit} onChoose={(id) => onLight([id])} />
        </Picture>
        <Picture title={t('leads.linked.network')} empty={lead.network.nodes.length ? undefined : t('leads.linked.noNetwork')}
          more={<Anchor component={Link} size="xs" to={networkAddress(...lead.network.nodes.slice(0, 40).map((node) => node.id))}>{t('leads.linked.openNetwork')}</Anchor>}>
          <NetworkCanvas network={lead.network} label={t('leads.linked.network')} focus={focus} onNode={chooseNode} />
        </Picture>
      </div>
      <Group gap="md" mt="xs" aria-label={t('leads.linked.legend')} role="group">
        {kinds.filter((kind) => lead.evidence.some((item) => item.kind === kind)).map((kind) => <KindLabel key={kind} kind={kind} />)}
        <NetworkLegend network={lead.network} />
      </Group>
      <EvidenceTimeline evidence={lead.evidence} lit={lit} onChoose={(id) => onLight([id])} />
    </>
  );
}

function neighbours(lead: Lead, lit: Lit): ReadonlySet<string> {
  const own = new Set([...lit].map((id) => `o${id}`));
  const near = new Set(own);
  for (const edge of lead.network.edges) {
    if (own.has(edge.source)) near.add(edge.target);
    if (own.has(edge.target)) near.add(edge.source);
  }
  return near;
}

function Picture({ title, empty, more, children }: { title: string; empty?: string; more?: React.ReactNode; children: React.ReactNode }) {
  return (
    <div>
      <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 4 }}><Text size="xs" c="dimmed">{title}</Text>{!empty && more}</div>
      <div className={`panel ${classes.picture}`}>
        {empty ? <Text size="sm" c="dimmed" p="md">{empty}</Text> : <Suspense fallback={<Skeleton h="100%" />}>{children}</Suspense>}
      </div>
    </div>
  );
}
