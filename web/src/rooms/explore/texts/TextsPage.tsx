import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useTextGroups, type TextGroupSummary } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { textGroupAddress } from '../../../parts/addresses';
import { DataTable, type Column } from '../../../parts/DataTable';
import { EmptyState } from '../../../parts/EmptyState';
import { MonthBars } from '../../../parts/MonthBars';
import { ProblemNote } from '../../../parts/ProblemNote';
import { WaitingLines } from '../../../parts/Waiting';
import { GroupCard, usePlaces } from './GroupCard';
import { Seen } from './RawText';
import classes from './Texts.module.css';
import { Span } from './WhyTogether';

/** Texts written from one template, the largest group first. */
export default function TextsPage() {
  const t = useT();
  const groups = useTextGroups();
  const narrow = useMediaQuery('(max-width: 48em)');
  const rows = useMemo(() => groups.data?.pages.flatMap((page) => page.items) ?? [], [groups.data]);
  const total = groups.data?.pages[0]?.total ?? 0;
  const more = groups.hasNextPage && <Button size="xs" variant="default" loading={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>{t('common.more')}</Button>;
  return (
    <Stack className="page" gap="md">
      <div>
        <Anchor component={Link} to="/explore" size="sm">{t('explore.title')}</Anchor>
        <Title order={1}>{t('texts.heading')}</Title>
        <Text size="sm" c="dimmed" maw={820}>{t('texts.headingWhy')}</Text>
      </div>
      {groups.error && <ProblemNote cause={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isPending && <WaitingLines lines={10} height={36} />}
      {groups.data && rows.length === 0 && <EmptyState title={t('texts.empty')}>{t('texts.emptyWhy')}</EmptyState>}
      {rows.length > 0 && (narrow ? <Cards rows={rows} total={total} more={more} /> : <GroupTable rows={rows} total={total} more={more} />)}
    </Stack>
  );
}

interface Listed { rows: TextGroupSummary[]; total: number; more: React.ReactNode }

function GroupTable({ rows, total, more }: Listed) {
  const t = useT();
  const format = useFormats();
  const places = usePlaces();
  const columns = useMemo((): Column<TextGroupSummary>[] => [
    { id: 'opening', header: t('texts.column.opening'), width: 'minmax(280px, 3fr)', value: (group) => group.opening, cell: (group) => <Anchor component={Link} to={textGroupAddress(group.id)} size="sm" lineClamp={2} dir="auto" className={classes.opening}><Seen text={group.opening} /></Anchor> },
    { id: 'texts', header: t('texts.column.texts'), width: '80px', numeric: true, value: (group) => group.texts, cell: (group) => format.count(group.texts) },
    { id: 'months', header: t('texts.column.months'), width: '160px', value: (group) => group.months.map((month) => `${month.month}: ${month.texts}`).join('; '), cell: (group) => <MonthBars months={group.months} /> },
    { id: 'places', header: t('texts.column.places'), width: 'minmax(180px, 2fr)', value: (group) => group.places.join(', '), cell: (group) => places(group) },
    { id: 'contacts', header: t('texts.column.contacts'), width: '96px', numeric: true, value: (group) => group.contacts, cell: (group) => format.count(group.contacts) },
    { id: 'first', header: t('texts.column.seen'), width: '220px', value: (group) => group.firstAt, cell: (group) => <Span first={group.firstAt} last={group.lastAt} /> },
    { id: 'last', header: t('texts.column.last'), width: '130px', hidden: true, value: (group) => group.lastAt },
  ], [t, format, places]);
  return <DataTable label={t('texts.heading')} rows={rows} columns={columns} rowKey={(group) => group.id} fileName="text-groups" total={total} tools={more} height="70vh" />;
}

function Cards({ rows, total, more }: Listed) {
  const t = useT();
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const shown = rows.filter((group) => [group.opening, ...group.places].some((each) => each.toLowerCase().includes(sought)));
  return (
    <>
      <TextInput leftSection={<IconSearch size={16} aria-hidden />} aria-label={t('table.filter')} placeholder={t('table.filter')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Text size="xs" c="dimmed" role="status" className="tabular">{t('table.shown', { shown: shown.length, total })}</Text>
      <div className="panel" style={{ overflow: 'hidden' }}>{shown.map((group) => <GroupCard key={group.id} group={group} />)}</div>
      {more}
    </>
  );
}
