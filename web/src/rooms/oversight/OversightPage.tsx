import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { downloadAddress } from '../../api/http';
import { useInquiries } from '../../api/administration';
import { useActs, useJournal } from '../../api/oversight';
import type { JournalEntry } from '../../api/types';
import { instants, useTimeWindow } from '../../frame/timeWindow';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { PlainBadge } from '../../parts/Badges';
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
        <Group gap="xs">
          <Button component="a" href={downloadAddress('/api/safeguard/journal/export.csv', filter)} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('oversight.exportTable')}</Button>
          <Button component="a" href={downloadAddress('/api/safeguard/journal/export')} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('oversight.export')}</Button>
        </Group>
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
  const acts = useActs();
  const inquiries = useInquiries();
  const filtered = ['actor', 'action', 'subjectType', 'subjectId', 'inquiry'].some((name) => filter[name]);
  const known = acts.data?.map(({ action, text }) => ({ value: action, label: text })) ?? [];
  // An address may name a group of acts, such as lead.
  const choices = filter.action && !known.some(({ value }) => value === filter.action) ? [{ value: filter.action, label: filter.action }, ...known] : known;
  return (
    <Group gap="xs" role="search">
      <Select size="xs" w={280} searchable clearable aria-label={t('oversight.column.action')} placeholder={t('oversight.filter.action')} nothingFoundMessage={t('palette.nothing')} data={choices} value={filter.action ?? null} onChange={(action) => set({ action: action ?? undefined })} />
      <Select size="xs" w={280} searchable clearable aria-label={t('oversight.column.inquiry')} placeholder={t('oversight.filter.inquiry')} data={inquiries.data?.items.map((inquiry) => ({ value: inquiry.number, label: `${inquiry.number} ${inquiry.title}` }))} value={filter.inquiry ?? null} onChange={(inquiry) => set({ inquiry: inquiry ?? undefined })} />
      {filter.actor && <PlainBadge>{t('oversight.filtered.actor')}</PlainBadge>}
      {filter.subjectId && <PlainBadge>{t('oversight.filtered.subject')}</PlainBadge>}
      {filtered && <Button size="xs" variant="subtle" onClick={() => set({ actor: undefined, action: undefined, subjectType: undefined, subjectId: undefined, inquiry: undefined })}>{t('oversight.filter.clear')}</Button>}
    </Group>
  );
}

function JournalTable({ entries, total, onEntry }: { entries: JournalEntry[]; total?: number; onEntry: (entry: JournalEntry) => void }) {
  const t = useT();
  const format = useFormats();
  const columns: Column<JournalEntry>[] = [
    { id: 'sequence', header: t('oversight.column.sequence'), width: '84px', numeric: true, value: (entry) => entry.sequence, cell: (entry) => (entry.sequence === null ? '…' : format.count(entry.sequence)) },
    { id: 'at', header: t('oversight.column.at'), width: '190px', value: (entry) => entry.at, cell: (entry) => <When at={entry.at} /> },
    { id: 'actor', header: t('oversight.column.actor'), width: '180px', value: (entry) => entry.actor.displayName },
    { id: 'agency', header: t('oversight.column.agency'), width: '220px', value: (entry) => entry.actor.agency },
    { id: 'text', header: t('oversight.column.text'), width: 'minmax(260px, 3fr)', value: (entry) => entry.text },
    { id: 'action', header: t('oversight.column.code'), width: '210px', value: (entry) => entry.action, cell: (entry) => <span className="mono">{entry.action}</span>, hidden: true },
    { id: 'inquiry', header: t('oversight.column.inquiry'), width: '140px', value: (entry) => entry.inquiry },
    { id: 'purpose', header: t('oversight.column.purpose'), width: '200px', value: (entry) => entry.purpose, hidden: true },
  ];
  return (
    <DataTable
      label={t('oversight.journal')} rows={entries} columns={columns} rowKey={(entry) => entry.sequence ?? `${entry.at}${entry.action}${entry.actor.id}`} fileName="journal" onRow={onEntry} total={total} height="56vh"
      empty={<EmptyState title={t('oversight.empty')}>{t('oversight.emptyWhy')}</EmptyState>}
    />
  );
}
