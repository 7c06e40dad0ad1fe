import { Stack, Text } from '@mantine/core';
import { useEntityHistory } from '../../api/explore';
import type { EntityChange, EntityRef, Judgement } from '../../api/types';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import classes from './Explore.module.css';
import { SaidBy } from './Judgements';

/** How an entity came to be what it is: what joined and parted its records, newest first. */
export function History({ id }: { id: number }) {
  const history = useEntityHistory(id);
  if (history.error) return <ProblemNote cause={history.error} onRetry={() => void history.refetch()} />;
  if (!history.data) return <WaitingLines lines={3} />;
  return <ol className={classes.history} tabIndex={0}>{history.data.map((change) => <li key={change.at}><Change change={change} /></li>)}</ol>;
}

function Change({ change: { at, records, came, left, because } }: { change: EntityChange }) {
  const t = useT();
  const names = (some: EntityRef[]) => some.map(({ name }) => name).join(' · ');
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed"><When at={at} /> · {t('entity.history.records', { count: records })}</Text>
      {came.length > 0 && <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('entity.history.came', { count: came.length, names: names(came) })}</Text>}
      {left.length > 0 && <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('entity.history.left', { count: left.length, names: names(left) })}</Text>}
      {because.map((each) => <Because key={`${each.id}-${each.a.id}-${each.b.id}-${each.undone}`} judgement={each} />)}
    </Stack>
  );
}

function Because({ judgement }: { judgement: Judgement }) {
  const t = useT();
  const rule = judgement.id === 0;
  return (
    <div>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{rule ? t(judgement.undone ? 'entity.history.alikeEnded' : 'entity.history.alike') : t(judgement.undone ? 'entity.history.undone' : 'entity.history.judged', { verdict: t(`entity.verdict.${judgement.verdict}`), pair: t('entity.merges.pair', { a: judgement.a.name, b: judgement.b.name }), reason: judgement.reason })}</Text>
      <SaidBy judgement={{ ...judgement, at: null }} />
    </div>
  );
}
