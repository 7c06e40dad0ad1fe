import { Button, Group, Stack, Text } from '@mantine/core';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { PlainBadge } from '../../parts/Badges';

export function Indicators({ indicators, onLight }: { indicators: Lead['indicators']; onLight: (ids: number[]) => void }) {
  const t = useT();
  if (indicators.length === 0) return <Text size="sm" c="dimmed">{t('leads.indicators.none')}</Text>;
  return (
    <Stack gap="xs">
      {indicators.map((indicator) => (
        <div key={indicator.id} className="panel" style={{ padding: '8px 12px' }}>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Text size="sm" fw={500}>{indicator.text}</Text>
            <Button size="compact-xs" variant="light" style={{ flex: 'none' }} onClick={() => onLight(indicator.observationIds)}>{t('leads.indicators.records', { count: indicator.observationIds.length })}</Button>
          </Group>
          <Group gap="xs" mt={4}>
            {indicator.element && <PlainBadge>{t('leads.indicators.element', { element: indicator.element })}</PlainBadge>}
            {indicator.strength && <PlainBadge>{t('leads.indicators.strength', { strength: indicator.strength })}</PlainBadge>}
            <Text size="xs" c="dimmed">{indicator.strengthBasis}</Text>
          </Group>
          {indicator.caution && <Text size="xs" mt={4}><Text span size="xs" fw={600}>{t('leads.indicators.caution')}: </Text>{indicator.caution}</Text>}
          {indicator.source && <Text size="xs" c="dimmed" mt={2}>{t('leads.indicators.source')}: {indicator.source}</Text>}
        </div>
      ))}
    </Stack>
  );
}
