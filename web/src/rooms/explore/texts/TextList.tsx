import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useSplitTexts, type TextDocument, type TextGroup, type TextOutcome } from '../../../api/texts';
import { useT } from '../../../i18n';
import { DataTable, type Column } from '../../../parts/DataTable';
import { useOpenRecord } from '../../../parts/records/RecordDrawer';
import { ReasonDialog } from './ReasonDialog';
import type { Side } from './SideBySide';
import { useTextColumns } from './textColumns';

interface Properties {
  group: TextGroup;
  mayJudge: boolean;
  onCompare: (side: Side, document: number) => void;
  onSplit: (outcome: TextOutcome) => void;
}

/** Every text that is shown, to compare or to split off. */
export function TextList(properties: Properties) {
  const { group, mayJudge, onSplit } = properties;
  const t = useT();
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  const split = useSplitTexts(group.id);
  const mark = (id: number, on: boolean) => setMarked((before) => { const next = new Set(before); if (on) next.add(id); else next.delete(id); return next; });
  const columns = useColumns(properties, marked, mark);
  const documents = [...marked].filter((id) => group.documents.some((each) => each.id === id));
  return (
    <>
      {group.shown < group.texts && <Text size="sm" c="dimmed" mb="xs">{t('texts.sample', { shown: group.shown, total: group.texts })}</Text>}
      <DataTable
        label={t('texts.list')} rows={group.documents} columns={columns} rowKey={(document) => document.id} fileName={`texts-${group.id}`} total={group.texts} height="50vh"
        tools={mayJudge && <>
          <Button size="xs" variant="default" disabled={documents.length === 0} onClick={() => { split.reset(); setAsking(true); }}>{t('texts.split', { count: documents.length })}</Button>
          {documents.length > 0 && <Button size="xs" variant="subtle" onClick={() => setMarked(new Set())}>{t('texts.unmark')}</Button>}
        </>}
      />
      <ReasonDialog key={String(asking)} opened={asking} title={t('texts.split.title', { count: documents.length })} act={t('texts.split.do')} pending={split.isPending} problem={split.error} onClose={() => setAsking(false)}
        onReason={(reason) => split.mutate({ documents, reason }, { onSuccess: (after) => { setAsking(false); setMarked(new Set()); onSplit(after); } })}>
        <Text size="sm">{t('texts.split.why')}</Text>
      </ReasonDialog>
    </>
  );
}

function useColumns({ group, mayJudge, onCompare }: Properties, marked: ReadonlySet<number>, mark: (id: number, on: boolean) => void): Column<TextDocument>[] {
  const t = useT();
  const openRecord = useOpenRecord();
  const { number, columns } = useTextColumns(group.documents);
  const choose: Column<TextDocument> = { id: 'marked', header: t('texts.column.marked'), width: '76px', value: (document) => (marked.has(document.id) ? t('common.yes') : ''), cell: (document) => <Checkbox size="xs" aria-label={t('texts.mark', { number: number(document.id) })} checked={marked.has(document.id)} onChange={(event) => mark(document.id, event.currentTarget.checked)} /> };
  return [
    ...(mayJudge ? [choose] : []),
    ...columns,
    { id: 'acts', header: t('texts.column.read'), width: '210px', value: () => '', cell: (document) => (
      <Group gap={4} wrap="nowrap">
        <Button size="compact-xs" variant="default" aria-label={t('texts.compareAs', { number: number(document.id), side: t('texts.compare.a') })} onClick={() => onCompare('a', document.id)}>A</Button>
        <Button size="compact-xs" variant="default" aria-label={t('texts.compareAs', { number: number(document.id), side: t('texts.compare.b') })} onClick={() => onCompare('b', document.id)}>B</Button>
        <Button size="compact-xs" variant="subtle" onClick={() => openRecord(document.id)}>{t('leads.evidence.raw')}</Button>
      </Group>
    ) },
  ];
}
