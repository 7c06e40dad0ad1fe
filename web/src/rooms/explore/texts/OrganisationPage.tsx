import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useOrganisation, useOrganisationsOf, type Organisation } from '../../../api/organisations';
import { Refusal } from '../../../api/http';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { organisationAddress, organisationsAddress } from '../../../parts/addresses';
import { ProblemNote } from '../../../parts/ProblemNote';
import { RecordDrawer, useOpenRecord } from '../../../parts/records/RecordDrawer';
import { WaitingLines } from '../../../parts/Waiting';
import { BackTo, Block } from './Block';
import { Growth } from './Growth';
import { Itinerary } from './Itinerary';
import { OrganisationTexts } from './OrganisationTexts';
import { Ties } from './Ties';
import classes from './Texts.module.css';
import { Contacts, Span, WhyTogether } from './WhyTogether';

/** Texts that may come from one organisation: why, what ties them, where it moved, and the texts. */
export default function OrganisationPage() {
  const t = useT();
  const id = Number(useParams().id);
  const [parameters] = useSearchParams();
  const organisation = useOrganisation(id);
  const lead = Number(parameters.get('lead')) || undefined;
  // An organisation is known by one of its texts: when it was worked out anew, the address still leads to where that text is.
  const gone = organisation.error instanceof Refusal && organisation.error.problem.status === 404;
  const now = useOrganisationsOf([id], gone).data?.items[0]?.texts.id;
  if (gone && now !== undefined && now !== id) return <Navigate replace to={organisationAddress(now, lead)} />;
  return (
    <Stack className="page" gap="md" aria-busy={organisation.isPending}>
      <Group gap="md">
        {lead !== undefined && <Anchor component={Link} to={`/leads/${lead}`} size="sm"><BackTo>{t('texts.backToLead')}</BackTo></Anchor>}
        <Anchor component={Link} to={organisationsAddress} size="sm"><BackTo>{t('texts.organisations.all')}</BackTo></Anchor>
      </Group>
      {organisation.error && <ProblemNote cause={organisation.error} onRetry={() => void organisation.refetch()} />}
      {organisation.isPending && <WaitingLines lines={12} height={28} />}
      {organisation.data && <OrganisationBody key={organisation.data.id} organisation={organisation.data} />}
      <RecordDrawer />
    </Stack>
  );
}

function OrganisationBody({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const read = useOpenRecord();
  return (
    <>
      <Head organisation={organisation} />
      <div className={classes.two}>
        <Block title={t('texts.why')}><WhyTogether group={organisation} note="texts.organisation.note" /></Block>
        <Block title={t('texts.contacts')}><Contacts group={organisation} /></Block>
      </div>
      <section aria-label={t('texts.ties')}><Title order={2} mb="xs">{t('texts.ties')}</Title><Ties organisation={organisation} onRead={read} /></section>
      <section><Title order={2} mb="xs">{t('texts.itinerary')}</Title><Itinerary group={organisation} onRead={read} /></section>
      <Growth group={organisation} />
      <section><Title order={2} mb="xs">{t('texts.list')}</Title><OrganisationTexts organisation={organisation} onRead={read} /></section>
    </>
  );
}

function Head({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const format = useFormats();
  const { documents, stops, contacts, clashes } = organisation;
  const places = new Set([...stops, ...documents].map((each) => each.place).filter(Boolean)).size;
  const templates = new Set(documents.map((text) => text.template).filter((template) => template !== null)).size;
  return (
    <header>
      <Title order={1} maw={900}>{t('texts.organisation.title', { count: organisation.texts })}</Title>
      <Group gap="md" mt={6} className="tabular">
        <Text size="sm">{t('texts.places', { count: places })}</Text>
        <Span first={organisation.firstAt} last={organisation.lastAt} />
        <Text size="sm">{t('texts.templateCount', { count: templates })}</Text>
        <Text size="sm">{t('texts.contactCount', { count: contacts.length })}</Text>
        {clashes.length > 0 && <Text size="sm">{t('texts.clashes', { count: format.count(clashes.length) })}</Text>}
      </Group>
    </header>
  );
}
