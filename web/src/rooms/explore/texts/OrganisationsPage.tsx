import { Anchor, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useOrganisations, type OrganisationSummary } from '../../../api/organisations';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { organisationAddress } from '../../../parts/addresses';
import { DataTable, type Column } from '../../../parts/DataTable';
import { MonthBars } from '../../../parts/MonthBars';
import { usePlaces } from './GroupCard';
import { OrganisationCard, useSigns } from './OrganisationCard';
import { Seen } from './RawText';
import classes from './Texts.module.css';
import { Cards, TextsFrame, type Listed } from './TextsFrame';
import { Span } from './WhyTogether';

/** Who may stand behind texts, most texts first. */
export default function OrganisationsPage() {
  const narrow = useMediaQuery('(max-width: 48em)');
  const signs = useSigns();
  const organisations = useOrganisations();
  const words = ({ texts, signs: found }: OrganisationSummary) => [texts.opening, ...texts.places, signs(found)];
  return (
    <TextsFrame heading="texts.organisations" empty="texts.organisations.empty" file="/api/detection/organisations.csv" list={organisations}>
      {(listed) => (narrow ? <Cards {...listed} words={words} card={(organisation) => <OrganisationCard key={organisation.texts.id} organisation={organisation} />} /> : <OrganisationTable {...listed} />)}
    </TextsFrame>
  );
}

function OrganisationTable({ rows, total, more }: Listed<OrganisationSummary>) {
  const t = useT();
  const format = useFormats();
  const places = usePlaces();
  const signs = useSigns();
  const columns = useMemo((): Column<OrganisationSummary>[] => [
    { id: 'opening', header: t('texts.column.openingFirst'), width: 'minmax(230px, 2.4fr)', value: ({ texts }) => texts.opening, cell: ({ texts }) => <Anchor component={Link} to={organisationAddress(texts.id)} size="sm" lineClamp={2} dir="auto" className={classes.opening}><Seen text={texts.opening} /></Anchor> },
    { id: 'texts', header: t('texts.column.texts'), width: '76px', numeric: true, value: ({ texts }) => texts.texts, cell: ({ texts }) => format.count(texts.texts) },
    { id: 'templates', header: t('texts.column.templates'), width: '92px', numeric: true, value: ({ templates }) => templates, cell: ({ templates }) => format.count(templates) },
    { id: 'contacts', header: t('texts.column.contacts'), width: '92px', numeric: true, value: ({ texts }) => texts.contacts, cell: ({ texts }) => format.count(texts.contacts) },
    { id: 'places', header: t('texts.column.places'), width: 'minmax(150px, 1.3fr)', value: ({ texts }) => texts.places.join(', '), cell: ({ texts }) => places(texts) },
    { id: 'months', header: t('texts.column.months'), width: '156px', value: ({ texts }) => texts.months.map((month) => `${month.month}: ${month.texts}`).join('; '), cell: ({ texts }) => <MonthBars months={texts.months} /> },
    { id: 'signs', header: t('texts.column.signs'), width: 'minmax(170px, 1.4fr)', value: (organisation) => signs(organisation.signs), cell: (organisation) => <Text size="xs">{signs(organisation.signs)}</Text> },
    { id: 'first', header: t('texts.column.seen'), width: '220px', hidden: true, value: ({ texts }) => texts.firstAt, cell: ({ texts }) => <Span first={texts.firstAt} last={texts.lastAt} /> },
    { id: 'last', header: t('texts.column.last'), width: '130px', hidden: true, value: ({ texts }) => texts.lastAt },
  ], [t, format, places, signs]);
  return <DataTable label={t('texts.organisations')} rows={rows} columns={columns} rowKey={({ texts }) => texts.id} fileName="organisations" total={total} tools={more} height="70vh" />;
}
