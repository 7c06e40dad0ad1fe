import { Button, Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useMendRow } from '../../api/intake';
import type { QuarantineRow } from '../../api/types';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';

interface Properties {
  row: QuarantineRow;
  feedName: string;
  chosen: boolean;
  onToggle: (id: number) => void;
}

/** One row: its cells to edit, what is wrong with which, and the text as it came. */
export function BrokenRow({ row, feedName, chosen, onToggle }: Properties) {
  const t = useT();
  const mend = useMendRow();
  const [fields, setFields] = useState(row.fields);
  const open = row.state === 'open';
  const changed = fields.some((field, index) => field.value !== row.fields[index]?.value);
  const issueOf = (name: string) => row.issues.filter((issue) => issue.field === name).map((issue) => issue.text).join(' ');
  const elsewhere = row.issues.filter((issue) => !fields.some((field) => field.name === issue.field));
  const change = (at: number, value: string) => setFields((before) => before.map((field, index) => (index === at ? { ...field, value } : field)));
  return (
    <form className="panel" style={{ padding: 12 }} onSubmit={(event) => { event.preventDefault(); mend.mutate({ id: row.id, fields }); }}>
      <Group justify="space-between" mb={6}>
        <Group gap="sm">
          {open && <Checkbox size="xs" aria-label={t('feeds.quarantine.select', { line: row.line || row.record })} checked={chosen} onChange={() => onToggle(row.id)} />}
          <Text size="sm" fw={600} className="tabular">{t('feeds.quarantine.line', { line: row.line || row.record, feed: feedName })}</Text>
          {open && row.issues.length === 0 && <Group gap={4}><IconCheck size={16} aria-hidden /><Text size="sm" role="status">{t('feeds.quarantine.mended')}</Text></Group>}
        </Group>
        {open && <Button type="submit" size="compact-sm" variant="light" disabled={!changed} loading={mend.isPending}>{t('feeds.quarantine.check')}</Button>}
      </Group>
      {elsewhere.map((issue) => <Text key={issue.code} size="sm" c="var(--mantine-color-error)">{issue.field} {issue.text} <Text span size="xs" c="dimmed">{t('feeds.quarantine.expected', { expected: issue.expected, found: issue.found })}</Text></Text>)}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs" verticalSpacing={6}>
        {fields.map((field, index) => <TextInput key={index} size="xs" label={field.name} readOnly={!open} value={field.value} error={issueOf(field.name) || undefined} onChange={(event) => change(index, event.currentTarget.value)} />)}
      </SimpleGrid>
      {mend.error && <ProblemNote cause={mend.error} />}
      <details style={{ marginTop: 8 }}>
        <summary style={{ fontSize: 12, cursor: 'pointer', color: 'var(--text-quiet)' }}>{t('feeds.quarantine.raw')}</summary>
        <pre className="mono raw" style={{ background: 'var(--quiet)', padding: 8, borderRadius: 4, fontSize: 12 }}>{row.raw}</pre>
      </details>
    </form>
  );
}
