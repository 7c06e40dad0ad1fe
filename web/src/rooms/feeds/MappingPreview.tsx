import { Table, Text, Title } from '@mantine/core';
import type { PreviewRow } from '../../api/types';
import { useWords } from '../../i18n';
import { useKindName } from '../../parts/Badges';
import { When } from '../../parts/When';

export function MappingPreview({ rows }: { rows: PreviewRow[] }) {
  const { t, find } = useWords();
  const kindName = useKindName();
  if (rows.length === 0) return null;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.becomes)))];
  return (
    <section className="panel" style={{ padding: 16, overflowX: 'auto' }} tabIndex={0} aria-label={t('feeds.mapping.preview')}>
      <Title order={2} mb="xs">{t('feeds.mapping.preview')}</Title>
      <Table verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('feeds.mapping.line')}</Table.Th>{names.map((name) => <Table.Th key={name}>{find(`mappingRole.${name}`) ?? find(`property.${name}`) ?? name}</Table.Th>)}<Table.Th>{t('feeds.mapping.issues')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <Table.Td className="tabular">{row.line}</Table.Td>
              {names.map((name) => <Table.Td key={name}><Text size="xs" lineClamp={2} maw={240}>{name === 'kind' ? kindName(row.becomes[name] ?? '') : name === 'precision' ? (find(`precision.${row.becomes[name]}`) ?? row.becomes[name]) : name === 'occurredAt' && row.becomes[name] ? <When at={row.becomes[name]} as={row.becomes['precision'] === 'DAY' ? 'day' : 'moment'} /> : row.becomes[name]}</Text></Table.Td>)}
              <Table.Td>{row.issues.map((issue) => <Text key={`${issue.field}${issue.code}`} size="xs" c="var(--mantine-color-error)">{issue.field}: {issue.text}</Text>)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
