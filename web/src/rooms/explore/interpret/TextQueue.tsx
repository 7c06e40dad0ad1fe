import { Anchor, Button, Chip, Group, NativeSelect, Progress, Stack, Text, Title } from '@mantine/core';
import { IconAlarm } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { textStates, type ForeignText, type TextCount, type TextState, type useForeignTexts } from '../../../api/interpret';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { KindLabel, PlainBadge } from '../../../parts/Badges';
import { EmptyState } from '../../../parts/EmptyState';
import { useLanguageName } from '../../../parts/languages';
import { ProblemNote } from '../../../parts/ProblemNote';
import { WaitingLines } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import classes from './Interpret.module.css';

interface Properties {
  queue: ReturnType<typeof useForeignTexts>;
  texts: ForeignText[];
  state: TextState;
  chosen?: number;
  onOpen: (id: number) => void;
}

export function TextQueue({ queue, texts, state, chosen, onOpen }: Properties) {
  const t = useT();
  const first = queue.data?.pages[0];
  return (
    <>
      <Stack gap="xs" p="sm" style={{ borderBottom: '1px solid var(--line)' }}>
        <div>
          <Anchor component={Link} to="/explore" size="sm">{t('explore.title')}</Anchor>
          <Title order={1} fz="lg">{t('interpret.heading')}</Title>
        </div>
        <Done counts={first?.counts ?? []} />
        <QueueFilter state={state} counts={first?.counts ?? []} />
        {first && <Text size="xs" c="dimmed" role="status" className="tabular">{t('table.shown', { shown: texts.length, total: first.total })}</Text>}
      </Stack>
      <div className={classes.list}>
        {queue.error && <ProblemNote cause={queue.error} onRetry={() => void queue.refetch()} />}
        {queue.isPending && <WaitingLines lines={8} height={56} />}
        {queue.data && texts.length === 0 && <EmptyState title={t(`interpret.empty.${state}`)}>{t(`interpret.emptyWhy.${state}`)}</EmptyState>}
        {texts.map((text) => <QueueItem key={text.observationId} text={text} current={text.observationId === chosen} onOpen={onOpen} />)}
        {queue.hasNextPage && <Button variant="subtle" fullWidth loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>{t('common.more')}</Button>}
      </div>
      <Text size="xs" c="dimmed" p="xs" visibleFrom="md" style={{ borderTop: '1px solid var(--line)' }}>{t('interpret.keys')}</Text>
    </>
  );
}

const sum = (counts: TextCount[]) => counts.reduce((all, count) => all + count.texts, 0);

/** How many of all texts that needed an interpreter are done. */
function Done({ counts }: { counts: TextCount[] }) {
  const t = useT();
  const total = sum(counts);
  if (total === 0) return null;
  const done = sum(counts.filter((count) => count.state === 'TRANSLATED' || count.state === 'NOT_NEEDED'));
  const sentence = t('interpret.done', { done, total });
  return (
    <div>
      <Text size="xs">{sentence}</Text>
      <Progress.Root size="sm" mt={4}><Progress.Section value={(100 * done) / total} aria-label={sentence} /></Progress.Root>
    </div>
  );
}

function QueueFilter({ state, counts }: { state: TextState; counts: TextCount[] }) {
  const t = useT();
  const format = useFormats();
  const name = useLanguageName();
  const [parameters, setParameters] = useSearchParams();
  const language = parameters.get('language') ?? '';
  const change = (changed: Record<string, string>) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      for (const [key, value] of Object.entries(changed)) if (value) next.set(key, value); else next.delete(key);
      return next;
    });
  const here = counts.filter((count) => count.state === state);
  const offered = [...here.map((count) => count.language), ...(language && !here.some((count) => count.language === language) ? [language] : [])];
  return (
    <>
      <Chip.Group value={state} onChange={(value) => change({ state: value === 'WAITING' ? '' : (value as string) })}>
        <Group gap={6} role="group" aria-label={t('interpret.states')}>
          {textStates.map((each) => <Chip key={each} size="xs" value={each}>{t(`interpret.state.${each}`)} {format.count(sum(counts.filter((count) => count.state === each)))}</Chip>)}
        </Group>
      </Chip.Group>
      <NativeSelect
        size="xs" aria-label={t('interpret.language')} value={language} onChange={(event) => change({ language: event.currentTarget.value })}
        data={[{ value: '', label: t('interpret.allLanguages') }, ...offered.map((code) => ({ value: code, label: `${name(code)} (${format.count(sum(here.filter((count) => count.language === code)))})` }))]}
      />
    </>
  );
}

function QueueItem({ text, current, onOpen }: { text: ForeignText; current: boolean; onOpen: (id: number) => void }) {
  const t = useT();
  const name = useLanguageName();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button ref={button} type="button" className={classes.item} aria-current={current} onClick={() => onOpen(text.observationId)}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text span size="sm" fw={600}>{name(text.language)}</Text>
        {text.dueAt && <PlainBadge colour="orange"><IconAlarm size={12} aria-hidden style={{ verticalAlign: -2 }} /> {t('interpret.urgent')}</PlainBadge>}
      </Group>
      <Group gap={6} mt={2}><KindLabel kind={text.kind} /><Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{text.feed}</Text></Group>
      <Text size="xs" c="dimmed" mt={2}>
        {t('interpret.received')} <When at={text.receivedAt} />
        {text.takenBy && <> · {text.mine ? t('interpret.takenByMe') : t('interpret.takenBy', { name: text.takenBy })}</>}
        {text.passes > 0 && text.state === 'WAITING' && <> · {t('interpret.passes', { count: text.passes })}</>}
      </Text>
    </button>
  );
}
