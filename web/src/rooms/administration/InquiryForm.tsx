import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOpenInquiry, useUsers, type InquiryInput } from '../../api/administration';
import { useLegalChoices } from '../../api/intake';
import type { Inquiry } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';

export function InquiryForm({ onOpened, onCancel }: { onOpened: (inquiry: Inquiry) => void; onCancel: () => void }) {
  const t = useT();
  const me = useThisPerson();
  const users = useUsers();
  const { purposes } = useLegalChoices();
  const open = useOpenInquiry();
  const [value, setValue] = useState<InquiryInput>({ number: '', title: '', authority: '', suspicion: '', purpose: 'investigate-trafficking', expires: '', memberIds: [me.id] });
  const set = (part: Partial<InquiryInput>) => setValue((before) => ({ ...before, ...part }));
  return (
    <form onSubmit={(event) => { event.preventDefault(); open.mutate({ ...value, number: value.number || undefined }, { onSuccess: onOpened }); }}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput required label={t('inquiries.name')} value={value.title} onChange={(event) => set({ title: event.currentTarget.value })} />
          <TextInput label={t('inquiries.number')} description={t('inquiries.numberWhy')} value={value.number} onChange={(event) => set({ number: event.currentTarget.value })} />
          <TextInput required label={t('inquiries.authority')} description={t('inquiries.authorityWhy')} value={value.authority} onChange={(event) => set({ authority: event.currentTarget.value })} />
          <TextInput required type="date" label={t('inquiries.expires')} min={new Date().toISOString().slice(0, 10)} value={value.expires} onChange={(event) => set({ expires: event.currentTarget.value })} />
        </SimpleGrid>
        <Textarea required autosize minRows={3} label={t('inquiries.suspicion')} description={t('inquiries.suspicionWhy')} value={value.suspicion} onChange={(event) => set({ suspicion: event.currentTarget.value })} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Select required allowDeselect={false} label={t('inquiries.purpose')} value={value.purpose} onChange={(purpose) => purpose && set({ purpose })} data={purposes.map((purpose) => ({ value: purpose.key, label: purpose.prohibited ? `${purpose.text} · ${t('feeds.form.prohibited')}` : purpose.text, disabled: purpose.prohibited }))} />
          <MultiSelect searchable label={t('inquiries.members')} value={value.memberIds.map(String)} onChange={(ids) => set({ memberIds: ids.map(Number) })} data={users.data?.items.map((user) => ({ value: String(user.id), label: user.displayName })) ?? []} />
        </SimpleGrid>
        {open.error && <ProblemNote cause={open.error} />}
        <Group><Button type="submit" loading={open.isPending}>{t('inquiries.save')}</Button><Button variant="default" onClick={onCancel}>{t('common.cancel')}</Button></Group>
      </Stack>
    </form>
  );
}
