import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useAddAgency, useShare } from '../../api/administration';
import type { Agency } from '../../api/types';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';
import { useUndoToast } from '../../parts/useUndo';

const kinds = ['police', 'fiu', 'ngo', 'military', 'labour', 'prosecution', 'oversight'] as const;

export function AgencyForms({ agencies }: { agencies: Agency[] }) {
  return (
    <>
      <section className="panel" style={{ padding: 16 }}><NewAgency /></section>
      {agencies.length > 1 && <section className="panel" style={{ padding: 16 }}><Agreement agencies={agencies} /></section>}
    </>
  );
}

function NewAgency() {
  const t = useT();
  const blank = { key: '', name: '', country: '', kind: 'police' };
  const [value, setValue] = useState(blank);
  const add = useAddAgency();
  const toast = useUndoToast();
  const set = (part: Partial<typeof blank>) => setValue((before) => ({ ...before, ...part }));
  return (
    <form onSubmit={(event) => { event.preventDefault(); add.mutate(value, { onSuccess: () => { setValue(blank); toast(t('admin.agency.added')); } }); }}>
      <Title order={2} mb="xs">{t('admin.agency.add')}</Title>
      <Group align="flex-end" gap="sm">
        <TextInput required label={t('admin.agency.name')} w={260} value={value.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <TextInput required label={t('admin.agency.key')} pattern="[a-z0-9][a-z0-9-]*" w={160} value={value.key} onChange={(event) => set({ key: event.currentTarget.value })} />
        <TextInput required label={t('admin.agency.country')} placeholder={t('admin.agency.countryWhy')} pattern="[A-Z]{2}" w={130} value={value.country} onChange={(event) => set({ country: event.currentTarget.value.toUpperCase() })} />
        <Select required allowDeselect={false} label={t('admin.agency.kind')} w={220} data={kinds.map((kind) => ({ value: kind, label: t(`admin.agency.kind.${kind}`) }))} value={value.kind} onChange={(kind) => kind && set({ kind })} />
        <Button type="submit" variant="default" loading={add.isPending}>{t('common.add')}</Button>
      </Group>
      {add.error && <ProblemNote cause={add.error} />}
    </form>
  );
}

function Agreement({ agencies }: { agencies: Agency[] }) {
  const t = useT();
  const share = useShare();
  const toast = useUndoToast();
  const [of, setOf] = useState<string | null>(null);
  const [reader, setReader] = useState<string | null>(null);
  const choices = agencies.map((agency) => ({ value: String(agency.id), label: agency.name }));
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (of && reader) share.mutate({ of: Number(of), withAgencyId: Number(reader) }, { onSuccess: () => toast(t('admin.share.saved')) }); }}>
      <Title order={2}>{t('admin.share.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('admin.share.why')}</Text>
      <Group align="flex-end" gap="sm">
        <Select required w={280} label={t('admin.share.of')} data={choices} value={of} onChange={setOf} />
        <Select required w={280} label={t('admin.share.with')} data={choices.filter((choice) => choice.value !== of)} value={reader} onChange={setReader} />
        <Button type="submit" variant="default" disabled={!of || !reader} loading={share.isPending}>{t('admin.share.save')}</Button>
      </Group>
      {share.error && <ProblemNote cause={share.error} />}
    </form>
  );
}
