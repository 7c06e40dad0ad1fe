import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconStack2, IconX } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { HotCell, PointRow } from '../../api/situation';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { KindLabel } from '../../parts/Badges';
import { bands, bandShare, kinds, strengthColour, strengthRamp } from '../../parts/colours';
import classes from './Situation.module.css';
import type { MapState } from './useMapState';

interface Properties {
  state: MapState;
  points: UseQueryResult<{ points: PointRow[]; truncated: boolean }>;
  shown: number;
  cells: UseQueryResult<{ period: string; periods: string[]; cells: HotCell[] }>;
  leadsShown: number;
  mayLeads: boolean;
}

/** Which layers are on, and what their colours and shapes mean. */
export function LayersPanel(properties: Properties) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 48em)');
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? !narrow;
  if (!open) {
    return <Button className={classes.open} size="xs" variant="default" leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => setChosen(true)}>{t('situation.layers')}</Button>;
  }
  const { state } = properties;
  return (
    <section className={`panel ${classes.layers}`} aria-label={t('situation.layers')}>
      <Group justify="space-between">
        <Text fw={600} size="sm">{t('situation.layers')}</Text>
        <Button size="compact-xs" variant="subtle" color="gray" aria-label={t('situation.layers.hide')} onClick={() => setChosen(false)}><IconX size={14} aria-hidden /></Button>
      </Group>
      <RecordsLegend {...properties} />
      <CellsLegend {...properties} />
      {properties.mayLeads && (
        <div className={classes.group}>
          <Checkbox size="sm" label={t('situation.leads')} checked={state.leads} onChange={() => state.toggle('leads')} />
          {state.leads && (
            <Stack gap={4} pl={26} mt={4}>
              <Text size="xs" c="dimmed">{t(properties.leadsShown ? 'situation.leads.meaning' : 'situation.leads.none')}</Text>
              {properties.leadsShown > 0 && (
                <Group gap={10}>
                  {bands.map((band) => (
                    <Group key={band} gap={4} wrap="nowrap">
                      <span aria-hidden style={{ width: 8 + 8 * bandShare(band), height: 8 + 8 * bandShare(band), borderRadius: '50%', background: strengthColour(bandShare(band)), border: '1px solid var(--text)' }} />
                      <Text size="xs">{t(`leads.band.${band}`)}</Text>
                    </Group>
                  ))}
                </Group>
              )}
            </Stack>
          )}
        </div>
      )}
    </section>
  );
}

function RecordsLegend({ state, points, shown }: Properties) {
  const t = useT();
  return (
    <div style={{ marginTop: 8 }}>
      <Checkbox size="sm" label={t('situation.records')} checked={state.records} onChange={() => state.toggle('records')} />
      {state.records && (
        <Stack gap={4} pl={26} mt={4}>
          {/* 24 px from line to line: WCAG 2.2, 2.5.8 */}
          {kinds.map((kind) => <Checkbox key={kind} size="sm" checked={!state.hidden.has(kind)} onChange={() => state.toggleKind(kind)} label={<KindLabel kind={kind} />} />)}
          <Text size="xs" c="dimmed" role="status">
            {points.isPending ? t('common.loading') : shown === 0 ? t('situation.records.none') : t('situation.records.count', { count: shown })}
          </Text>
          {points.data?.truncated && <Text size="xs" c="dimmed">{t('situation.records.truncated', { count: points.data.points.length })}</Text>}
        </Stack>
      )}
    </div>
  );
}

function CellsLegend({ state, cells }: Properties) {
  const t = useT();
  const format = useFormats();
  return (
    <div className={classes.group}>
      <Checkbox size="sm" label={t('situation.cells')} checked={state.cells} onChange={() => state.toggle('cells')} />
      {state.cells && (
        <Stack gap={6} pl={26} mt={4}>
          {cells.data && cells.data.periods.length > 0 && (
            <Select size="xs" label={t('situation.cells.period')} value={cells.data.period} data={cells.data.periods.map((period) => ({ value: period, label: format.month(period) }))} allowDeselect={false} onChange={state.choosePeriod} />
          )}
          {cells.data && cells.data.cells.length > 0 && <Text size="xs" c="dimmed" role="status">{t('situation.cells.count', { significant: cells.data.cells.filter((cell) => cell.significant).length, count: cells.data.cells.length })}</Text>}
          {cells.data?.cells.length === 0 && <Text size="xs" c="dimmed">{t('situation.cells.none')}</Text>}
          <div>
            <div aria-hidden style={{ height: 8, borderRadius: 2, background: strengthRamp }} />
            <Group justify="space-between"><Text size="xs" className="tabular">{format.count(0)}</Text><Text size="xs" c="dimmed">{t('situation.cells.scale')}</Text><Text size="xs" className="tabular">6+</Text></Group>
          </div>
          <Text size="xs" c="dimmed">{t('situation.cells.meaning')}</Text>
          <Text size="xs" c="dimmed">{t('situation.cells.outreach')}</Text>
        </Stack>
      )}
    </div>
  );
}
