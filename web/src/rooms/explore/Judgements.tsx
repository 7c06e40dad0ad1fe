import { Anchor, Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { useJudge, useSearch, useUndoJudgement } from '../../api/explore';
import { mayJudgeIdentity } from '../../api/identities';
import type { Entity, Judgement } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { identityAddress } from '../../parts/addresses';
import { PlainBadge } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { When } from '../../parts/When';
import { Probability } from './identities/Probability';

/** What people said about its identity; every judgement can be taken back, none destroys anything. */
export function Judgements({ entity }: { entity: Entity }) {
  const t = useT();
  const undo = useUndoJudgement();
  return (
    <Stack gap="sm">
      {entity.merges.length === 0 && <Text size="sm" c="dimmed">{t('entity.merges.none')}</Text>}
      {entity.merges.map((merge) => (
        <Group key={`${merge.id}-${merge.a.id}-${merge.b.id}`} justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Group gap="xs"><PlainBadge>{t(`entity.verdict.${merge.verdict}`)}</PlainBadge><Text size="sm" td={merge.undone ? 'line-through' : undefined}>{t('entity.merges.pair', { a: merge.a.name, b: merge.b.name })}</Text>{merge.undone && <Text size="xs" c="dimmed">{t('entity.judge.undone')}</Text>}</Group>
            <Text size="sm">{merge.reason}</Text>
            <SaidBy judgement={merge} />
          </div>
          {merge.id > 0 && !merge.undone && <Button size="compact-xs" variant="subtle" style={{ flex: 'none' }} loading={undo.isPending} onClick={() => undo.mutate(merge.id, { onError: showRefusal })}>{t('common.undo')}</Button>}
        </Group>
      ))}
      <details><summary style={{ cursor: 'pointer', fontSize: 13 }}>{t('entity.judge')}</summary><JudgeForm entity={entity} /></details>
    </Stack>
  );
}

/** By whom or what rule, when, and the way to the comparison. */
export function SaidBy({ judgement: { a, b, by, at, probability } }: { judgement: Judgement }) {
  const t = useT();
  const mayCompare = mayJudgeIdentity(useThisPerson());
  return (
    <Text size="xs" c="dimmed">
      {by}{at && <> · <When at={at} /></>}
      {probability !== null && <> · <Probability value={probability} />{mayCompare && <> · <Anchor component={Link} to={`${identityAddress(a.id, b.id)}?list=merged`} size="xs">{t('entity.merges.compare')}</Anchor></>}</>}
    </Text>
  );
}

function JudgeForm({ entity }: { entity: Entity }) {
  const t = useT();
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words, 350);
  const found = useSearch({ q: settled.trim().length >= 3 ? settled.trim() : undefined });
  const others = found.data?.pages[0]?.items.filter((hit) => hit.type === 'entity' && hit.id !== entity.id) ?? [];
  const [other, setOther] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<Judgement['verdict'] | null>(null);
  const [reason, setReason] = useState('');
  const judge = useJudge();
  const undo = useUndoJudgement();
  const toast = useUndoToast();
  const save = () => {
    if (!other || !verdict) return;
    judge.mutate({ a: entity.id, b: Number(other), verdict, reason: reason.trim() }, {
      onSuccess: (made) => {
        setReason('');
        setVerdict(null);
        toast(t('entity.judge.saved'), made?.id ? () => undo.mutate(made.id, { onError: showRefusal }) : undefined);
      },
    });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack gap="xs" mt="xs" maw={520}>
        <Select label={t('entity.judge.other')} placeholder={t('entity.judge.otherHint')} searchable searchValue={words} onSearchChange={setWords} filter={({ options }) => options} data={others.map((hit) => ({ value: String(hit.id), label: hit.title }))} value={other} onChange={setOther} required />
        <Radio.Group value={verdict} onChange={(value) => setVerdict(value as Judgement['verdict'])} aria-label={t('entity.merges')}><Group>{(['SAME', 'DIFFERENT', 'UNSURE'] as const).map((name) => <Radio key={name} size="xs" value={name} label={t(`entity.verdict.${name}`)} />)}</Group></Radio.Group>
        <TextInput label={t('entity.judge.reason')} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {judge.error && <ProblemNote cause={judge.error} />}
        <Button type="submit" size="xs" w="fit-content" disabled={!other || !verdict || !reason.trim()} loading={judge.isPending}>{t('entity.judge.save')}</Button>
      </Stack>
    </form>
  );
}
