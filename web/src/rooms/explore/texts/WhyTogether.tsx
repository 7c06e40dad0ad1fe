import { Alert, Group, List, Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { TextContact, TextGroup } from '../../../api/texts';
import { useT, useWords } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { SelectorLink } from '../../../parts/SelectorLink';
import { When } from '../../../parts/When';
import classes from './Texts.module.css';

/** The reasons for the group in the server's words, the signs of control that allow it, and what its words do not prove. */
export function WhyTogether({ group }: { group: TextGroup }) {
  const { t, find } = useWords();
  return (
    <>
      <List size="sm" spacing={4}>{group.why.map((sentence, index) => <List.Item key={index}>{sentence}</List.Item>)}</List>
      <Title order={3} mt="md" mb={4}>{t('texts.signs')}</Title>
      {group.signs.length === 0 && <Text size="sm" c="dimmed">{t('texts.signs.none')}</Text>}
      {group.signs.length > 0 && <Text size="xs" c="dimmed" mb={4}>{t('texts.signs.why')}</Text>}
      <List size="sm" spacing={4}>{group.signs.map((sign) => <List.Item key={sign}>{find(`texts.sign.${sign}`) ?? sign}</List.Item>)}</List>
      <Alert mt="md" variant="light" color="gray" icon={<IconInfoCircle aria-hidden />} title={t('texts.copied')}>{t('texts.copiedWhy')}</Alert>
    </>
  );
}

/** Numbers and addresses in the texts; each leads to its own page. */
export function Contacts({ contacts }: { contacts: TextContact[] }) {
  const t = useT();
  const format = useFormats();
  if (contacts.length === 0) return <Text size="sm" c="dimmed">{t('texts.contacts.none')}</Text>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('texts.contacts')}>
      <table className={classes.table}>
        <thead><tr><th scope="col">{t('texts.column.contact')}</th><th scope="col" data-numeric>{t('texts.column.texts')}</th><th scope="col">{t('texts.column.seen')}</th></tr></thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td><Group><SelectorLink selector={{ id: contact.id, kind: contact.kind, value: contact.value, observations: 0, knownShared: null }} /></Group></td>
              <td data-numeric className="tabular">{format.count(contact.texts)}</td>
              <td><Span first={contact.firstAt} last={contact.lastAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** From the first day to the last. */
export function Span({ first, last }: { first: string | null; last: string | null }) {
  const t = useT();
  if (!first || !last) return <Text span size="xs" c="dimmed">{t('texts.noTime')}</Text>;
  return <Text span size="xs"><When at={first} as="day" />{first.slice(0, 10) !== last.slice(0, 10) && <> – <When at={last} as="day" /></>}</Text>;
}
