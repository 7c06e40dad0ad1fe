import { Button, Group, Popover, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Network } from '../../api/types';
import { useT } from '../../i18n';
import { communities } from './communities';

export interface Stretch {
  from: string;
  to: string;
}

/** Narrows the canvas to the records of a stretch of days (UTC). */
export function CanvasTime({ value, onChange }: { value: Stretch; onChange: (next: Stretch) => void }) {
  const t = useT();
  const on = value.from || value.to;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant={on ? 'light' : 'default'} leftSection={<IconCalendarTime size={16} aria-hidden />}>{on ? `${value.from || '…'} – ${value.to || '…'}` : t('network.time')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={320}>
          <Text size="xs" c="dimmed">{t('network.time.how')}</Text>
          <Group gap="xs" grow>
            <TextInput type="date" size="xs" label={t('time.from')} value={value.from} onChange={(event) => onChange({ ...value, from: event.currentTarget.value })} />
            <TextInput type="date" size="xs" label={t('time.to')} value={value.to} onChange={(event) => onChange({ ...value, to: event.currentTarget.value })} />
          </Group>
          <Button size="xs" variant="subtle" disabled={!on} onClick={() => onChange({ from: '', to: '' })}>{t('time.clear')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Groups that hang together more than by chance; choosing one lets it stand out. */
export function CanvasGroups({ network, onFocus }: { network: Network; onFocus: (members: ReadonlySet<string>) => void }) {
  const t = useT();
  const groups = useMemo(() => communities(network).filter((members) => members.length > 1), [network]);
  if (groups.length < 2) return null;
  return (
    <Select
      size="xs" w={190} aria-label={t('network.groups')} placeholder={t('network.groups')} title={t('network.groups.how')} value={null}
      data={groups.map((members, index) => ({ value: String(index), label: t('network.group', { number: index + 1, count: members.length }) }))}
      onChange={(index) => index && onFocus(new Set(groups[Number(index)]))}
    />
  );
}
