import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { downloadAddress } from '../../api/http';
import { useJournal } from '../../api/oversight';
import type { JournalEntry } from '../../api/types';
import { instants, useTimeWindow } from '../../frame/timeWindow';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { EntryDrawer } from './EntryDrawer';
import { Verification } from './Verification';

/** The journal for those who watch the watchers. */
export default function OversightPage() {
  const t = useT();
  const [parameters, setParameters] = useSearchParams();
  const [window] = useTimeWindow();
  const value = (name: string) => parameters.get(name) ?? undefined;
  const filter = { actor: value('actor'), action: value('action'), subjectType: value('subjectType'), subjectId: value('subjectId'), inquiry: value('inquiry'), ...instants(window) };
  const journal = useJournal(filter);
  const [entry, setEntry] = useState<JournalEntry>();
  const entries = journal.data?.pages.flatMap((page) => page.items) ?? [];
  const set = (changes: Record<string, string | undefined>) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      for (const [name, wanted] of Object.entries(changes)) {
        if (wanted) next.set(name, wanted);
        else next.delete(name);
      }
      return next;
    });
  return (
    <Stack className="page" gap="md">
      <Group justify="space-between" align="flex-start">
        <div><Title order={1}>{t('oversight.title')}</Title><Text size="sm" c="dimmed" maw={720}>{t('oversight.why')}</Text></div>
        <Button component="a" href={downloadAddress('/api/safeguard/journal/export')} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('oversight.export')}</Button>
      </Group>
      <Verification />
      <JournalFilterBar filter={filter} set={set} />
      {journal.error && <ProblemNote cause={journal.error} onRetry={() => void journal.refetch()} />}
      {journal.isPending && <WaitingLines lines={10} />}
      {journal.data && <JournalTable entries={entries} total={journal.data.pages[0]?.total} onEntry={setEntry} />}
      {journal.hasNextPage && <Button variant="default" w="fit-content" loading={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>{t('common.more')}</Button>}
      <EntryDrawer entry={entry} onClose={() => setEntry(undefined)} onFilter={(changes) => { set(changes); setEntry(undefined); }} />
    </Stack>
  );
}

function JournalFilterBar({ filter, set }: { filter: Record<string, string | undefined>; set: (changes: Record<string, string | undefined>) => void }) {
  const t = useT();
  const [action, setAction] = useState(filter.action ?? '');
  const [inquiry, setInquiry] = useState(filter.inquiry ?? '');
  const filtered = ['actor', 'action', 'subjectType', 'subjectId', 'inquiry'].some((name) => filter[name]);
  return (
    <form onSubmit={(event) => { event.preventDefault(); set({ action: action.trim(), inquiry: inquiry.trim() }); }}>
      <Group gap="xs">
        <TextInput size="xs" w={220} aria-label={t('oversight.filter.action')} placeholder={t('oversight.filter.action')} value={action} onChange={(event) => setAction(event.currentTarget.value)} />
        <TextInput size="xs" w={180} aria-label={t('oversight.filter.inquiry')} placeholder={t('oversight.filter.inquiry')} value={inquiry} onChange={(event) => setInquiry(event.currentTarget.value)} />
        <Button size="xs" type="submit" variant="light">{t('common.search')}</Button>
        {filtered && <Button size="xs" variant="subtle" onClick={() => { setAction(''); setInquiry(''); set({ actor: undefined, action: undefined, subjectType: undefined, subjectId: undefined, inquiry: undefined }); }}>{t('oversight.filter.clear')}</Button>}
      </Group>
    </form>
  );
}

function JournalTable({ entries, total, onEntry }: { entries: JournalEntry[]; total?: number; onEntry: (entry: JournalEntry) => void }) {
  const t = useT();
  const format = useFormats();
  const columns: Column<JournalEntry>[] = [
    { id: 'sequence', header: t('oversight.column.sequence'), width: '84px', numeric: true, value: (entry) => entry.sequence, cell: (entry) => (entry.sequence === null ? '…' : format.count(entry.sequence)) },
    { id: 'at', header: t('oversight.column.at'), width: '190px', value: (entry) => entry.at, cell: (entry) => <When at={entry.at} /> },
    { id: 'actor', header: t('oversight.column.actor'), width: '160px', value: (entry) => entry.actor.displayName },
    { id: 'agency', header: t('oversight.column.agency'), width: '190px', value: (entry) => entry.actor.agency, hidden: true },
    { id: 'text', header: t('oversight.column.text'), width: 'minmax(260px, 3fr)', value: (entry) => entry.text },
    { id: 'action', header: t('oversight.column.action'), width: '180px', value: (entry) => entry.action, cell: (entry) => <span className="mono">{entry.action}</span> },
    { id: 'inquiry', header: t('oversight.column.inquiry'), width: '130px', value: (entry) => entry.inquiry },
    { id: 'purpose', header: t('oversight.column.purpose'), width: '200px', value: (entry) => entry.purpose, hidden: true },
  ];
  return (
    <DataTable
      label={t('oversight.journal')} rows={entries} columns={columns} rowKey={(entry) => entry.sequence ?? `${entry.at}${entry.action}${entry.actor.id}`} fileName="journal" onRow={onEntry} total={total} height="56vh"
      empty={<EmptyState title={t('oversight.empty')}>{t('oversight.emptyWhy')}</EmptyState>}
    />
  );
}
