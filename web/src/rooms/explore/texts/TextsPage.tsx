import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useTextGroups, type TextGroupSummary } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { textGroupAddress } from '../../../parts/addresses';
import { DataTable, type Column } from '../../../parts/DataTable';
import { MonthBars } from '../../../parts/MonthBars';
import { GroupCard, usePlaces } from './GroupCard';
import { Seen } from './RawText';
import classes from './Texts.module.css';
import { Cards, TextsFrame, type Listed } from './TextsFrame';
import { Span } from './WhyTogether';

/** Texts written from one template, the largest group first. */
export default function TextsPage() {
  const narrow = useMediaQuery('(max-width: 48em)');
  const groups = useTextGroups();
  return (
    <TextsFrame heading="texts.heading" empty="texts.empty" file="/api/detection/text-groups.csv" list={groups}>
      {(listed) => (narrow ? <Cards {...listed} words={(group) => [group.opening, ...group.places]} card={(group) => <GroupCard key={group.id} group={group} />} /> : <GroupTable {...listed} />)}
    </TextsFrame>
  );
}

function GroupTable({ rows, total, more }: Listed<TextGroupSummary>) {
  const t = useT();
  const format = useFormats();
  const places = usePlaces();
  const columns = useMemo((): Column<TextGroupSummary>[] => [
    { id: 'opening', header: t('texts.column.opening'), width: 'minmax(280px, 3fr)', value: (group) => group.opening, cell: (group) => <Anchor component={Link} to={textGroupAddress(group.id)} size="sm" lineClamp={2} dir="auto" className={classes.opening}><Seen text={group.opening} /></Anchor> },
    { id: 'texts', header: t('texts.column.texts'), width: '80px', numeric: true, value: (group) => group.texts, cell: (group) => format.count(group.texts) },
    { id: 'months', header: t('texts.column.months'), width: '160px', value: (group) => group.months.map((month) => `${month.month}: ${month.texts}`).join('; '), cell: (group) => <MonthBars months={group.months} /> },
    { id: 'places', header: t('texts.column.places'), width: 'minmax(180px, 2fr)', value: (group) => group.places.join(', '), cell: (group) => places(group) },
    { id: 'contacts', header: t('texts.column.contacts'), width: '96px', numeric: true, value: (group) => group.contacts, cell: (group) => format.count(group.contacts) },
    { id: 'first', header: t('texts.column.seen'), width: '220px', value: (group) => group.firstAt, cell: (group) => <Span first={group.firstAt} last={group.lastAt} /> },
    { id: 'last', header: t('texts.column.last'), width: '130px', hidden: true, value: (group) => group.lastAt },
  ], [t, format, places]);
  return <DataTable label={t('texts.heading')} rows={rows} columns={columns} rowKey={(group) => group.id} fileName="text-groups" total={total} tools={more} height="70vh" />;
}
