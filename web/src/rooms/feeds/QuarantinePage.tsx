import { Anchor, Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFeeds, useQuarantine, useQuarantineAct } from '../../api/intake';
import { useT } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { BrokenRow } from './BrokenRow';

/** Rows that could not become records: mend, replay, or discard with a reason. */
export default function QuarantinePage() {
  const t = useT();
  const [parameters, setParameters] = useSearchParams();
  const filter = { feed: parameters.get('feed') ?? undefined, batch: parameters.get('batch') ?? undefined, state: parameters.get('state') ?? undefined };
  const feeds = useFeeds();
  const pages = useQuarantine(filter);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const set = (name: string, value: string | null) => setParameters((old) => { const next = new URLSearchParams(old); if (value) next.set(name, value); else next.delete(name); return next; });
  const toggle = (id: number) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 190, overscan: 4, getItemKey: (index) => rows[index].id });
  const openRows = rows.filter((row) => row.state === 'open');
  const ids = openRows.filter((row) => chosen.has(row.id)).map((row) => row.id);
  return (
    <Stack className="page" gap="sm">
      <Anchor component={Link} to="/feeds" size="sm">{t('feeds.back')}</Anchor>
      <div><Title order={1}>{t('feeds.quarantine.title')}</Title><Text size="sm" c="dimmed">{t('feeds.quarantine.why')}</Text></div>
      <Group gap="sm">
        <SegmentedControl size="xs" aria-label={t('feeds.quarantine.title')} value={filter.state ?? 'open'} onChange={(state) => set('state', state === 'open' ? null : state)} data={(['open', 'replayed', 'discarded'] as const).map((state) => ({ value: state, label: t(`feeds.quarantine.state.${state}`) }))} />
        <Select size="xs" w={220} clearable aria-label={t('feeds.column.name')} placeholder={t('feeds.column.name')} data={feeds.data?.items.map((feed) => ({ value: feed.key, label: feed.name }))} value={filter.feed ?? null} onChange={(feed) => set('feed', feed)} />
        {openRows.length > 0 && <Checkbox size="xs" label={t('feeds.quarantine.selectAll')} checked={ids.length === openRows.length} indeterminate={ids.length > 0 && ids.length < openRows.length} onChange={() => setChosen(new Set(ids.length === openRows.length ? [] : openRows.map((row) => row.id)))} />}
        <Acts ids={ids} onDone={() => setChosen(new Set())} />
      </Group>
      {pages.error && <ProblemNote cause={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <WaitingLines lines={4} height={90} />}
      {pages.data && rows.length === 0 && <EmptyState title={t('feeds.quarantine.empty')}>{t('feeds.quarantine.emptyWhy')}</EmptyState>}
      <div ref={scroller} style={{ maxHeight: '70vh', overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('feeds.quarantine.title')}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => (
            <div key={item.key} data-index={item.index} ref={virtual.measureElement} style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)`, paddingBottom: 8 }}>
              <BrokenRow row={rows[item.index]} feedName={feeds.data?.items.find((feed) => feed.key === rows[item.index].feedKey)?.name ?? rows[item.index].feedKey} chosen={chosen.has(rows[item.index].id)} onToggle={toggle} />
            </div>
          ))}
        </div>
      </div>
      {pages.hasNextPage && <Button variant="subtle" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>}
    </Stack>
  );
}

function Acts({ ids, onDone }: { ids: number[]; onDone: () => void }) {
  const t = useT();
  const act = useQuarantineAct();
  const toast = useUndoToast();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const replay = () => act.mutate({ ids }, { onError: showRefusal, onSuccess: (done) => { onDone(); if (done) toast(t('feeds.quarantine.replayed', { replayed: done.replayed, broken: done.stillBroken })); } });
  const discard = () => act.mutate({ ids, reason: reason.trim() }, { onError: showRefusal, onSuccess: () => { onDone(); setAsking(false); setReason(''); toast(t('feeds.quarantine.discarded')); } });
  return (
    <Group gap="xs">
      <Button size="xs" disabled={ids.length === 0} loading={act.isPending} onClick={replay}>{t('feeds.quarantine.replay', { count: ids.length })}</Button>
      <Button size="xs" variant="default" disabled={ids.length === 0} onClick={() => setAsking(true)}>{t('feeds.quarantine.discard', { count: ids.length })}</Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('feeds.quarantine.discard', { count: ids.length })} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <form onSubmit={(event) => { event.preventDefault(); discard(); }}>
          <TextInput required data-autofocus label={t('feeds.quarantine.discardReason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group mt="md" justify="flex-end"><Button type="submit" disabled={!reason.trim()} loading={act.isPending}>{t('feeds.quarantine.discard', { count: ids.length })}</Button></Group>
        </form>
      </Modal>
    </Group>
  );
}
