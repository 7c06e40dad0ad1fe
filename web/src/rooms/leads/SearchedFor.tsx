import { Button, Group, List, Text, Title } from '@mantine/core';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';

export function CounterEvidence({ lead, onLight }: { lead: Lead; onLight: (ids: number[]) => void }) {
  const t = useT();
  const format = useFormats();
  return (
    <section>
      <Title order={2} mb="xs">{t('leads.counter')}</Title>
      {lead.counterEvidence.length === 0 && <Text size="sm" c="dimmed">{t('leads.counter.none')}</Text>}
      {lead.counterEvidence.map((item) => (
        <Group key={item.text} gap={6} mb={6} align="baseline">
          <Text size="sm" style={{ flex: 1 }}>{item.text} <Text span size="xs" c="dimmed" className="tabular">{t('leads.bits', { bits: format.bits(item.bits) })}</Text></Text>
          {item.observationIds.length > 0 && <Button size="compact-xs" variant="subtle" onClick={() => onLight(item.observationIds)}>{t('leads.indicators.records', { count: item.observationIds.length })}</Button>}
        </Group>
      ))}
    </section>
  );
}

export function NotFound({ items }: { items: string[] }) {
  const t = useT();
  return (
    <section>
      <Title order={2} mb="xs">{t('leads.notFound')}</Title>
      {items.length === 0 ? <Text size="sm" c="dimmed">{t('leads.notFound.none')}</Text> : <List size="sm" spacing={4}>{items.map((item) => <List.Item key={item}>{item}</List.Item>)}</List>}
    </section>
  );
}

export function NextChecks({ items }: { items: Lead['nextChecks'] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">{t('leads.nextChecks')}</Title>
      <List size="sm" type="ordered" spacing={4}>
        {items.map((item) => <List.Item key={item.text}>{item.text}<Text size="xs" c="dimmed">{item.why}</Text></List.Item>)}
      </List>
    </section>
  );
}
