import { Alert, Anchor, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Network } from '../../api/types';
import { useWords } from '../../i18n';
import { hitAddress } from '../../parts/addresses';
import { PlainBadge, useKindName } from '../../parts/Badges';
import { useSelectorKind } from '../../parts/SelectorLink';
import { When } from '../../parts/When';
import type { NetworkNode } from './canvas';
import classes from './Explore.module.css';

interface Properties {
  network: Network;
  chosen?: string;
  pathFrom?: string;
  notes: ReadonlyMap<string, string>;
  onNote: (id: string, text: string) => void;
  pinned: ReadonlySet<string>;
  onChoose: (id: string) => void;
  onExpand: (id: string) => void;
  onRemove: (id: string) => void;
  onPin: (id: string) => void;
  onPath: (id: string) => void;
}

/** The chosen node and what can be done with it; and all nodes as a list, for the keyboard. */
export function NodeSide(properties: Properties) {
  const { t } = useWords();
  const { network, chosen, pathFrom, notes, onChoose } = properties;
  const node = network.nodes.find((candidate) => candidate.id === chosen);
  return (
    <aside className={classes.nodeSide} aria-label={t('network.selected')}>
      <Title order={1} fz="lg" mb="sm">{t('network.title')}</Title>
      {pathFrom && <Alert variant="light" p="xs" mb="sm" role="status">{t('network.pathTo')}</Alert>}
      {node ? <Chosen {...properties} node={node} /> : <Text size="sm" c="dimmed">{t('network.choose')}</Text>}
      <details style={{ marginTop: 20 }}>
        <summary style={{ cursor: 'pointer', fontSize: 13 }}>{t('network.list')}</summary>
        <Stack gap={2} mt="xs" align="flex-start">
          {[...network.nodes].sort((a, b) => a.label.localeCompare(b.label)).map((each) => (
            <Anchor key={each.id} component="button" type="button" size="sm" ta="left" mih={24} style={{ overflowWrap: 'anywhere' }} onClick={() => onChoose(each.id)}>{each.label}{notes.has(each.id) && ` (${t('network.note')})`}</Anchor>
          ))}
        </Stack>
      </details>
    </aside>
  );
}

function useNodeKind(): (node: NetworkNode) => string {
  const { find } = useWords();
  const selectorKind = useSelectorKind();
  const kindName = useKindName();
  return (node) => (node.type === 'selector' ? selectorKind(node.schema) : node.type === 'observation' ? kindName(node.schema) : (find(`schema.${node.schema}`) ?? node.schema));
}

function Chosen({ node, network, notes, onNote, onChoose, pinned, onExpand, onRemove, onPin, onPath }: Properties & { node: NetworkNode }) {
  const { t, find } = useWords();
  const ties = network.edges.filter((edge) => edge.source === node.id || edge.target === node.id);
  const labelOf = (id: string) => network.nodes.find((each) => each.id === id)?.label ?? '';
  const nodeKind = useNodeKind();
  return (
    <Stack gap="xs">
      <Group gap="xs"><PlainBadge>{nodeKind(node)}</PlainBadge><Text size="xs" c="dimmed">{t('network.degree', { count: node.degree })}</Text></Group>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>{node.label}</Text>
      {node.at && <Text size="xs" c="dimmed"><When at={node.at} /></Text>}
      {node.knownShared && <Text size="sm">{t('selector.shared')}</Text>}
      <Anchor component={Link} size="sm" to={hitAddress({ type: node.type, id: Number(node.id.slice(1)) })}>{t('network.open')}</Anchor>
      <Group gap="xs">
        <Button size="xs" onClick={() => onExpand(node.id)}>{t('network.expand')}</Button>
        <Button size="xs" variant="default" onClick={() => onPin(node.id)}>{t(pinned.has(node.id) ? 'network.unpin' : 'network.pin')}</Button>
        <Button size="xs" variant="default" onClick={() => onPath(node.id)}>{t('network.path')}</Button>
        <Button size="xs" variant="default" onClick={() => onRemove(node.id)}>{t('network.remove')}</Button>
      </Group>
      <Textarea size="xs" autosize minRows={2} label={t('network.note')} description={t('network.note.kept')} value={notes.get(node.id) ?? ''} onChange={(event) => onNote(node.id, event.currentTarget.value)} />
      {ties.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mb={2}>{t('network.ties')}</Text>
          {ties.slice(0, 30).map((edge) => {
            const other = edge.source === node.id ? edge.target : edge.source;
            return (
              <Text key={`${edge.source}${edge.kind}${edge.target}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
                <Text span size="xs" c="dimmed">{edge.source === node.id ? '→' : '←'} {find(`tie.${edge.kind}`) ?? edge.kind}: </Text>
                <Anchor component="button" type="button" size="sm" ta="left" mih={24} onClick={() => onChoose(other)}>{labelOf(other)}</Anchor>
              </Text>
            );
          })}
        </div>
      )}
    </Stack>
  );
}
