import { Drawer, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { HotCell } from '../../api/situation';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { Fact } from '../../parts/records/RecordBody';

export function CellDrawer({ cell, period, onClose }: { cell: HotCell | undefined; period: string; onClose: () => void }) {
  const t = useT();
  const format = useFormats();
  return (
    <Drawer opened={cell !== undefined} onClose={onClose} position="right" size="md" title={t('situation.cell.title', { period })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {cell && (
        <Stack gap="sm">
          <Text fw={600}>{t(cell.significant ? 'situation.cell.yes' : 'situation.cell.no')}</Text>
          <Fact label={t('situation.cell.count')}>{format.count(cell.count)}</Fact>
          <Fact label={t('situation.cell.expected')}>{cell.expected.toFixed(1)}</Fact>
          <Fact label={t('situation.cell.z')}>{cell.z.toFixed(2)}</Fact>
          <Fact label={t('situation.cell.q')}>{cell.q.toPrecision(2)}</Fact>
          {cell.exposureNote && <Fact label={t('situation.cell.exposure')}>{cell.exposureNote}</Fact>}
          <Text size="xs" c="dimmed">{t('situation.cells.outreach')}</Text>
          <Text size="sm"><Link to="/explore">{t('situation.cell.records')}</Link></Text>
        </Stack>
      )}
    </Drawer>
  );
}
