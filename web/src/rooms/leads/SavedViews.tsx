import { ActionIcon, Button, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '../../i18n';

const key = 'manumit.leadViews';
const kept = ['state', 'mine', 'form', 'q', 'from', 'to'];

interface View {
  name: string;
  search: string;
}

function read(): View[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((view): view is View => typeof view?.name === 'string' && typeof view?.search === 'string') : [];
  } catch {
    return [];
  }
}

/** Filters under a name of the reader's choice. They hold no record, and stay in this browser. */
export function SavedViews() {
  const t = useT();
  const [parameters, setParameters] = useSearchParams();
  const [views, setViews] = useState(read);
  const [name, setName] = useState('');
  const current = new URLSearchParams([...parameters].filter(([parameter]) => kept.includes(parameter))).toString();
  const keep = (next: View[]) => {
    setViews(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const save = () => {
    keep([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), search: current }]);
    setName('');
  };
  return (
    <Menu shadow="md" width={300} position="bottom-end" closeOnItemClick={false} trapFocus>
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t('leads.views')} title={t('leads.views')}><IconBookmark size={18} aria-hidden /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('leads.views')}</Menu.Label>
        {views.length === 0 && <Text size="xs" c="dimmed" px="sm" pb="xs">{t('leads.views.none')}</Text>}
        {views.map((view) => (
          <Group key={view.name} gap={4} wrap="nowrap">
            <Menu.Item closeMenuOnClick style={{ flex: 1 }} onClick={() => setParameters(new URLSearchParams(view.search))}>{view.name}</Menu.Item>
            <ActionIcon variant="subtle" color="gray" aria-label={t('leads.views.remove', { name: view.name })} onClick={() => keep(views.filter((other) => other !== view))}><IconX size={14} aria-hidden /></ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <form style={{ padding: '4px 12px 8px' }} onSubmit={(event) => { event.preventDefault(); if (name.trim()) save(); }}>
          <Group gap="xs" wrap="nowrap">
            <TextInput size="xs" style={{ flex: 1 }} aria-label={t('leads.views.name')} placeholder={t('leads.views.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => event.stopPropagation()} />
            <Button size="xs" type="submit" variant="light" disabled={!name.trim()}>{t('common.save')}</Button>
          </Group>
          <Text size="xs" c="dimmed" mt={4}>{t('leads.views.kept')}</Text>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
