import { Anchor, Drawer, Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { kindOrder, type HotCell, type PointRow } from '../../api/situation';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { KindLabel } from '../../parts/Badges';
import { CopyButton } from '../../parts/CopyButton';
import { Fact } from '../../parts/records/RecordBody';
import { useOpenRecord } from '../../parts/records/RecordDrawer';
import { When } from '../../parts/When';
import { recordsIn } from './layers';

interface Properties {
  cell: HotCell | undefined;
  period: string;
  points: PointRow[];
  onClose: () => void;
}

const most = 60;

/** What the cell is, why it stands out, and the records that lie in it. */
export function CellDrawer({ cell, period, points, onClose }: Properties) {
  const t = useT();
  const format = useFormats();
  return (
    <Drawer opened={cell !== undefined} onClose={onClose} position="right" size="md" title={t('situation.cell.title', { period: format.month(period) })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {cell && (
        <Stack gap="sm">
          <Text fw={600}>{t(cell.significant ? 'situation.cell.yes' : 'situation.cell.no')}</Text>
          <Fact label={t('situation.cell.count')}>{format.count(cell.count)}</Fact>
          <Fact label={t('situation.cell.expected')}>{format.decimal(cell.expected)}</Fact>
          <Fact label={t('situation.cell.z')}>{format.decimal(cell.z)}</Fact>
          <Fact label={t('situation.cell.q')}>{format.small(cell.q)}</Fact>
          {cell.exposureNote && <Fact label={t('situation.cell.exposure')}>{cell.exposureNote}</Fact>}
          <Fact label={t('situation.cell.id')}><span className="mono">{cell.cell}</span> <CopyButton value={cell.cell} /></Fact>
          <Text size="xs" c="dimmed">{t('situation.cells.outreach')}</Text>
          <CellRecords cell={cell.cell} period={period} points={points} />
        </Stack>
      )}
    </Drawer>
  );
}

function CellRecords({ cell, period, points }: { cell: string; period: string; points: PointRow[] }) {
  const t = useT();
  const openRecord = useOpenRecord();
  const found = useMemo(() => recordsIn(points, cell, period), [points, cell, period]);
  if (found.length === 0) return <Text size="sm" c="dimmed">{t('situation.cell.noRecords')}</Text>;
  return (
    <section>
      <Text size="sm" fw={600} mb={4}>{t('situation.cell.records', { count: found.length })}</Text>
      <Text size="xs" c="dimmed" mb={4}>{t('situation.cell.recordsWhy')}</Text>
      <Stack gap={4}>
        {found.slice(0, most).map(([, , id, kind, seconds]) => (
          <Group key={id} gap="sm" wrap="nowrap">
            <KindLabel kind={kindOrder[kind]} />
            <Anchor component="button" type="button" size="sm" mih={24} onClick={() => openRecord(id)}><When at={new Date(seconds * 1000).toISOString()} /></Anchor>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
