import { Anchor, Button, Group, Modal, Progress, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useBatchAct, useBatches } from '../../api/intake';
import type { Batch } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { PlainBadge } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { Refusal } from '../../api/http';

/** Loads, newest first, with what became of each; a whole load can be taken back. */
export function BatchList({ feed, manager }: { feed?: string; manager: boolean }) {
  const t = useT();
  const me = useThisPerson();
  const mayRead = hasRole(me, 'FEED_MANAGER', 'ANALYST', 'SUPERVISOR');
  const batches = useBatches(feed, mayRead);
  const [shown, setShown] = useState(20);
  if (!mayRead) return null;
  return (
    <section className="panel" style={{ padding: 16 }}>
      <Title order={2} mb="xs">{t('feeds.batches')}</Title>
      {batches.error && <ProblemNote cause={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isPending && <WaitingLines lines={3} />}
      {batches.data?.items.length === 0 && <Text size="sm" c="dimmed">{t('feeds.batches.empty')}</Text>}
      <Stack gap={0}>{batches.data?.items.slice(0, shown).map((batch) => <BatchRow key={batch.id} batch={batch} manager={manager} />)}</Stack>
      {(batches.data?.items.length ?? 0) > shown && <Button mt="xs" variant="subtle" size="xs" onClick={() => setShown(shown + 20)}>{t('common.more')}</Button>}
    </section>
  );
}

const colours: Partial<Record<Batch['state'], string>> = { RUNNING: 'deep', DONE: 'deep', FAILED: 'orange', WAITING: 'orange' };

function BatchRow({ batch, manager }: { batch: Batch; manager: boolean }) {
  const { t, find } = useWords();
  const format = useFormats();
  const under = batch.state === 'RUNNING' || batch.state === 'RECEIVED';
  return (
    <div style={{ borderTop: '1px solid var(--line)', padding: '10px 0' }}>
      <Group justify="space-between" gap="xs">
        <Group gap="sm" style={{ minWidth: 0, flex: 1 }}>
          <PlainBadge colour={colours[batch.state]}>{t(`feeds.batch.${batch.state}`)}</PlainBadge>
          <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>{batch.fileName}</Text>
          <Text size="xs" c="dimmed">{batch.feedName} · {find(`format.${batch.format}`) ?? batch.format} · {format.bytes(batch.bytes)} · {batch.by} · <When at={batch.startedAt} /></Text>
        </Group>
        {manager && <BatchActs batch={batch} />}
      </Group>
      {under && <Progress value={batch.bytes ? (batch.bytesRead / batch.bytes) * 100 : 0} mt={6} aria-label={t('feeds.batch.progress', { file: batch.fileName })} />}
      <Text size="xs" c="dimmed" mt={4} className="tabular">
        {t('feeds.batch.counts', { accepted: batch.accepted, duplicates: batch.duplicates, quarantined: batch.quarantined })}
        {batch.quarantined > 0 && batch.state !== 'UNDONE' && <> · <Anchor component={Link} to={`/feeds/quarantine?batch=${batch.id}`} size="xs" underline="always">{t('feeds.batch.mend')}</Anchor></>}
        {batch.unconsented > 0 && ` · ${t('feeds.batch.unconsented', { count: batch.unconsented })}`}
        {under && batch.recordsPerSecond ? ` · ${t('feeds.batch.rate', { rate: Math.round(batch.recordsPerSecond) })}` : ''}
      </Text>
      {batch.problem && <ProblemNote cause={new Refusal(batch.problem)} />}
    </div>
  );
}

function BatchActs({ batch }: { batch: Batch }) {
  const t = useT();
  const act = useBatchAct();
  const toast = useUndoToast();
  const [asking, setAsking] = useState(false);
  const run = (what: 'cancel' | 'resume' | 'undo', after?: () => void) => act.mutate({ id: batch.id, act: what }, { onError: showRefusal, onSuccess: after });
  return (
    <Group gap={6}>
      {(batch.state === 'RUNNING' || batch.state === 'RECEIVED' || batch.state === 'WAITING') && <Button size="compact-xs" variant="default" loading={act.isPending} onClick={() => run('cancel')}>{t('feeds.batch.cancel')}</Button>}
      {(batch.state === 'CANCELLED' || batch.state === 'FAILED' || batch.state === 'WAITING') && <Button size="compact-xs" variant="light" loading={act.isPending} onClick={() => run('resume')}>{t('feeds.batch.resume')}</Button>}
      {batch.accepted > 0 && batch.state !== 'UNDONE' && batch.state !== 'RUNNING' && <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>{t('feeds.batch.undo')}</Button>}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('feeds.batch.undo')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text size="sm">{t('feeds.batch.undoSure', { accepted: batch.accepted, file: batch.fileName })}</Text>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button loading={act.isPending} onClick={() => run('undo', () => { setAsking(false); toast(t('feeds.batch.undone')); })}>{t('feeds.batch.undo')}</Button>
        </Group>
      </Modal>
    </Group>
  );
}
