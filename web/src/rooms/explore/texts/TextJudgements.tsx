import { Button, Group, Stack, Text } from '@mantine/core';
import { useUndoTextJudgement, type TextGroup } from '../../../api/texts';
import { useT } from '../../../i18n';
import { PlainBadge } from '../../../parts/Badges';
import { showRefusal } from '../../../parts/useUndo';
import { When } from '../../../parts/When';

/** What people said of the group; new runs keep to it, and every judgement can be taken back. */
export function TextJudgements({ group, mayJudge }: { group: TextGroup; mayJudge: boolean }) {
  const t = useT();
  const undo = useUndoTextJudgement();
  return (
    <Stack gap="sm">
      {group.judgements.length === 0 && <Text size="sm" c="dimmed">{t('texts.judgements.none')}</Text>}
      {group.judgements.map((judgement) => (
        <Group key={judgement.id} justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Group gap="xs">
              <PlainBadge>{t(`texts.verdict.${judgement.verdict}`)}</PlainBadge>
              <Text size="sm" td={judgement.undone ? 'line-through' : undefined}>{t('texts.count', { count: judgement.texts })}</Text>
              {judgement.undone && <Text size="xs" c="dimmed">{t('entity.judge.undone')}</Text>}
            </Group>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }} dir="auto">{judgement.reason}</Text>
            <Text size="xs" c="dimmed">{judgement.by} · <When at={judgement.at} /></Text>
          </div>
          {mayJudge && !judgement.undone && <Button size="compact-xs" variant="subtle" aria-label={t('texts.judgements.undo', { reason: judgement.reason })} loading={undo.isPending && undo.variables === judgement.id} onClick={() => undo.mutate(judgement.id, { onError: showRefusal })}>{t('common.undo')}</Button>}
        </Group>
      ))}
    </Stack>
  );
}
