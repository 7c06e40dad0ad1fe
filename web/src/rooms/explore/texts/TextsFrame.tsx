import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { downloadAddress } from '../../../api/http';
import { hasRole, useThisPerson } from '../../../frame/me';
import { useT } from '../../../i18n';
import { organisationsAddress, textsAddress } from '../../../parts/addresses';
import { EmptyState } from '../../../parts/EmptyState';
import { ProblemNote } from '../../../parts/ProblemNote';
import { WaitingLines } from '../../../parts/Waiting';
import { mayExport } from '../../leads/roles';
import classes from './Texts.module.css';

interface Listing<Row> { data?: { pages: { items: Row[]; total: number }[] }; error: Error | null; isPending: boolean; hasNextPage: boolean; isFetchingNextPage: boolean; refetch: () => unknown; fetchNextPage: () => unknown }
export interface Listed<Row> { rows: Row[]; total: number; more: ReactNode }

interface Properties<Row> {
  heading: 'texts.heading' | 'texts.organisations';
  empty: 'texts.empty' | 'texts.organisations.empty';
  /** Where the whole list is had as CSV. */
  file: string;
  list: Listing<Row>;
  children: (listed: Listed<Row>) => ReactNode;
}

/** What the lists of texts have in common: heading, tabs, export, and what stands there while there are no rows. */
export function TextsFrame<Row>({ heading, empty, file, list, children }: Properties<Row>) {
  const t = useT();
  const me = useThisPerson();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const more = list.hasNextPage && <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common.more')}</Button>;
  return (
    <Stack className="page" gap="md">
      <div>
        <Anchor component={Link} to="/explore" size="sm">{t('explore.title')}</Anchor>
        <Title order={1}>{t(heading)}</Title>
        <Text size="sm" c="dimmed" maw={820}>{t(`${heading}Why`)}</Text>
      </div>
      <Group justify="space-between" gap="xs" className={classes.tabs}>
        <nav aria-label={t('texts.tabs')}>
          <NavLink end to={textsAddress} className={classes.tab}>{t('texts.tabs.templates')}</NavLink>
          <NavLink end to={organisationsAddress} className={classes.tab}>{t('texts.tabs.organisations')}</NavLink>
        </nav>
        {rows.length > 0 && hasRole(me, ...mayExport) && <Button component="a" size="xs" variant="default" href={downloadAddress(file)} download leftSection={<IconDownload size={16} aria-hidden />}>{t('texts.export')}</Button>}
      </Group>
      {list.error && <ProblemNote cause={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <WaitingLines lines={10} height={36} />}
      {/* A page of which the reader may see nothing is not yet the end. */}
      {rows.length === 0 && more}
      {list.data && rows.length === 0 && !more && <EmptyState title={t(empty)}>{t(`${empty}Why`)}</EmptyState>}
      {rows.length > 0 && children({ rows, total: list.data?.pages[0]?.total ?? 0, more })}
    </Stack>
  );
}

/** The rows on a phone: cards, filtered by their words. */
export function Cards<Row>({ rows, total, more, words, card }: Listed<Row> & { words: (row: Row) => string[]; card: (row: Row) => ReactNode }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const shown = rows.filter((row) => words(row).some((each) => each.toLowerCase().includes(sought)));
  return (
    <>
      <TextInput leftSection={<IconSearch size={16} aria-hidden />} aria-label={t('table.filter')} placeholder={t('table.filter')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Text size="xs" c="dimmed" role="status" className="tabular">{t('table.shown', { shown: shown.length, total })}</Text>
      <div className="panel" style={{ overflow: 'hidden' }}>{shown.map(card)}</div>
      {more}
    </>
  );
}
