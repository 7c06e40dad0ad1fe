import { Group, Text } from '@mantine/core';
import type { Network } from '../../api/types';
import { useWords } from '../../i18n';
import { schemaColour } from '../colours';
import { useSelectorKind } from '../SelectorLink';

/** What the discs, squares and rings of this very network mean. */
export function NetworkLegend({ network }: { network: Network }) {
  const { t, find } = useWords();
  const selectorKind = useSelectorKind();
  const seen = [...new Map(network.nodes.map((node) => [`${node.type} ${node.type === 'observation' ? '' : node.schema}`, node])).values()].sort((a, b) => a.type.localeCompare(b.type));
  return (
    <>
      {seen.map(({ id, type, schema }) => (
        <Group key={id} gap={6} wrap="nowrap" component="span">
          <span
            aria-hidden
            style={{
              width: 11, height: 11, flex: 'none', borderRadius: type === 'selector' ? 2 : '50%', boxSizing: 'border-box',
              background: type === 'observation' ? 'transparent' : schemaColour(schema), border: type === 'observation' ? '3px solid var(--text-quiet)' : undefined,
            }}
          />
          <Text span size="xs">{type === 'observation' ? t('explore.type.observation') : type === 'selector' ? selectorKind(schema) : (find(`schema.${schema}`) ?? schema)}</Text>
        </Group>
      ))}
    </>
  );
}
