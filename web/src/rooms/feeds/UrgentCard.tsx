import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useClockAct, useMayStopClocks, type ShownTip } from '../../api/urgent';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { observationAddress } from '../../parts/addresses';
import { MarkingBadge, PlainBadge } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { useOpenRecord } from '../../parts/records/RecordDrawer';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { When } from '../../parts/When';

/** One urgent tip: its clock, where it came from, and what was said about it. Its words stand in the record alone. */
export function UrgentCard({ tip }: { tip: ShownTip }) {
  const t = useT();
  const left = useSecondsLeft(tip);
  const overdue = left < 0;
  return (
    <li className="panel" style={{ padding: 16, borderLeftWidth: 4, borderLeftColor: !tip.running ? undefined : overdue ? 'light-dark(#a8380a, var(--mantine-color-orange-3))' : 'var(--accent)' }}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={6} style={{ flex: '1 1 240px', minWidth: 0 }}>
          <TimeLeft running={tip.running} left={left} />
          <Group gap="xs"><Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>{tip.feedName}</Text><MarkingBadge marking={tip.marking} /></Group>
          <Text size="xs" c="dimmed">
            <Nowrap>{t('feeds.urgent.since')} <When at={tip.startedAt} /></Nowrap> · <Nowrap>{t('feeds.urgent.due')} <When at={tip.dueAt} /></Nowrap> · {t('feeds.urgent.typedBy', { name: tip.typedBy ?? t('common.unknown') })}
          </Text>
          <LastStop tip={tip} />
        </Stack>
        <Acts tip={tip} />
      </Group>
    </li>
  );
}

const Nowrap = ({ children }: { children: ReactNode }) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;

/** Ticks while the clock runs; a stopped one stays at what it was. */
function useSecondsLeft(tip: ShownTip): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!tip.running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [tip.running]);
  return tip.running ? Math.floor((tip.dueHere - now) / 1000) : tip.secondsLeft;
}

function TimeLeft({ running, left }: { running: boolean; left: number }) {
  const t = useT();
  const format = useFormats();
  const span = format.span(Math.abs(left));
  const overdue = left < 0;
  if (!running) {
    return <Group gap={6} wrap="nowrap"><IconCircleCheck size={18} aria-hidden /><Text size="sm">{t(overdue ? 'feeds.urgent.late' : 'feeds.urgent.inTime', { span })}</Text></Group>;
  }
  return (
    <Group gap={8}>
      {overdue ? <IconAlertTriangle size={22} aria-hidden /> : <IconClock size={22} aria-hidden />}
      <Text size="xl" fw={650} className="tabular" role="timer" lh={1.2}>{t(overdue ? 'feeds.urgent.over' : 'feeds.urgent.left', { span })}</Text>
      {overdue && <PlainBadge colour="orange">{t('feeds.urgent.overdue')}</PlainBadge>}
    </Group>
  );
}

function LastStop({ tip }: { tip: ShownTip }) {
  const t = useT();
  const stop = tip.lastStop;
  if (!stop) return null;
  return (
    <div>
      <Text size="sm" td={tip.running ? 'line-through' : undefined} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{stop.outcome}</Text>
      <Text size="xs" c="dimmed">
        {t('feeds.urgent.stoppedBy', { name: stop.by })} · <When at={stop.at} />
        {stop.undoneAt && <> · {t('feeds.urgent.undoneBy', { name: stop.undoneBy ?? t('common.unknown') })} · <When at={stop.undoneAt} /></>}
      </Text>
    </div>
  );
}

function Acts({ tip }: { tip: ShownTip }) {
  const t = useT();
  const openRecord = useOpenRecord();
  const stops = useMayStopClocks(useThisPerson());
  const act = useClockAct();
  const toast = useUndoToast();
  const [asking, setAsking] = useState(false);
  const runOn = () => act.mutate({ id: tip.observationId }, { onError: showRefusal, onSuccess: () => toast(t('feeds.urgent.undone')) });
  if (!stops) return null;
  return (
    <Group gap="xs">
      {/* A plain click opens it beside the list; a new tab gets the record's own page. */}
      <Button component="a" href={observationAddress(tip.observationId)} variant="default" onClick={(event) => { if (event.ctrlKey || event.metaKey || event.shiftKey) return; event.preventDefault(); openRecord(tip.observationId); }}>{t('feeds.tip.open')}</Button>
      {tip.running ? <Button onClick={() => setAsking(true)}>{t('feeds.urgent.stop')}</Button> : <Button variant="light" loading={act.isPending} onClick={runOn}>{t('feeds.urgent.runOn')}</Button>}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('feeds.urgent.stop')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <StopForm id={tip.observationId} onDone={() => setAsking(false)} />
      </Modal>
    </Group>
  );
}

/** The words are written, never chosen. */
function StopForm({ id, onDone }: { id: number; onDone: () => void }) {
  const t = useT();
  const act = useClockAct();
  const undo = useClockAct();
  const toast = useUndoToast();
  const [outcome, setOutcome] = useState('');
  // By then this form is gone, and with it what it would have been told.
  const takeBack = () => void undo.mutateAsync({ id }).catch(showRefusal);
  const stop = () => {
    if (!outcome.trim()) return;
    act.mutate({ id, outcome: outcome.trim() }, { onSuccess: () => { onDone(); toast(t('feeds.urgent.stopped'), takeBack); } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); stop(); }}>
      <Textarea
        required data-autofocus autosize minRows={3} maxLength={2000} label={t('feeds.urgent.outcome')} description={t('feeds.urgent.outcomeWhy')} value={outcome} onChange={(event) => setOutcome(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) stop(); }}
      />
      {act.error && <ProblemNote cause={act.error} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onDone}>{t('common.cancel')}</Button>
        <Button type="submit" disabled={!outcome.trim()} loading={act.isPending}>{t('feeds.urgent.stop')}</Button>
      </Group>
    </form>
  );
}
