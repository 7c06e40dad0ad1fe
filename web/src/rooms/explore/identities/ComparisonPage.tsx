import { ActionIcon, Alert, Anchor, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useUndoJudgement } from '../../../api/explore';
import { Refusal } from '../../../api/http';
import { listKey, mayJudgeIdentity, useComparison, useQuestions, type Comparison, type Question, type Questions } from '../../../api/identities';
import type { Judgement } from '../../../api/types';
import { useThisPerson } from '../../../frame/me';
import { useT } from '../../../i18n';
import { entityAddress } from '../../../parts/addresses';
import { PlainBadge } from '../../../parts/Badges';
import { EmptyState } from '../../../parts/EmptyState';
import { ProblemNote } from '../../../parts/ProblemNote';
import { RecordDrawer } from '../../../parts/records/RecordDrawer';
import { useKeys } from '../../../parts/useKeys';
import { showRefusal, useUndoToast } from '../../../parts/useUndo';
import { WaitingLines } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import { SaidBy } from '../Judgements';
import { BackTo, Block } from '../texts/Block';
import { Decision } from './Decision';
import { Evidence, TouchedLeads } from './Evidence';
import classes from './Identities.module.css';
import { useShare } from './Probability';
import { indexOfPair, kindOf, nextQuestion } from './questions';
import { RecordsSideBySide } from './RecordsSideBySide';
import { useChosenKind, useChosenList, useListAddress, useQuestionAddress } from './useChosenKind';

/** Two records side by side, what speaks for and against their being of one, and the answer to it. */
export default function ComparisonPage() {
  const t = useT();
  const me = useThisPerson();
  const { a, b } = useParams();
  if (!mayJudgeIdentity(me)) return <EmptyState title={t('room.closed')}>{t('room.closedWhy')}</EmptyState>;
  const ids = [Number(a), Number(b)];
  if (!ids.every(Number.isSafeInteger)) return <EmptyState title={t('problem.pageNotFound')}>{t('problem.notFound')}</EmptyState>;
  return <Asked a={ids[0]} b={ids[1]} />;
}

/** The questions of the chosen kind, and how to go to another. */
function useOpenQuestions(a: number, b: number) {
  const kind = useChosenKind();
  const chosen = useChosenList();
  const address = useQuestionAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  const ofKind = (all: Questions | undefined) => (all?.pairs ?? []).filter((each) => !kind || kindOf(each.a) === kind);
  const listed = ofKind(useQuestions(chosen).data);
  const at = indexOfPair(listed, { a: { id: a }, b: { id: b } });
  const list = useListAddress();
  const open = (question: Question | undefined) => void navigate(question ? address(question) : list);
  return {
    list,
    listed,
    at,
    back: () => void navigate(address({ a: { id: a }, b: { id: b } })),
    step: (by: number) => { const next = listed[at < 0 ? 0 : at + by]; if (next) open(next); },
    /** Once the list was read again. */
    goOn: (before: Question[]) => open(nextQuestion(before, ofKind(client.getQueryData<Questions>(listKey(chosen))), { a: { id: a }, b: { id: b } })),
  };
}

function Asked({ a, b }: { a: number; b: number }) {
  const t = useT();
  const comparison = useComparison(a, b);
  const questions = useOpenQuestions(a, b);
  const undo = useUndoJudgement();
  const toast = useUndoToast();
  // The list as it was read: an answer takes its question out of it before the next is looked for.
  const read = useRef(questions.listed);
  useEffect(() => { if (questions.at >= 0) read.current = questions.listed; }, [questions.at, questions.listed]);
  useKeys((key) => {
    const by = { j: 1, k: -1 }[key];
    if (by === undefined) return false;
    questions.step(by);
    return true;
  });
  // By promise: when the answer was the last one, this page is gone before it is taken back.
  const takeBack = (id: number) => undo.mutateAsync(id).then(() => { questions.back(); toast(t('identity.reopened')); }, showRefusal);
  const judged = (made: Judgement) => {
    toast(t('identity.saved', { answer: t(`identity.answer.${made.verdict}`) }), () => void takeBack(made.id));
    questions.goOn(read.current);
  };
  const refused = comparison.error instanceof Refusal && comparison.error.problem.status < 500 && comparison.error.problem.status > 0;
  return (
    <Stack className="page" gap="md" aria-busy={comparison.isPending}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={questions.list} size="sm"><BackTo>{t('identity.all')}</BackTo></Anchor>
        <Position at={questions.at} total={questions.listed.length} step={questions.step} />
      </Group>
      {comparison.error && <ProblemNote cause={comparison.error} onRetry={refused ? undefined : () => void comparison.refetch()} />}
      {comparison.isPending && <WaitingLines lines={12} height={28} />}
      {comparison.data && <Body key={`${a}-${b}`} comparison={comparison.data} onJudged={judged} />}
      <RecordDrawer />
    </Stack>
  );
}

function Position({ at, total, step }: { at: number; total: number; step: (by: number) => void }) {
  const t = useT();
  if (total === 0) return null;
  return (
    <Group gap="xs">
      {at >= 0 && <Text size="xs" c="dimmed" className="tabular" role="status">{t('identity.position', { number: at + 1, total })}</Text>}
      <Tooltip label={t('identity.previous')}><ActionIcon variant="default" size={30} aria-label={t('identity.previous')} disabled={at <= 0} onClick={() => step(-1)}><IconArrowLeft size={16} aria-hidden /></ActionIcon></Tooltip>
      <Tooltip label={t('identity.next')}><ActionIcon variant="default" size={30} aria-label={t('identity.next')} disabled={at >= total - 1} onClick={() => step(1)}><IconArrowRight size={16} aria-hidden /></ActionIcon></Tooltip>
    </Group>
  );
}

function Body({ comparison, onJudged }: { comparison: Comparison; onJudged: (made: Judgement) => void }) {
  const t = useT();
  const share = useShare();
  const heading = useRef<HTMLHeadingElement>(null);
  const { a, b } = comparison;
  // Whoever goes on by key hears the next question, and starts at its top.
  useEffect(() => { heading.current?.focus({ preventScroll: true }); window.scrollTo({ top: 0 }); }, []);
  return (
    <>
      <header>
        <Title order={1} ref={heading} tabIndex={-1} maw={1000} dir="auto" style={{ overflowWrap: 'anywhere', outline: 'none' }}>{t(`identity.question.${kindOf(a.record)}`, { a: a.record.name, b: b.record.name })}</Title>
        <Text size="sm" mt={4}>{t('identity.probable', { share: share(comparison.probability) })}</Text>
        <Text size="xs" c="dimmed" maw={900}>{t('identity.probabilityHow')}</Text>
      </header>
      {comparison.alreadyOne && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />} title={t('identity.alreadyOne')}>
          {comparison.mergedSince ? <>{t('identity.mergedWhy')} <When at={comparison.mergedSince} />.</> : t('identity.alreadyOneWhy')} <Anchor component={Link} to={entityAddress(a.record.id)} size="sm" underline="always">{t('identity.alreadyOne.open')}</Anchor>
        </Alert>
      )}
      <div className={classes.columns}>
        <Stack gap="md" style={{ minWidth: 0 }}>
          <Block title={t('identity.sideBySide')}><RecordsSideBySide comparison={comparison} /></Block>
          {comparison.judgements.length > 0 && <Block title={t('identity.judgements')}><Said judgements={comparison.judgements} /></Block>}
        </Stack>
        <Stack gap="md" style={{ minWidth: 0 }}>
          <Block title={t('identity.waterfall')}><Evidence comparison={comparison} /></Block>
          <Block title={t('identity.leads')}><TouchedLeads comparison={comparison} /></Block>
        </Stack>
      </div>
      <Decision comparison={comparison} onJudged={onJudged} />
    </>
  );
}

function Said({ judgements }: { judgements: Judgement[] }) {
  const t = useT();
  const undo = useUndoJudgement();
  return (
    <Stack gap="sm">
      {judgements.map((each) => (
        <Group key={each.id} justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Group gap="xs"><PlainBadge>{t(`identity.answer.${each.verdict}`)}</PlainBadge>{each.undone && <Text size="xs" c="dimmed">{t('entity.judge.undone')}</Text>}</Group>
            <Text size="sm" td={each.undone ? 'line-through' : undefined} style={{ overflowWrap: 'anywhere' }}>{each.reason}</Text>
            <SaidBy judgement={each} />
          </div>
          {!each.undone && <Button size="compact-xs" variant="subtle" style={{ flex: 'none' }} loading={undo.isPending} onClick={() => undo.mutate(each.id, { onError: showRefusal })}>{t('common.undo')}</Button>}
        </Group>
      ))}
    </Stack>
  );
}
