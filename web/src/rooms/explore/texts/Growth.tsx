import { Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { MonthBars } from '../../../parts/MonthBars';
import { monthsOf } from '../../../parts/months';
import classes from './Texts.module.css';

interface Dated { texts: number; shown: number; documents: { at: string | null }[] }

/** How many of the texts each month has. */
export function Growth({ group }: { group: Dated }) {
  const t = useT();
  const months = useMemo(() => monthsOf(group.documents.map((document) => document.at)), [group.documents]);
  return (
    <section>
      <Title order={2} mb="xs">{t('texts.growth')}</Title>
      {months.length === 0 ? <Text size="sm" c="dimmed">{t('texts.growth.none')}</Text> : <div className={`panel ${classes.block}`}><div style={{ width: 'fit-content', maxWidth: '100%' }}><MonthBars months={months} barWidth={50} height={80} /><MonthEnds months={months} /></div></div>}
      {group.shown < group.texts && months.length > 0 && <Text size="xs" c="dimmed" mt={4}>{t('texts.growth.sample')}</Text>}
    </section>
  );
}

function MonthEnds({ months }: { months: { month: string; texts: number }[] }) {
  const t = useT();
  const format = useFormats();
  const [first] = months;
  const last = months[months.length - 1];
  return (
    <>
      <Group justify="space-between" mt={4}><Text size="xs" c="dimmed">{format.month(first.month)}</Text>{last !== first && <Text size="xs" c="dimmed">{format.month(last.month)}</Text>}</Group>
      <details><summary style={{ cursor: 'pointer', fontSize: 12 }}>{t('texts.growth.list')}</summary>{months.map((each) => <Text key={each.month} size="xs" className="tabular">{format.month(each.month)}: {t('texts.count', { count: each.texts })}</Text>)}</details>
    </>
  );
}
