import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useFeedName } from '../../../api/feedNames';
import type { TextDocument } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { MarkingBadge } from '../../../parts/Badges';
import type { Column } from '../../../parts/DataTable';
import { When } from '../../../parts/When';
import { Seen } from './RawText';
import classes from './Texts.module.css';

const openingLength = 220;

/** Number in time, time, place, words, feed and marking of texts; and the number of a text by its id. */
export function useTextColumns<Document extends Omit<TextDocument, 'spans'>>(documents: Document[]): { number: (id: number) => number; columns: Column<Document>[] } {
  const t = useT();
  const format = useFormats();
  const feedName = useFeedName();
  const numbers = useMemo(() => new Map(documents.map((document, index) => [document.id, index + 1])), [documents]);
  const number = (id: number) => numbers.get(id) ?? 0;
  const columns: Column<Document>[] = [
    { id: 'number', header: t('texts.column.number'), width: '52px', numeric: true, value: (document) => number(document.id) },
    { id: 'at', header: t('texts.column.at'), width: '120px', value: (document) => document.at, cell: (document) => (document.at ? <When at={document.at} as="day" /> : <Text span size="xs" c="dimmed">{t('texts.noTime')}</Text>) },
    { id: 'place', header: t('texts.column.place'), width: '140px', value: (document) => [document.place, document.country && format.country(document.country)].filter(Boolean).join(', ') },
    { id: 'text', header: t('texts.column.text'), width: 'minmax(240px, 3fr)', value: (document) => document.text, cell: (document) => <div dir="auto" className={classes.opening}><Text size="sm" lineClamp={2} component="div"><Seen text={document.text.slice(0, openingLength)} /></Text></div> },
    { id: 'feed', header: t('explore.facet.feed'), width: '150px', value: (document) => feedName(document.feed), cell: (document) => <Text size="sm" lineClamp={2}>{feedName(document.feed)}</Text> },
    { id: 'marking', header: t('texts.column.marking'), width: '130px', value: (document) => document.marking, cell: (document) => <MarkingBadge marking={document.marking} /> },
  ];
  return { number, columns };
}
