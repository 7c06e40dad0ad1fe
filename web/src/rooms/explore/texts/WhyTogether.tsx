import { Alert, Group, List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { TextContact, TextGroup } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { DataTable, type Column } from '../../../parts/DataTable';
import { SelectorLink, useSelectorKind } from '../../../parts/SelectorLink';
import { When } from '../../../parts/When';

interface Reasons { group: Pick<TextGroup, 'why' | 'signs'>; note?: 'texts.copied' | 'texts.organisation.note' }

/** The reasons for the group in the server's words, signs of control among them, and what they do not prove. */
export function WhyTogether({ group, note = 'texts.copied' }: Reasons) {
  const t = useT();
  return (
    <>
      <List size="sm" spacing={4}>{group.why.map((sentence, index) => <List.Item key={index}>{sentence}</List.Item>)}</List>
      {note === 'texts.copied' && <Text size="xs" c="dimmed" mt="xs">{t(group.signs.length === 0 ? 'texts.signs.none' : 'texts.signs.why', { count: group.signs.length })}</Text>}
      <Alert mt="md" variant="light" color="gray" icon={<IconInfoCircle aria-hidden />} title={t(note)}>{t(`${note}Why`)}</Alert>
    </>
  );
}

/** Numbers and addresses in the texts, those that most texts share first; each leads to its own page. */
export function Contacts({ group }: { group: Pick<TextGroup, 'id' | 'contacts'> }) {
  const t = useT();
  const format = useFormats();
  const kindName = useSelectorKind();
  const columns = useMemo((): Column<TextContact>[] => [
    { id: 'value', header: t('texts.column.contact'), width: 'minmax(190px, 2fr)', value: (contact) => contact.value, cell: (contact) => <Group><SelectorLink selector={{ id: contact.id, kind: contact.kind, value: contact.value, observations: 0, knownShared: null }} /></Group> },
    { id: 'kind', header: t('explore.facet.kind'), hidden: true, value: (contact) => kindName(contact.kind) },
    { id: 'texts', header: t('texts.column.texts'), width: '76px', numeric: true, value: (contact) => contact.texts, cell: (contact) => format.count(contact.texts) },
    { id: 'first', header: t('texts.column.seen'), width: '210px', value: (contact) => contact.firstAt, cell: (contact) => <Span first={contact.firstAt} last={contact.lastAt} /> },
    { id: 'last', header: t('texts.column.last'), width: '130px', hidden: true, value: (contact) => contact.lastAt },
  ], [t, format, kindName]);
  if (group.contacts.length === 0) return <Text size="sm" c="dimmed">{t('texts.contacts.none')}</Text>;
  return <DataTable label={t('texts.contacts')} rows={group.contacts} columns={columns} rowKey={(contact) => contact.id} fileName={`contacts-${group.id}`} height="280px" />;
}

/** From the first day to the last. */
export function Span({ first, last }: { first: string | null; last: string | null }) {
  const t = useT();
  if (!first || !last) return <Text span size="xs" c="dimmed">{t('texts.noTime')}</Text>;
  return <Text span size="xs"><When at={first} as="day" />{first.slice(0, 10) !== last.slice(0, 10) && <> – <When at={last} as="day" /></>}</Text>;
}
