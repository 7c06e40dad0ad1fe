import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { downloadAddress } from '../../api/http';
import { useLead } from '../../api/leads';
import type { Lead } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { entityAddress } from '../../parts/addresses';
import { BandBadge, PlainBadge } from '../../parts/Badges';
import { RecruitersMethods } from '../../parts/methods/RecruitersMethods';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import { EvidenceList } from './EvidenceList';
import { Indicators } from './Indicators';
import { mayExport } from './roles';
import { FormName } from './LeadQueue';
import { LeadSide } from './LeadSide';
import { LeadWaterfall } from './LeadWaterfall';
import classes from './Leads.module.css';
import { LinkedPictures } from './LinkedPictures';
import { Rivals } from './Rivals';
import { CounterEvidence, NextChecks, NotFound } from './SearchedFor';
import { SharedOrganisations } from './SharedOrganisations';
import { SharedTemplates, textsOf } from './SharedTemplates';
import { SourceShares } from './SourceShares';

export function LeadView({ id }: { id: number }) {
  const t = useT();
  const { search } = useLocation();
  const lead = useLead(id);
  if (lead.error) return <div className={classes.middle}><ProblemNote cause={lead.error} onRetry={() => void lead.refetch()} /></div>;
  return (
    <>
      <article className={classes.middle} aria-busy={lead.isPending}>
        <Button hiddenFrom="md" component={Link} to={`/leads${search}`} variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} mb="xs">{t('leads.back')}</Button>
        {lead.data ? <LeadBody lead={lead.data} /> : <WaitingLines lines={14} height={28} />}
      </article>
      <aside className={classes.side} aria-label={t('leads.assess')}>{lead.data ? <LeadSide lead={lead.data} /> : <WaitingLines lines={8} />}</aside>
    </>
  );
}

/** Nothing lit means that all evidence counts alike. */
export type Lit = ReadonlySet<number>;

function LeadBody({ lead }: { lead: Lead }) {
  const t = useT();
  const [chosen, setChosen] = useState<number[]>([]);
  const lit: Lit = useMemo(() => new Set(chosen), [chosen]);
  const light = (ids: number[]) => setChosen((before) => (before.join() === ids.join() ? [] : ids));
  return (
    <>
      <LeadHead lead={lead} />
      <section className={classes.section}>
        <Title order={2}>{t('leads.waterfall')}</Title>
        <Text size="xs" c="dimmed" mb="xs">{t('leads.waterfallHow')}</Text>
        <LeadWaterfall lead={lead} lit={lit} onLight={light} />
      </section>
      <section className={classes.section}><Title order={2} mb="xs">{t('leads.rivals')}</Title><Rivals rivals={lead.rivals} score={lead.score} /></section>
      <section className={classes.section}><Title order={2} mb="xs">{t('leads.linked')}</Title><LinkedPictures lead={lead} lit={lit} onLight={light} /></section>
      <SharedTemplates lead={lead} />
      <SharedOrganisations lead={lead} />
      <RecruitersMethods observations={textsOf(lead)} title={t('texts.methods.ofLead')} hint={t('texts.methods.ofLeadWhy')} className={classes.section} />
      <section className={classes.section}><EvidenceList lead={lead} lit={lit} onLight={light} onClear={() => setChosen([])} /></section>
      <section className={classes.section}><Title order={2} mb="xs">{t('leads.indicators')}</Title><Indicators indicators={lead.indicators} onLight={light} /></section>
      <section className={classes.section}><Title order={2} mb="xs">{t('leads.shares')}</Title><SourceShares shares={lead.shares} band={lead.band} /></section>
      <div className={`${classes.section} ${classes.two}`}>
        <CounterEvidence lead={lead} onLight={light} />
        <NotFound items={lead.lookedForNotFound} />
        <NextChecks items={lead.nextChecks} />
        <Entities lead={lead} />
      </div>
    </>
  );
}

function LeadHead({ lead }: { lead: Lead }) {
  const t = useT();
  const me = useThisPerson();
  const format = useFormats();
  return (
    <header>
      <Group gap="sm" mb={6}>
        <Text size="xs" c="dimmed" className="tabular">{t('leads.rank', { rank: lead.rank })}</Text>
        <BandBadge band={lead.band} score={format.bits(lead.score)} />
        <Text size="xs" className="tabular">{t('leads.bits', { bits: format.bits(lead.score) })}</Text>
        {lead.forms.map((form) => <PlainBadge key={form}><FormName form={form} /></PlainBadge>)}
        {lead.firstAt && lead.lastAt && <Text size="xs" c="dimmed"><When at={lead.firstAt} as="day" /> – <When at={lead.lastAt} as="day" /></Text>}
        {hasRole(me, ...mayExport) && <Anchor size="xs" ml="auto" href={downloadAddress(`/api/lead/leads/${lead.id}/export.csv`)} download><Group gap={4} wrap="nowrap"><IconDownload size={14} aria-hidden />{t('leads.export')}</Group></Anchor>}
      </Group>
      <Title order={1} fz={22} lh={1.35} maw={820}>{lead.question}</Title>
      {lead.innocent && <Text size="sm" c="dimmed" mt={6} maw={820}>{t('leads.innocent', { text: lead.innocent.text })} ({t('leads.bits', { bits: format.bits(lead.innocent.bits) })})</Text>}
      {lead.synthetic && <Alert variant="light" color="gray" p="xs" mt="sm">{t('leads.synthetic')}</Alert>}
      <Elements elements={lead.elements} />
    </header>
  );
}

function Elements({ elements }: { elements: Lead['elements'] }) {
  const t = useT();
  return (
    <Group gap="lg" mt="sm" align="flex-start" style={{ rowGap: 4 }}>
      {(['act', 'means', 'purpose'] as const).map((name) => (
        <Text key={name} size="sm"><Text span c="dimmed" size="sm">{t(`leads.elements.${name}`)}: </Text>{elements[name].length ? elements[name].join('; ') : <Text span c="dimmed" fs="italic" size="sm">{t('leads.elements.nothing')}</Text>}</Text>
      ))}
      {elements.child && <Text size="sm" fw={600}>{t('leads.elements.child')}</Text>}
    </Group>
  );
}

function Entities({ lead }: { lead: Lead }) {
  const { t, find } = useWords();
  if (lead.entities.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="xs">{t('leads.entities')}</Title>
      {lead.entities.map((entity) => <Text key={entity.id} size="sm"><Anchor component={Link} to={entityAddress(entity.id)} size="sm">{entity.name}</Anchor> <Text span size="xs" c="dimmed">{find(`schema.${entity.schema}`) ?? entity.schema}</Text></Text>)}
    </section>
  );
}
