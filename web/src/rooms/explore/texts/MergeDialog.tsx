import { Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMergeTexts, useTextGroups, type TextGroup, type TextOutcome } from '../../../api/texts';
import { useT } from '../../../i18n';
import { ReasonDialog } from './ReasonDialog';

interface Properties { group: TextGroup; opened: boolean; onClose: () => void; onMerged: (outcome: TextOutcome) => void }

const mostPages = 25;

/** Says that another group was written by the same template; the group is picked by its opening words. */
export function MergeDialog({ group, opened, onClose, onMerged }: Properties) {
  const t = useT();
  const [other, setOther] = useState<string | null>(null);
  const merge = useMergeTexts(group.id);
  const groups = useTextGroups(opened);
  const pages = groups.data?.pages ?? [];
  useEffect(() => {
    if (opened && groups.hasNextPage && !groups.isFetching && pages.length < mostPages) void groups.fetchNextPage();
  }, [opened, groups, pages.length]);
  const choices = pages.flatMap((page) => page.items).filter((each) => each.id !== group.id)
    .map((each) => ({ value: String(each.id), label: `${each.opening} (${t('texts.count', { count: each.texts })})` }));
  return (
    <ReasonDialog opened={opened} title={t('texts.merge')} act={t('texts.merge.do')} pending={merge.isPending} problem={merge.error ?? groups.error} ready={other !== null} onClose={onClose}
      onReason={(reason) => merge.mutate({ with: Number(other), reason }, { onSuccess: onMerged })}>
      <Text size="sm">{t('texts.merge.why')}</Text>
      <Select label={t('texts.merge.other')} placeholder={t('texts.merge.otherHint')} nothingFoundMessage={groups.isFetching ? t('common.loading') : t('texts.merge.noneFound')} searchable required limit={60} data={choices} value={other} onChange={setOther} />
    </ReasonDialog>
  );
}
