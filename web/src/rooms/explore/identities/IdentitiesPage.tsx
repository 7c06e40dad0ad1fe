import { Alert, Anchor, Chip, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFeedName } from '../../../api/feedNames';
import { mayJudgeIdentity, useQuestions, type Question, type QuestionList, type Questions } from '../../../api/identities';
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
import { useChosenKind, useChosenList, useQuestionAddress } from './useChosenKind';

/** Pairs of records that may be of one, as questions, what brings most together first; and those that are taken for one. */
export default function IdentitiesPage() {
  const t = useT();
  const me = useThisPerson();
  if (!mayJudgeIdentity(me)) return <EmptyState title={t('room.closed')}>{t('room.closedWhy')}</EmptyState>;
  return <List />;
}

function List() {
  const t = useT();
  const list = useChosenList();
  const questions = useQuestions(list);
  return (
    <Stack className="page" gap="md">
      <div>
        <Anchor component={Link} to="/explore" size="sm"><BackTo>{t('explore.title')}</BackTo></Anchor>
        <Title order={1}>{t('identity.heading')}</Title>
        <Text size="sm" c="dimmed" maw={900}>{t(list === 'merged' ? 'identity.merged.why' : 'identity.why')}</Text>
        <Text size="sm" c="dimmed" maw={900} mt={4}>{t('identity.probabilityHow')}</Text>
      </div>
      <Lists list={list} />
      {questions.error && <ProblemNote cause={questions.error} onRetry={() => void questions.refetch()} />}
      {questions.isPending && <WaitingLines lines={10} height={36} />}
      {questions.data && <Found found={questions.data} list={list} />}
    </Stack>
  );
}

/** Two values of the address that exclude each other. */
function useChoose() {
  const [, setParameters] = useSearchParams();
  return (name: string, value: string | undefined) => setParameters((old) => { const next = new URLSearchParams(old); if (value === undefined) next.delete(name); else next.set(name, value); return next; });
}

function Lists({ list }: { list: QuestionList }) {
  const t = useT();
  const choose = useChoose();
  return <SegmentedControl w="fit-content" size="xs" aria-label={t('identity.lists')} value={list} onChange={(value) => choose('list', value === 'merged' ? value : undefined)} data={[{ value: 'open', label: t('identity.list.open') }, { value: 'merged', label: t('identity.list.merged') }]} />;
}

function Found({ found, list }: { found: Questions; list: QuestionList }) {
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
      {found.pairs.length === 0 && (found.at ? <EmptyState title={t(list === 'merged' ? 'identity.merged.empty' : 'identity.empty')}>{t(list === 'merged' ? 'identity.merged.emptyWhy' : 'identity.emptyWhy')}</EmptyState> : <EmptyState title={t('identity.neverCompared')}>{t('identity.neverComparedWhy')}</EmptyState>)}
      {found.pairs.length > 0 && shown.length === 0 && <EmptyState title={t('identity.noneOfKind')}>{t('identity.noneOfKindWhy')}</EmptyState>}
      {shown.length > 0 && (narrow
        ? <Cards rows={shown} total={shown.length} more={null} words={({ a, b }) => [a.name, b.name]} card={(question) => <QuestionCard key={pairKey(question)} question={question} list={list} />} />
        : <><QuestionTable rows={shown} list={list} /><Text size="xs" c="dimmed">{t('identity.keys')}</Text></>)}
    </>
  );
}

function Kinds({ kind }: { kind: QuestionKind | undefined }) {
  const t = useT();
  const choose = useChoose();
  return (
    <Chip.Group value={kind ?? 'all'} onChange={(value) => choose('kind', value === 'all' ? undefined : (value as string))}>
      <Group gap={6} role="group" aria-label={t('identity.kinds')}>{(['all', 'persons', 'firms'] as const).map((each) => <Chip key={each} size="xs" value={each}>{t(`identity.kind.${each}`)}</Chip>)}</Group>
    </Chip.Group>
  );
}

function useFeedOrNone(): (feed: string | null) => string {
  const t = useT();
  const feedName = useFeedName();
  return useCallback((feed) => (feed === null ? t('identity.feedHidden') : feedName(feed)), [t, feedName]);
}

function QuestionTable({ rows, list }: { rows: Question[]; list: QuestionList }) {
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
    ...(list === 'merged' ? [] : [{ id: 'records', header: t('identity.column.records'), width: '150px', numeric: true, value: ({ records }: Question) => records, cell: ({ records }: Question) => t('identity.pairs', { count: records }) }]),
  ], [t, find, feed, address, list]);
  return <DataTable label={t(list === 'merged' ? 'identity.list.merged' : 'identity.heading')} rows={rows} columns={columns} rowKey={pairKey} fileName={list === 'merged' ? 'taken-for-one' : 'questions-of-identity'} height="66vh" rowKeys />;
}

function QuestionCard({ question, list }: { question: Question; list: QuestionList }) {
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
        {list === 'open' && <Text span size="xs" c="dimmed">{t('identity.pairs', { count: question.records })}</Text>}
      </Group>
    </Link>
  );
}
