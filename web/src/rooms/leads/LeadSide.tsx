import { Button, Group, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useInquiries } from '../../api/administration';
import { useWorkingInquiry } from '../../api/inquiry';
import { useLeadAct } from '../../api/leads';
import { useDetectors } from '../../api/oversight';
import type { Lead } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';
import { useKeys } from '../../parts/useKeys';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { When } from '../../parts/When';
import { AssessmentForm } from './AssessmentForm';
import { mayDecide } from './roles';

/** What people do with the lead: take, assess, note; and everything that was done. */
export function LeadSide({ lead }: { lead: Lead }) {
  const t = useT();
  const decides = hasRole(useThisPerson(), ...mayDecide);
  const detectors = useDetectors();
  const nameOf = (key: string) => detectors.data?.find((card) => card.key === key)?.name ?? key;
  return (
    <Stack gap="lg">
      <Assignment lead={lead} decides={decides} />
      <AssessmentForm lead={lead} decides={decides} />
      <Notes lead={lead} decides={decides} />
      <History lead={lead} decides={decides} />
      <section>
        <Title order={2} mb={4}>{t('leads.trackRecord')}</Title>
        <Text size="sm">{lead.trackRecord}</Text>
        {lead.detectors.length > 0 && <Text size="xs" c="dimmed" mt={4}>{t('leads.detectors')}: {lead.detectors.map((detector) => <Link key={detector.key} to={`/methods#${detector.key}`} style={{ marginRight: 8 }}>{nameOf(detector.key)} ({t('methods.version', { version: detector.version })})</Link>)}</Text>}
        <Text size="xs" c="dimmed" mt={4}>{t('leads.people')}</Text>
      </section>
    </Stack>
  );
}

/** Takes back the newest act that may be taken back. */
export function useUndoNewest(lead: Lead) {
  const act = useLeadAct(lead.id);
  return (after: Lead) => {
    const newest = after.history.filter((entry) => entry.undoable).sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id)[0];
    return newest && (() => act.mutate({ act: 'undo', historyId: newest.id }, { onError: showRefusal }));
  };
}

/** Who has it: taken by oneself, or given to a member of the working inquiry. */
function Assignment({ lead, decides }: { lead: Lead; decides: boolean }) {
  const t = useT();
  const act = useLeadAct(lead.id);
  const undoOf = useUndoNewest(lead);
  const toast = useUndoToast();
  const take = () => act.mutate({ act: 'take' }, { onSuccess: (after) => toast(t('leads.taken'), undoOf(after)), onError: showRefusal });
  const give = (userId: number, name: string) => act.mutate({ act: 'assign', userId }, { onSuccess: (after) => toast(t('leads.assigned', { name }), undoOf(after)), onError: showRefusal });
  useKeys((key) => {
    if (key !== 't' || !decides || lead.state !== 'NEW' || act.isPending) return false;
    take();
    return true;
  });
  return (
    <Stack gap="xs">
      {lead.assignee && <Text size="sm">{t('leads.assignee', { name: lead.assignee })}</Text>}
      {decides && lead.state === 'NEW' && <Button onClick={take} loading={act.isPending}>{t('leads.take')}</Button>}
      {decides && <Colleagues busy={act.isPending} onChoose={give} />}
    </Stack>
  );
}

function Colleagues({ busy, onChoose }: { busy: boolean; onChoose: (id: number, name: string) => void }) {
  const t = useT();
  const inquiries = useInquiries();
  const number = useWorkingInquiry();
  const field = useRef<HTMLInputElement>(null);
  const members = inquiries.data?.items.find((inquiry) => inquiry.number === number)?.members ?? [];
  if (members.length === 0) return null;
  const choose = (id: string | null) => {
    const member = members.find((each) => String(each.id) === id);
    if (!member) return;
    onChoose(member.id, member.displayName);
    // Whoever has given the lead away goes on with the keys of the lead, not with a search for more colleagues.
    field.current?.blur();
  };
  return (
    <Select
      ref={field} size="xs" searchable disabled={busy} aria-label={t('leads.assign')} placeholder={t('leads.assign')} value={null} data={members.map((member) => ({ value: String(member.id), label: member.displayName }))}
      onChange={choose}
    />
  );
}

function Notes({ lead, decides }: { lead: Lead; decides: boolean }) {
  const t = useT();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const act = useLeadAct(lead.id);
  const undoOf = useUndoNewest(lead);
  const toast = useUndoToast();
  useKeys((key) => {
    if (key !== 'n' || !decides) return false;
    field.current?.focus();
    return true;
  });
  const save = () =>
    text.trim() && act.mutate({ act: 'notes', text: text.trim() }, { onSuccess: (after) => { setText(''); toast(t('leads.notes.saved'), undoOf(after)); } });
  return (
    <section>
      <Title order={2} mb={4}>{t('leads.notes')}</Title>
      {lead.notes.length === 0 && <Text size="sm" c="dimmed">{t('leads.notes.none')}</Text>}
      <Stack gap="xs">
        {lead.notes.map((note) => (
          <div key={note.id}>
            <Text size="xs" c="dimmed">{note.by} · <When at={note.at} /></Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Text>
          </div>
        ))}
        {decides && <Textarea ref={field} aria-label={t('leads.notes.write')} placeholder={t('leads.notes.write')} autosize minRows={2} value={text} onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }} />}
        {act.error && <ProblemNote cause={act.error} />}
        {decides && <Button size="xs" variant="default" w="fit-content" disabled={!text.trim()} loading={act.isPending} onClick={save}>{t('leads.notes.save')}</Button>}
      </Stack>
    </section>
  );
}

function History({ lead, decides }: { lead: Lead; decides: boolean }) {
  const t = useT();
  const act = useLeadAct(lead.id);
  if (lead.history.length === 0) return null;
  return (
    <section>
      <Title order={2} mb={4}>{t('leads.history')}</Title>
      <Stack gap={6}>
        {[...lead.history].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id).map((entry) => (
          <Group key={entry.id} justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
            <div style={{ minWidth: 0 }}>
              <Text size="sm">{entry.text}</Text>
              <Text size="xs" c="dimmed">{entry.by} · <When at={entry.at} /></Text>
            </div>
            {decides && entry.undoable && <Button size="compact-xs" variant="subtle" loading={act.isPending} onClick={() => act.mutate({ act: 'undo', historyId: entry.id }, { onError: showRefusal })}>{t('common.undo')}</Button>}
          </Group>
        ))}
      </Stack>
    </section>
  );
}
