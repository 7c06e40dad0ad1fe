import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTextGroupsOf } from '../../api/texts';
import type { Kind, Lead } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { GroupCard } from '../explore/texts/GroupCard';
import classes from './Leads.module.css';

/** What may be a text written from a template; tracks, payments and registers are not. */
const withoutText: Kind[] = ['POSITION', 'TRANSFER', 'DETECTION', 'RECORD'];
/** An address has room for so many. */
const mostAsked = 200;

/** The observations of a lead that may be texts. */
export const textsOf = (lead: Lead) => lead.evidence.filter((item) => !withoutText.includes(item.kind)).map((item) => item.observationId).slice(0, mostAsked);

/** Groups of texts that hold evidence of this lead; nothing where there is none. */
export function SharedTemplates({ lead }: { lead: Lead }) {
  const t = useT();
  const me = useThisPerson();
  const observations = useMemo(() => textsOf(lead), [lead]);
  const groups = useTextGroupsOf(observations, me.rooms.includes('explore'));
  if (!groups.data?.items.length) return null;
  return (
    <section className={classes.section} aria-label={t('texts.ofLead')}>
      <Title order={2}>{t('texts.ofLead')}</Title>
      <Text size="xs" c="dimmed" mb="xs">{t('texts.ofLeadWhy')}</Text>
      <div className="panel" style={{ overflow: 'hidden' }}>{groups.data.items.map((group) => <GroupCard key={group.id} group={group} lead={lead.id} />)}</div>
    </section>
  );
}
