import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useBatchEvents, useFeed } from '../../api/intake';
import type { Feed } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { GradingBadge, KindLabel, MarkingBadge } from '../../parts/Badges';
import { CopyButton } from '../../parts/CopyButton';
import { ProblemNote } from '../../parts/ProblemNote';
import { useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { BatchList } from './BatchList';
import { FeedForm } from './FeedForm';
import { UploadPanel } from './UploadPanel';

export default function FeedPage() {
  const t = useT();
  const format = useFormats();
  const me = useThisPerson();
  const { feedId } = useParams();
  const feed = useFeed(Number(feedId));
  const toast = useUndoToast();
  const manager = hasRole(me, 'FEED_MANAGER');
  useBatchEvents();
  if (feed.error) return <div className="page"><ProblemNote cause={feed.error} onRetry={() => void feed.refetch()} /></div>;
  if (!feed.data) return <div className="page"><WaitingLines lines={10} /></div>;
  return (
    <Stack className="page" gap="md">
      <Anchor component={Link} to="/feeds" size="sm">{t('feeds.back')}</Anchor>
      <Group gap="sm"><Title order={1}>{feed.data.name}</Title><KindLabel kind={feed.data.kind} /><MarkingBadge marking={feed.data.marking} /><GradingBadge grading={`${feed.data.reliability}${feed.data.credibility}`} /></Group>
      <Text size="sm" c="dimmed"><span className="mono">{feed.data.key}</span><CopyButton value={feed.data.key} /> {feed.data.ownerAgency.name} · {t('feeds.column.observations')}: {format.count(feed.data.health.observations)}</Text>
      {manager && <UploadPanel feeds={[feed.data]} only={feed.data} />}
      <SavedMapping feed={feed.data} manager={manager} />
      <BatchList feed={feed.data.key} manager={manager} />
      {manager && (
        <section className="panel" style={{ padding: 16 }}>
          <Title order={2} mb="sm">{t('feeds.describe')}</Title>
          <FeedForm key={feed.dataUpdatedAt} feed={feed.data} onSaved={() => toast(t('feeds.form.saved'))} />
        </section>
      )}
    </Stack>
  );
}

function SavedMapping({ feed, manager }: { feed: Feed; manager: boolean }) {
  const { t, find } = useWords();
  return (
    <section className="panel" style={{ padding: 16 }}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('feeds.mapping')}</Title>
        {manager && <Button component={Link} to={`/feeds/${feed.id}/mapping`} size="xs" variant="default">{t('feeds.mapping.edit')}</Button>}
      </Group>
      {feed.mapping?.columns.length ? (
        <Table verticalSpacing={4}>
          <Table.Thead><Table.Tr><Table.Th>{t('feeds.mapping.column')}</Table.Th><Table.Th>{t('feeds.mapping.role')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{feed.mapping.columns.map((column) => <Table.Tr key={column.column}><Table.Td>{column.column}</Table.Td><Table.Td>{find(`mappingRole.${column.role}`) ?? column.role}</Table.Td></Table.Tr>)}</Table.Tbody>
        </Table>
      ) : <Text size="sm" c="dimmed">{t('feeds.mapping.none')}</Text>}
    </section>
  );
}
