import { Button, Drawer, Stack, Title } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { cellToLatLng } from 'h3-js';
import { useState } from 'react';
import type { HotCell } from '../../api/situation';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { BandBadge } from '../../parts/Badges';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import type { PlacedLead } from './layers';
import classes from './Situation.module.css';

interface Properties {
  leads: PlacedLead[];
  cells: HotCell[];
  period: string;
  onLead: (lead: PlacedLead) => void;
  onCell: (cell: HotCell) => void;
}

/** What the map shows, in words: for the keyboard, for those who do not see it, and to be saved. */
export function MapList({ leads, cells, period, onLead, onCell }: Properties) {
  const t = useT();
  const format = useFormats();
  const [open, setOpen] = useState(false);
  const where = (cell: string) => cellToLatLng(cell).map((degrees) => degrees.toFixed(3)).join(', ');
  const leadColumns: Column<PlacedLead>[] = [
    { id: 'rank', header: t('situation.list.rank'), width: '70px', numeric: true, value: (lead) => lead.rank },
    { id: 'question', header: t('situation.list.question'), width: 'minmax(260px, 3fr)', value: (lead) => lead.question },
    { id: 'band', header: t('situation.list.strength'), width: '140px', numeric: true, value: (lead) => lead.score, cell: (lead) => <BandBadge band={lead.band} score={format.bits(lead.score)} /> },
    { id: 'where', header: t('situation.list.where'), width: '140px', value: (lead) => `${lead.place.lat.toFixed(3)}, ${lead.place.lon.toFixed(3)}` },
  ];
  const cellColumns: Column<HotCell>[] = [
    { id: 'where', header: t('situation.list.where'), width: '150px', value: (cell) => where(cell.cell) },
    { id: 'count', header: t('situation.cell.count'), width: '90px', numeric: true, value: (cell) => cell.count, cell: (cell) => format.count(cell.count) },
    { id: 'expected', header: t('situation.list.expected'), width: '110px', numeric: true, value: (cell) => cell.expected, cell: (cell) => format.decimal(cell.expected) },
    { id: 'z', header: t('situation.cells.scale'), width: '90px', numeric: true, value: (cell) => cell.z, cell: (cell) => format.decimal(cell.z) },
    { id: 'q', header: t('situation.list.q'), width: '100px', numeric: true, value: (cell) => cell.q, cell: (cell) => format.small(cell.q) },
    { id: 'significant', header: t('situation.list.significant'), width: '120px', value: (cell) => t(cell.significant ? 'common.yes' : 'common.no') },
  ];
  const choose = (act: () => void) => { setOpen(false); act(); };
  return (
    <>
      <Button className={classes.asList} size="xs" variant="default" leftSection={<IconList size={16} aria-hidden />} onClick={() => setOpen(true)}>{t('situation.list')}</Button>
      <Drawer opened={open} onClose={() => setOpen(false)} position="right" size="xl" title={t('situation.list.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack gap="md">
          <section><Title order={3} mb="xs">{t('situation.leads')}</Title><DataTable label={t('situation.leads')} rows={leads} columns={leadColumns} rowKey={(lead) => lead.id} fileName="leads-on-map" height="36vh" rowHeight={56} onRow={(lead) => choose(() => onLead(lead))} empty={<EmptyState title={t('situation.leads.none')} />} /></section>
          <section><Title order={3} mb="xs">{t('situation.cell.title', { period: format.month(period) })}</Title><DataTable label={t('situation.cells')} rows={cells} columns={cellColumns} rowKey={(cell) => cell.cell} fileName="hot-cells" height="36vh" onRow={(cell) => choose(() => onCell(cell))} empty={<EmptyState title={t('situation.cells.none')} />} /></section>
        </Stack>
      </Drawer>
    </>
  );
}
