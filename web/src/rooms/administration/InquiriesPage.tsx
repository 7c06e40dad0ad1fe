import { Button, Group, Modal, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAddMember, useCloseInquiry, useInquiries, useRemoveMember, useUsers } from '../../api/administration';
import type { Inquiry } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { PlainBadge } from '../../parts/Badges';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { Fact } from '../../parts/records/RecordBody';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { InquiryForm } from './InquiryForm';

/** Inquiries of the agency: read by members, opened and closed by supervisors. */
export default function InquiriesPage() {
  const t = useT();
  const me = useThisPerson();
  const supervisor = hasRole(me, 'SUPERVISOR');
  const inquiries = useInquiries();
  const [opening, setOpening] = useState(false);
  const toast = useUndoToast();
  return (
    <Stack className="page" gap="md" maw={960}>
      <Group justify="space-between" align="flex-start">
        <div><Title order={1}>{t('inquiries.title')}</Title><Text size="sm" c="dimmed">{t('inquiries.why')}</Text></div>
        {supervisor && !opening && <Button onClick={() => setOpening(true)}>{t('inquiries.open')}</Button>}
      </Group>
      {opening && <section className="panel" style={{ padding: 16 }}><InquiryForm onCancel={() => setOpening(false)} onOpened={(inquiry) => { setOpening(false); toast(t('inquiries.saved', { number: inquiry.number })); }} /></section>}
      {inquiries.error && <ProblemNote cause={inquiries.error} onRetry={() => void inquiries.refetch()} />}
      {inquiries.isPending && <WaitingLines lines={6} />}
      {inquiries.data?.items.length === 0 && <EmptyState title={t('inquiries.none')}>{t('inquiries.noneWhy')}</EmptyState>}
      {inquiries.data?.items.map((inquiry) => <InquiryCard key={inquiry.id} inquiry={inquiry} supervisor={supervisor} />)}
    </Stack>
  );
}

function InquiryCard({ inquiry, supervisor }: { inquiry: Inquiry; supervisor: boolean }) {
  const t = useT();
  const format = useFormats();
  const close = useCloseInquiry();
  const toast = useUndoToast();
  const [asking, setAsking] = useState(false);
  return (
    <article className="panel" style={{ padding: 16 }}>
      <Group justify="space-between">
        <Group gap="sm"><Title order={2}>{inquiry.number} {inquiry.title}</Title><PlainBadge colour={inquiry.active ? 'deep' : 'gray'}>{t(inquiry.active ? 'inquiries.active' : 'inquiries.ended')}</PlainBadge></Group>
        {supervisor && inquiry.active && <Button size="xs" variant="default" onClick={() => setAsking(true)}>{t('inquiries.close')}</Button>}
      </Group>
      <Text size="xs" c="dimmed">{t('inquiries.opened', { day: format.day(inquiry.opened), end: format.day(inquiry.expires) })} · {inquiry.agency.name} · {t('inquiries.authorisedBy', { name: inquiry.authorisedBy })}</Text>
      <Stack gap="xs" mt="sm">
        <Fact label={t('inquiries.authority')}>{inquiry.authority}</Fact>
        <Fact label={t('inquiries.suspicion')}>{inquiry.suspicion}</Fact>
        <Members inquiry={inquiry} editable={supervisor && inquiry.active} />
      </Stack>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('inquiries.close')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text size="sm">{t('inquiries.closeSure')}</Text>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button loading={close.isPending} onClick={() => close.mutate(inquiry.id, { onError: showRefusal, onSuccess: () => { setAsking(false); toast(t('inquiries.closed')); } })}>{t('inquiries.close')}</Button>
        </Group>
      </Modal>
    </article>
  );
}

function Members({ inquiry, editable }: { inquiry: Inquiry; editable: boolean }) {
  const t = useT();
  const users = useUsers(editable);
  const add = useAddMember();
  const remove = useRemoveMember();
  const others = users.data?.items.filter((user) => !inquiry.members.some((member) => member.id === user.id)) ?? [];
  return (
    <Fact label={t('inquiries.members')}>
      <Group gap="sm">
        {inquiry.members.map((member) => (
          <Group key={member.id} gap={2}>
            <span>{member.displayName}</span>
            {editable && <Button size="compact-xs" variant="subtle" color="gray" aria-label={t('inquiries.removeMember', { name: member.displayName })} onClick={() => remove.mutate({ id: inquiry.id, userId: member.id }, { onError: showRefusal })}>×</Button>}
          </Group>
        ))}
        {editable && others.length > 0 && (
          <Select size="xs" w={220} searchable aria-label={t('inquiries.addMember')} placeholder={t('inquiries.addMember')} value={null} data={others.map((user) => ({ value: String(user.id), label: user.displayName }))}
            onChange={(id) => id && add.mutate({ id: inquiry.id, userId: Number(id) }, { onError: showRefusal })} />
        )}
      </Group>
    </Fact>
  );
}
