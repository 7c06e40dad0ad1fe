import { ActionIcon, Button, Group, Select, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useMemo, type KeyboardEvent } from 'react';
import { useFeedName } from '../../../api/feedNames';
import type { TextDocument, TextGroup } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { MarkingBadge } from '../../../parts/Badges';
import { useOpenRecord } from '../../../parts/records/RecordDrawer';
import { When } from '../../../parts/When';
import { DifferenceTable } from './DifferenceTable';
import { stepFrom } from './differences';
import { RawText } from './RawText';
import { SlotChip } from './SlotChip';
import classes from './Texts.module.css';

export type Side = 'a' | 'b';

interface Properties {
  group: TextGroup;
  chosen: Record<Side, number>;
  onChoose: (side: Side, document: number) => void;
}

/** Two texts of the group beside each other, and what tells them apart. */
export function SideBySide({ group, chosen, onChoose }: Properties) {
  const t = useT();
  const { documents, template } = group;
  const a = documents.find((each) => each.id === chosen.a);
  const b = documents.find((each) => each.id === chosen.b);
  if (!a || !b) return <Text size="sm" c="dimmed">{t('texts.none')}</Text>;
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">{t('texts.compare.how')}</Text>
      <Legend />
      <div className={classes.two}>
        <Column side="a" documents={documents} document={a} onChoose={onChoose} />
        <Column side="b" documents={documents} document={b} onChoose={onChoose} />
      </div>
      <Title order={3} mt="md" mb={4}>{t('texts.differences')}</Title>
      <DifferenceTable template={template} a={a} b={b} />
    </>
  );
}

function Legend() {
  const t = useT();
  return (
    <Group gap="md" mb="xs">
      <Text size="xs"><span className={classes.constant}>{t('texts.legend.constant')}</span></Text>
      <Group gap={6}><SlotChip slot={1} /><Text size="xs">{t('texts.legend.slot')}</Text></Group>
      <Text size="xs"><u className={classes.change}>{t('texts.legend.change')}</u></Text>
    </Group>
  );
}

interface ColumnProperties { side: Side; documents: TextDocument[]; document: TextDocument; onChoose: Properties['onChoose'] }

function Column({ side, documents, document, onChoose }: ColumnProperties) {
  const t = useT();
  const feedName = useFeedName();
  const openRecord = useOpenRecord();
  const name = t(`texts.compare.${side}`);
  const nameOf = useDocumentName();
  const number = documents.indexOf(document) + 1;
  const step = (steps: number) => onChoose(side, stepFrom(documents, document.id, steps));
  const keys: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -documents.length, End: documents.length };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = keys[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(steps);
  };
  const choices = useMemo(() => documents.map((each, index) => ({ value: String(each.id), label: nameOf(each, index + 1) })), [documents, nameOf]);
  return (
    <section className={`panel ${classes.side}`} aria-label={name}>
      <Group gap={6} wrap="nowrap" align="flex-end">
        <Select style={{ flex: 1, minWidth: 0 }} size="xs" label={name} searchable allowDeselect={false} data={choices} value={String(document.id)} onChange={(value) => value && onChoose(side, Number(value))} />
        <Step label={t('texts.compare.previous', { side: name })} disabled={number <= 1} onClick={() => step(-1)}><IconArrowLeft size={16} aria-hidden /></Step>
        <Step label={t('texts.compare.next', { side: name })} disabled={number >= documents.length} onClick={() => step(1)}><IconArrowRight size={16} aria-hidden /></Step>
      </Group>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <MarkingBadge marking={document.marking} />
          <Text size="xs">{feedName(document.feed)}</Text>
          <Text size="xs" c="dimmed">{document.at ? <When at={document.at} /> : t('texts.noTime')}</Text>
        </Group>
        <Button size="compact-xs" variant="light" onClick={() => openRecord(document.id)}>{t('leads.evidence.raw')}</Button>
      </Group>
      <RawText document={document} label={`${name}: ${nameOf(document, number)}`} onKeyDown={onKeyDown} />
      <Text size="xs" c="dimmed" role="status" className="tabular">{t('texts.compare.position', { number, total: documents.length })}</Text>
    </section>
  );
}

function Step({ label, disabled, onClick, children }: { label: string; disabled: boolean; onClick: () => void; children: React.ReactNode }) {
  return <Tooltip label={label}><ActionIcon variant="default" size={30} aria-label={label} disabled={disabled} onClick={onClick}>{children}</ActionIcon></Tooltip>;
}

/** A text by its number in time, its day and its place. */
export function useDocumentName(): (document: TextDocument, number: number) => string {
  const format = useFormats();
  return useMemo(() => (document, number) => [`${number}`, document.at && format.day(document.at), document.place].filter(Boolean).join(' · '), [format]);
}
