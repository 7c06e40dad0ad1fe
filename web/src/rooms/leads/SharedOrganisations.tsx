import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useOrganisationsOf } from '../../api/organisations';
import type { Lead } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { OrganisationCard } from '../explore/texts/OrganisationCard';
import classes from './Leads.module.css';
import { textsOf } from './SharedTemplates';

/** Organisations that evidence of this lead belongs to; nothing where there is none. */
export function SharedOrganisations({ lead }: { lead: Lead }) {
  const t = useT();
  const me = useThisPerson();
  const observations = useMemo(() => textsOf(lead), [lead]);
  const organisations = useOrganisationsOf(observations, me.rooms.includes('explore'));
  if (!organisations.data?.items.length) return null;
  return (
    <section className={classes.section} aria-label={t('texts.organisations')}>
      <Title order={2}>{t('texts.organisations')}</Title>
      <Text size="xs" c="dimmed" mb="xs">{t('texts.organisations.ofLeadWhy')}</Text>
      <div className="panel" style={{ overflow: 'hidden' }}>{organisations.data.items.map((organisation) => <OrganisationCard key={organisation.texts.id} organisation={organisation} lead={lead.id} />)}</div>
    </section>
  );
}
