import { Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { isSlot, type Filling, type Slot, type TextGroup } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { Seen } from './RawText';
import { SlotChip } from './SlotChip';
import { slotStyle } from './slots';
import classes from './Texts.module.css';

/** What the texts have in common, and what stands where they differ. */
export function TemplateView({ group: { template, documents } }: { group: Pick<TextGroup, 'template' | 'documents'> }) {
  const t = useT();
  const filled = (slot: number) => documents.filter((document) => document.spans.some((span) => span.role === 'SLOT' && span.slot === slot)).length;
  const slots = template.filter(isSlot);
  return (
    <>
      <div className={classes.template} dir="auto">
        {template.map((piece, index) => <Fragment key={index}>{isSlot(piece) ? <SlotChip slot={piece.slot} kind={piece.kind} /> : <Seen text={piece.words} />} </Fragment>)}
      </div>
      <Title order={3} mt="md" mb={4}>{t('texts.slots')}</Title>
      {slots.length === 0 && <Text size="sm" c="dimmed">{t('texts.slots.none')}</Text>}
      <div role="list" aria-label={t('texts.slots')}>{slots.map((slot) => <SlotFillings key={slot.slot} slot={slot} filled={filled(slot.slot)} total={documents.length} />)}</div>
    </>
  );
}

const shownAtOnce = 3;

function SlotFillings({ slot, filled, total }: { slot: Slot; filled: number; total: number }) {
  const t = useT();
  const most = Math.max(1, ...slot.fillings.map((filling) => filling.texts));
  const lines = (fillings: Filling[]) => fillings.map((filling) => <FillingLine key={filling.text} filling={filling} most={most} />);
  const rest = slot.fillings.slice(shownAtOnce);
  return (
    <div role="listitem" className={classes.slotRow} style={slotStyle(slot.slot)}>
      <div><SlotChip slot={slot.slot} kind={slot.kind} /><Text size="xs" c="dimmed">{t('texts.slots.filled', { count: filled, total })}</Text></div>
      <div style={{ minWidth: 0 }}>
        {lines(slot.fillings.slice(0, shownAtOnce))}
        {rest.length > 0 && <details><summary style={{ cursor: 'pointer', fontSize: 12 }}>{t('texts.slots.more', { count: rest.length })}</summary>{lines(rest)}</details>}
      </div>
    </div>
  );
}

function FillingLine({ filling, most }: { filling: Filling; most: number }) {
  const t = useT();
  const format = useFormats();
  return (
    <div className={classes.filling}>
      <span dir="auto">{filling.text.trim() ? <Seen text={filling.text} /> : <span className={classes.wordless}>{t('texts.nothing')}</span>}</span>
      <span aria-hidden><span className={classes.fillingBar} style={{ display: 'block', width: `${(filling.texts / most) * 100}%` }} /></span>
      <span className="tabular" title={t('texts.count', { count: filling.texts })} style={{ textAlign: 'right' }}>{format.count(filling.texts)}</span>
    </div>
  );
}
