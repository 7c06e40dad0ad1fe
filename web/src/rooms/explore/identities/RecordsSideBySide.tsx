import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconCircleHalf2, IconEqual, IconEqualNot, IconMinus, IconTilde, type Icon } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useFeedName } from '../../../api/feedNames';
import type { ComparedRecord, Comparison } from '../../../api/identities';
import { useT, useWords } from '../../../i18n';
import { entityAddress } from '../../../parts/addresses';
import { MarkingBadge, PlainBadge } from '../../../parts/Badges';
import { usePropertyName, usePropertyValue } from '../../../parts/properties';
import { useOpenRecord } from '../../../parts/records/RecordDrawer';
import { lines, pieces, type Line, type Verdict } from './differences';
import classes from './Identities.module.css';

/** Two records in columns, property by property, with what differs marked in the words and beside them. */
export function RecordsSideBySide({ comparison }: { comparison: Comparison }) {
  const t = useT();
  const propertyName = usePropertyName();
  const [onlyOther, setOnlyOther] = useState(false);
  const { a, b, steps } = comparison;
  const all = useMemo(() => lines(a.properties, b.properties, steps, propertyName), [a, b, steps, propertyName]);
  const shown = onlyOther ? all.filter((line) => line.verdict !== 'same') : all;
  const count = (wanted: (verdict: Verdict) => boolean) => all.filter((line) => wanted(line.verdict)).length;
  return (
    <>
      <div className={classes.cards}><RecordCard side="a" record={a} /><RecordCard side="b" record={b} /></div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="xs" c="dimmed" role="status">{t('identity.differences.count', { different: count((verdict) => verdict !== 'same' && verdict !== 'oneSided'), oneSided: count((verdict) => verdict === 'oneSided'), total: all.length })}</Text>
        <Checkbox size="xs" label={t('identity.differences.only')} checked={onlyOther} onChange={(event) => setOnlyOther(event.currentTarget.checked)} />
      </Group>
      <div role="table" aria-label={t('identity.sideBySide')} className={classes.table}>
        <div role="rowgroup">
          <div role="row" className={`${classes.row} ${classes.head}`}>
            {(['identity.property', 'identity.side.a', 'identity.side.b', 'identity.verdict'] as const).map((key) => <span key={key} role="columnheader">{t(key)}</span>)}
          </div>
        </div>
        <div role="rowgroup">{shown.map((line) => <Row key={line.property} line={line} />)}</div>
      </div>
    </>
  );
}

function RecordCard({ side, record }: { side: 'a' | 'b'; record: ComparedRecord }) {
  const { t, find } = useWords();
  const feedName = useFeedName();
  const openRecord = useOpenRecord();
  return (
    <section className={classes.card} aria-label={t(`identity.side.${side}`)}>
      <Text size="xs" c="dimmed">{t(`identity.side.${side}`)}</Text>
      <Anchor component={Link} to={entityAddress(record.record.id)} fw={600} dir="auto">{record.record.name}</Anchor>
      <Group gap={6} mt={4}><PlainBadge>{find(`schema.${record.record.schema}`) ?? record.record.schema}</PlainBadge><MarkingBadge marking={record.marking} /></Group>
      <Text size="xs" mt={4}>{record.feed === null ? t('identity.feedHidden') : feedName(record.feed)}</Text>
      <Text size="xs" c="dimmed">{t('identity.side.records', { count: record.records })}</Text>
      <Button size="compact-xs" variant="light" mt={4} onClick={() => openRecord(record.observation)}>{t('leads.evidence.raw')}</Button>
    </section>
  );
}

const signs: Record<Verdict, Icon> = { same: IconEqual, alike: IconTilde, partly: IconCircleHalf2, different: IconEqualNot, oneSided: IconMinus };

function Row({ line }: { line: Line }) {
  const t = useT();
  const propertyName = usePropertyName();
  const Sign = signs[line.verdict];
  return (
    <div role="row" className={classes.row}>
      <span role="rowheader" className={classes.name}>{propertyName(line.property)}</span>
      <Values property={line.property} values={line.a} others={line.b} verdict={line.verdict} />
      <Values property={line.property} values={line.b} others={line.a} verdict={line.verdict} />
      <span role="cell" className={classes.verdict} data-strong={line.verdict === 'different' || line.verdict === 'alike' || line.verdict === 'partly'}><Sign size={14} aria-hidden /> {t(`identity.verdict.${line.verdict}`)}</span>
    </div>
  );
}

function Values({ property, values, others, verdict }: { property: string; values: string[]; others: string[]; verdict: Verdict }) {
  const t = useT();
  const shown = usePropertyValue();
  const theirs = others.map((other) => shown(property, other));
  const marked = verdict !== 'same' && verdict !== 'oneSided';
  return (
    <div role="cell" className={classes.cell} dir="auto">
      {values.length === 0 && <Text span size="xs" c="dimmed" fs="italic">{t('common.emptyValue')}</Text>}
      {values.map((value) => shown(property, value)).map((value) => (
        <div key={value}>{(marked ? pieces(value, theirs) : [{ text: value, differs: false }]).map((piece, index) => (piece.differs ? <span key={index} className={classes.differs}>{piece.text}</span> : piece.text))}</div>
      ))}
    </div>
  );
}
