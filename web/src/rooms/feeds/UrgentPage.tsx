import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { mayListClocks, useUrgentTips, type ClockState } from '../../api/urgent';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { NeedsInquiry } from '../../parts/NeedsInquiry';
import { ProblemNote } from '../../parts/ProblemNote';
import { RecordDrawer } from '../../parts/records/RecordDrawer';
import { WaitingLines } from '../../parts/Waiting';
import { UrgentCard } from './UrgentCard';

/** Tips that could not wait: how long each has been waiting, and what became of those that were answered. */
export default function UrgentPage() {
  const t = useT();
  const me = useThisPerson();
  if (!mayListClocks(me)) return <EmptyState title={t('room.closed')}>{t('room.closedWhy')}</EmptyState>;
  return (
    <Stack className="page" maw={860} gap="md">
      <Anchor component={Link} to="/feeds" size="sm">{t('feeds.back')}</Anchor>
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 300px' }}><Title order={1}>{t('feeds.urgent')}</Title><Text size="sm" c="dimmed">{t('feeds.urgent.why')}</Text></div>
        <Button component={Link} to="/feeds/tip" variant="default" leftSection={<IconMessagePlus size={16} aria-hidden />}>{t('feeds.tip')}</Button>
      </Group>
      {hasRole(me, 'FEED_MANAGER') ? <Clocks /> : <NeedsInquiry><Clocks /></NeedsInquiry>}
    </Stack>
  );
}

function Clocks() {
  const t = useT();
  const me = useThisPerson();
  const [parameters, setParameters] = useSearchParams();
  const state: ClockState = parameters.get('state') === 'stopped' ? 'stopped' : 'running';
  const pages = useUrgentTips(state);
  const tips = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (next: string) => setParameters((old) => { const kept = new URLSearchParams(old); if (next === 'stopped') kept.set('state', next); else kept.delete('state'); return kept; });
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl size="xs" aria-label={t('feeds.urgent')} value={state} onChange={choose} data={(['running', 'stopped'] as const).map((value) => ({ value, label: t(`feeds.urgent.state.${value}`) }))} />
        {pages.data && <Text size="xs" c="dimmed" className="tabular">{t('table.shown', { shown: tips.length, total: pages.data.pages[0].total })}</Text>}
      </Group>
      {pages.error && <ProblemNote cause={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <WaitingLines lines={3} height={90} />}
      {pages.data && tips.length === 0 && <EmptyState title={t(`feeds.urgent.empty.${state}`)}>{t(`feeds.urgent.emptyWhy.${state}`)}</EmptyState>}
      {tips.length > 0 && <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t(`feeds.urgent.state.${state}`)}>{tips.map((tip) => <UrgentCard key={tip.observationId} tip={tip} />)}</Stack>}
      {tips.length > 0 && hasRole(me, 'FEED_MANAGER') && me.roles.length === 1 && <Text size="sm" c="dimmed">{t('feeds.urgent.readersStop')}</Text>}
      {pages.hasNextPage && <Button variant="subtle" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>}
      <RecordDrawer />
    </>
  );
}
