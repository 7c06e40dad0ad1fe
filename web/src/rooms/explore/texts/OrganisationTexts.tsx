import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Organisation, OrganisationText } from '../../../api/organisations';
import { useT } from '../../../i18n';
import { textGroupAddress } from '../../../parts/addresses';
import { DataTable, type Column } from '../../../parts/DataTable';
import { templateNames } from './ties';
import { useTextColumns } from './textColumns';

/** The texts in order of time, each with the way to its record and to the group of its template. */
export function OrganisationTexts({ organisation, onRead }: { organisation: Organisation; onRead: (id: number) => void }) {
  const t = useT();
  const { number, columns } = useTextColumns(organisation.documents);
  const names = templateNames(organisation);
  const templateOf = ({ template }: OrganisationText) => (template === null ? '' : t('texts.ties.templateName', { name: names.get(template) ?? '' }));
  const own: Column<OrganisationText>[] = [
    { id: 'template', header: t('texts.template'), width: '110px', value: templateOf, cell: (text) => (text.group === null ? <Text span size={text.template === null ? 'xs' : 'sm'} c={text.template === null ? 'dimmed' : undefined}>{templateOf(text) || t('texts.nothing')}</Text> : <Anchor component={Link} to={textGroupAddress(text.group)} size="sm">{templateOf(text)}</Anchor>) },
    { id: 'record', header: t('texts.column.record'), width: '120px', value: () => '', cell: (text) => <Button size="compact-xs" variant="subtle" aria-label={t('texts.organisation.read', { number: number(text.id) })} onClick={() => onRead(text.id)}>{t('leads.evidence.raw')}</Button> },
  ];
  return (
    <>
      {organisation.shown < organisation.texts && <Text size="sm" c="dimmed" mb="xs">{t('texts.sample', { shown: organisation.shown, total: organisation.texts })}</Text>}
      <DataTable label={t('texts.list')} rows={organisation.documents} columns={[...columns, ...own]} rowKey={(text) => text.id} fileName={`organisation-${organisation.id}`} total={organisation.texts} height="50vh" />
    </>
  );
}
