import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useT, type Key } from '../i18n';
import { useFormats } from '../i18n/format';
import { useTimeWindow, type TimeWindow } from './timeWindow';

const presets: [Key, number][] = [['time.last7', 7], ['time.last30', 30], ['time.last90', 90], ['time.last365', 365]];

function lastDays(days: number): TimeWindow {
  return { from: new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10) };
}

/** Only where it acts: rooms that hold nothing in time do not offer it. */
const timedRooms = /^\/(situation|leads|explore\/?$|oversight)/;

export function TimeWindowControl() {
  const { pathname } = useLocation();
  return timedRooms.test(pathname) ? <TimeWindowChoice /> : null;
}

function TimeWindowChoice() {
  const t = useT();
  const format = useFormats();
  const [window, setWindow] = useTimeWindow();
  const [open, setOpen] = useState(false);
  const choose = (next: TimeWindow) => {
    setWindow(next);
    setOpen(false);
  };
  const label = window.from || window.to
    ? `${window.from ? format.day(`${window.from}T12:00:00`) : '…'} – ${window.to ? format.day(`${window.to}T12:00:00`) : '…'}`
    : t('time.all');
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs" px={{ base: 8, sm: 12 }} style={{ flex: 'none' }} aria-label={`${t('time.window')}: ${label}`} onClick={() => setOpen(!open)}>
          <IconCalendarTime size={16} aria-hidden />
          <Text span inherit visibleFrom="sm" ml={6}>{label}</Text>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Group gap="xs">
            {presets.map(([key, days]) => <Button key={key} size="compact-xs" variant="light" onClick={() => choose(lastDays(days))}>{t(key)}</Button>)}
          </Group>
          <WindowForm value={window} onApply={choose} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function WindowForm({ value, onApply }: { value: TimeWindow; onApply: (next: TimeWindow) => void }) {
  const t = useT();
  const [from, setFrom] = useState(value.from ?? '');
  const [to, setTo] = useState(value.to ?? '');
  return (
    <form onSubmit={(event) => { event.preventDefault(); onApply({ from, to }); }}>
      <Group gap="xs" align="flex-end">
        <TextInput type="date" size="xs" label={t('time.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput type="date" size="xs" label={t('time.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <Button size="xs" type="submit">{t('time.apply')}</Button>
        <Button size="xs" variant="subtle" onClick={() => onApply({})}>{t('time.clear')}</Button>
      </Group>
    </form>
  );
}
