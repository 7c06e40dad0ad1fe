import { Button, Group, Stack, Title, Tooltip } from '@mantine/core';
import { IconAlarm, IconMessagePlus, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useBatchEvents, useFeeds } from '../../api/intake';
import type { Feed } from '../../api/types';
import { mayListClocks } from '../../api/urgent';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { KindLabel, MarkingBadge, useKindName } from '../../parts/Badges';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { BatchList } from './BatchList';
import { UploadPanel } from './UploadPanel';

/** Feeds with their health, a place to drop files, and what was loaded. */
export default function FeedsPage() {
  const t = useT();
  const me = useThisPerson();
  const manager = hasRole(me, 'FEED_MANAGER');
  const feeds = useFeeds();
  useBatchEvents();
  const quarantined = feeds.data?.items.reduce((sum, feed) => sum + feed.health.quarantined, 0) ?? 0;
  return (
    <Stack className="page" gap="md">
      <Group justify="space-between">
        <Title order={1}>{t('feeds.title')}</Title>
        <Group gap="xs">
          <Button component={Link} to="/feeds/tip" variant="default" leftSection={<IconMessagePlus size={16} aria-hidden />}>{t('feeds.tip')}</Button>
          {mayListClocks(me) && <Button component={Link} to="/feeds/urgent" variant="default" leftSection={<IconAlarm size={16} aria-hidden />}>{t('feeds.urgent')}</Button>}
          {manager && <Button component={Link} to="/feeds/quarantine" variant="default">{t('feeds.quarantine')}{quarantined > 0 && ` (${quarantined})`}</Button>}
          {manager && <Button component={Link} to="/feeds/new" leftSection={<IconPlus size={16} aria-hidden />}>{t('feeds.new')}</Button>}
        </Group>
      </Group>
      {feeds.error && <ProblemNote cause={feeds.error} onRetry={() => void feeds.refetch()} />}
      {feeds.isPending && <WaitingLines lines={5} height={32} />}
      {feeds.data && <FeedTable feeds={feeds.data.items} manager={manager} />}
      {manager && feeds.data && feeds.data.items.length > 0 && <UploadPanel feeds={feeds.data.items} />}
      <BatchList manager={manager} />
    </Stack>
  );
}

function FeedTable({ feeds, manager }: { feeds: Feed[]; manager: boolean }) {
  const t = useT();
  const format = useFormats();
  const kindName = useKindName();
  const navigate = useNavigate();
  const columns: Column<Feed>[] = [
    { id: 'name', header: t('feeds.column.name'), width: 'minmax(190px, 2fr)', value: (feed) => feed.name, cell: (feed) => <Link to={`/feeds/${feed.id}`}>{feed.name}</Link> },
    { id: 'owner', header: t('feeds.column.owner'), width: 'minmax(190px, 2fr)', value: (feed) => feed.ownerAgency.name },
    { id: 'kind', header: t('feeds.column.kind'), width: '140px', value: (feed) => kindName(feed.kind), cell: (feed) => <KindLabel kind={feed.kind} /> },
    { id: 'marking', header: t('feeds.column.marking'), width: '136px', value: (feed) => feed.marking, cell: (feed) => <MarkingBadge marking={feed.marking} /> },
    { id: 'last', header: t('feeds.column.last'), width: '118px', value: (feed) => feed.health.lastRecordAt ?? '', cell: (feed) => (feed.health.lastRecordAt ? <When at={feed.health.lastRecordAt} as="ago" /> : t('feeds.never')) },
    { id: 'observations', header: t('feeds.column.observations'), width: '88px', numeric: true, value: (feed) => feed.health.observations, cell: (feed) => format.count(feed.health.observations) },
    { id: 'rate', header: t('feeds.column.rate'), width: '126px', value: (feed) => feed.health.recordsPerDay.reduce((sum, count) => sum + count, 0), cell: (feed) => <Sparkline counts={feed.health.recordsPerDay} /> },
    { id: 'quarantined', header: t('feeds.column.quarantined'), width: '100px', numeric: true, value: (feed) => feed.health.quarantined, cell: (feed) => (feed.health.quarantined ? <Link to={`/feeds/quarantine?feed=${feed.key}`}>{format.count(feed.health.quarantined)}</Link> : '0') },
    { id: 'lag', header: t('feeds.column.lag'), width: '100px', numeric: true, value: (feed) => feed.health.indexLagRecords, cell: (feed) => format.count(feed.health.indexLagRecords) },
  ];
  return (
    <DataTable
      label={t('feeds.list')} rows={feeds} columns={columns} rowKey={(feed) => feed.id} fileName="feeds" height="46vh" onRow={(feed) => void navigate(`/feeds/${feed.id}`)}
      empty={<EmptyState title={t('feeds.empty')}>{t('feeds.emptyWhy')} {!manager && t('feeds.emptyReader')}</EmptyState>}
    />
  );
}

function Sparkline({ counts }: { counts: number[] }) {
  const t = useT();
  const most = Math.max(1, ...counts);
  return (
    <Tooltip label={t('feeds.rate', { most: Math.max(0, ...counts) })}>
      <svg width={110} height={20} role="img" aria-label={t('feeds.rate', { most: Math.max(0, ...counts) })} viewBox={`0 0 ${Math.max(1, counts.length)} 20`} preserveAspectRatio="none">
        {counts.map((count, index) => <rect key={index} x={index + 0.1} width={0.8} y={20 - (count / most) * 20} height={(count / most) * 20} fill="var(--accent)" />)}
      </svg>
    </Tooltip>
  );
}
