import { Alert, Anchor, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFeedName } from '../../../api/feedNames';
import { mayJudgeIdentity, useQuestions, type Question, type Questions } from '../../../api/identities';
import { useThisPerson } from '../../../frame/me';
import { useT, useWords } from '../../../i18n';
import { DataTable, type Column } from '../../../parts/DataTable';
import { EmptyState } from '../../../parts/EmptyState';
import { ProblemNote } from '../../../parts/ProblemNote';
import { WaitingLines } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { BackTo } from '../texts/Block';
import { Cards } from '../texts/TextsFrame';
import classes from './Identities.module.css';
import { Probability } from './Probability';
import { kindOf, pairKey, type QuestionKind } from './questions';
import { useChosenKind, useQuestionAddress } from './useChosenKind';

/** Pairs of records that may be of one, as questions; what brings most together comes first. */
export default function IdentitiesPage() {
  const t = useT();
  const me = useThisPerson();
  if (!mayJudgeIdentity(me)) return <EmptyState title={t('room.closed')}>{t('room.closedWhy')}</EmptyState>;
  return <List />;
}

function List() {
  const t = useT();
  const questions = useQuestions();
  return (
    <Stack className="page" gap="md">
      <div>
        <Anchor component={Link} to="/explore" size="sm"><BackTo>{t('explore.title')}</BackTo></Anchor>
        <Title order={1}>{t('identity.heading')}</Title>
        <Text size="sm" c="dimmed" maw={900}>{t('identity.why')}</Text>
        <Text size="sm" c="dimmed" maw={900} mt={4}>{t('identity.probabilityHow')}</Text>
      </div>
      {questions.error && <ProblemNote cause={questions.error} onRetry={() => void questions.refetch()} />}
      {questions.isPending && <WaitingLines lines={10} height={36} />}
      {questions.data && <Found found={questions.data} />}
    </Stack>
  );
}

function Found({ found }: { found: Questions }) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 48em)');
  const kind = useChosenKind();
  const shown = useMemo(() => found.pairs.filter((each) => !kind || kindOf(each.a) === kind), [found, kind]);
  return (
    <>
      {!found.allCompared && <Alert variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('identity.notAll')}>{t('identity.notAllWhy')}</Alert>}
      <Group justify="space-between" gap="xs">
        {found.pairs.length > 0 ? <Kinds kind={kind} /> : <span />}
        {found.at && <Text size="xs" c="dimmed">{t('identity.comparedAt')} <When at={found.at} /></Text>}
      </Group>
      {found.pairs.length === 0 && (found.at ? <EmptyState title={t('identity.empty')}>{t('identity.emptyWhy')}</EmptyState> : <EmptyState title={t('identity.neverCompared')}>{t('identity.neverComparedWhy')}</EmptyState>)}
      {found.pairs.length > 0 && shown.length === 0 && <EmptyState title={t('identity.noneOfKind')}>{t('identity.noneOfKindWhy')}</EmptyState>}
      {shown.length > 0 && (narrow
        ? <Cards rows={shown} total={shown.length} more={null} words={({ a, b }) => [a.name, b.name]} card={(question) => <QuestionCard key={pairKey(question)} question={question} />} />
        : <><QuestionTable rows={shown} /><Text size="xs" c="dimmed">{t('identity.keys')}</Text></>)}
    </>
  );
}

function Kinds({ kind }: { kind: QuestionKind | undefined }) {
  const t = useT();
  const [, setParameters] = useSearchParams();
  const choose = (value: string) => setParameters((old) => { const next = new URLSearchParams(old); if (value === 'all') next.delete('kind'); else next.set('kind', value); return next; });
  return (
    <Chip.Group value={kind ?? 'all'} onChange={(value) => choose(value as string)}>
      <Group gap={6} role="group" aria-label={t('identity.kinds')}>{(['all', 'persons', 'firms'] as const).map((each) => <Chip key={each} size="xs" value={each}>{t(`identity.kind.${each}`)}</Chip>)}</Group>
    </Chip.Group>
  );
}

function useFeedOrNone(): (feed: string | null) => string {
  const t = useT();
  const feedName = useFeedName();
  return useCallback((feed) => (feed === null ? t('identity.feedHidden') : feedName(feed)), [t, feedName]);
}

function QuestionTable({ rows }: { rows: Question[] }) {
  const { t, find } = useWords();
  const feed = useFeedOrNone();
  const address = useQuestionAddress();
  const columns = useMemo((): Column<Question>[] => [
    { id: 'a', header: t('identity.column.a'), width: 'minmax(180px, 1.4fr)', value: ({ a }) => a.name, cell: (question) => <Anchor component={Link} to={address(question)} size="sm" fw={600} dir="auto" aria-label={t('identity.open', { a: question.a.name, b: question.b.name })}>{question.a.name}</Anchor> },
    { id: 'b', header: t('identity.column.b'), width: 'minmax(180px, 1.4fr)', value: ({ b }) => b.name, cell: ({ b }) => <Text span size="sm" fw={600} dir="auto">{b.name}</Text> },
    { id: 'feedA', header: t('identity.column.feedA'), width: 'minmax(130px, 1fr)', value: ({ feedOfA }) => feed(feedOfA) },
    { id: 'feedB', header: t('identity.column.feedB'), width: 'minmax(130px, 1fr)', value: ({ feedOfB }) => feed(feedOfB) },
    { id: 'kind', header: t('identity.column.kind'), width: '130px', value: ({ a }) => find(`schema.${a.schema}`) ?? a.schema },
    { id: 'probability', header: t('identity.column.probability'), width: '132px', numeric: true, value: ({ probability }) => probability, cell: ({ probability }) => <Probability value={probability} /> },
    { id: 'records', header: t('identity.column.records'), width: '150px', numeric: true, value: ({ records }) => records, cell: ({ records }) => t('identity.pairs', { count: records }) },
  ], [t, find, feed, address]);
  return <DataTable label={t('identity.heading')} rows={rows} columns={columns} rowKey={pairKey} fileName="questions-of-identity" height="66vh" rowKeys />;
}

function QuestionCard({ question }: { question: Question }) {
  const { t, find } = useWords();
  const feed = useFeedOrNone();
  const address = useQuestionAddress();
  return (
    <Link to={address(question)} className={classes.questionCard}>
      {([['a', question.feedOfA], ['b', question.feedOfB]] as const).map(([side, from]) => (
        <Text key={side} size="sm" fw={600} dir="auto">{question[side].name} <Text span size="xs" c="dimmed">{feed(from)}</Text></Text>
      ))}
      <Group gap="sm" mt={4}>
        <Text span size="xs"><Probability value={question.probability} /></Text>
        <Text span size="xs" c="dimmed">{find(`schema.${question.a.schema}`) ?? question.a.schema}</Text>
        <Text span size="xs" c="dimmed">{t('identity.pairs', { count: question.records })}</Text>
      </Group>
    </Link>
  );
}
