import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useEntity, useNetwork } from '../../api/explore';
import { useFeedName } from '../../api/feedNames';
import { mayJudgeIdentity, mayReadHistory, useQuestionsOf } from '../../api/identities';
import type { Entity } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { networkAddress } from '../../parts/addresses';
import { KindLabel, MarkingBadge, PlainBadge } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { PropertyList } from '../../parts/records/RecordBody';
import { RecordDrawer, useOpenRecord } from '../../parts/records/RecordDrawer';
import { SelectorLink } from '../../parts/SelectorLink';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';
import classes from './Explore.module.css';
import { History } from './History';
import { HitList } from './HitList';
import { OpenQuestions } from './identities/OpenQuestions';
import { Judgements } from './Judgements';

const NetworkCanvas = lazy(() => import('../../parts/network/NetworkCanvas'));
const PlacesMap = lazy(() => import('./PlacesMap'));

/** All that is known of one entity, each part with where it comes from. */
export default function EntityPage() {
  const id = Number(useParams().id);
  const entity = useEntity(id);
  if (entity.error) return <div className="page"><ProblemNote cause={entity.error} onRetry={() => void entity.refetch()} /></div>;
  return <Stack className="page" gap="md">{entity.data ? <EntityBody entity={entity.data} /> : <WaitingLines lines={14} />}<RecordDrawer /></Stack>;
}

function Panel({ title, children, more }: { title: string; children: ReactNode; more?: ReactNode }) {
  return (
    <section className="panel" style={{ padding: 14 }}>
      <Group justify="space-between" mb="xs"><Title order={2}>{title}</Title>{more}</Group>
      {children}
    </section>
  );
}

function EntityBody({ entity }: { entity: Entity }) {
  const { t, find } = useWords();
  const feedName = useFeedName();
  const me = useThisPerson();
  return (
    <>
      <Group gap="sm"><Title order={1}>{entity.name}</Title><PlainBadge>{find(`schema.${entity.schema}`) ?? entity.schema}</PlainBadge></Group>
      <div className={classes.columns}>
        <Stack gap="md">
          <Ego id={entity.id} />
          <Panel title={t('entity.records')}><HitList hits={entity.observations} /></Panel>
          <Panel title={t('entity.merges')}><Judgements entity={entity} /></Panel>
          {mayJudgeIdentity(me) && <Asked id={entity.id} />}
          {mayReadHistory(me) && <Panel title={t('entity.history')}><History id={entity.id} /></Panel>}
        </Stack>
        <Stack gap="md">
          <Panel title={t('entity.properties')}><PropertyList properties={Object.entries(entity.properties)} /></Panel>
          <Panel title={t('entity.selectors')}>
            {entity.selectors.length === 0 ? <Text size="sm" c="dimmed">{t('entity.selectors.none')}</Text> : <Group gap="xs">{entity.selectors.map((selector) => <SelectorLink key={selector.id} selector={selector} />)}</Group>}
          </Panel>
          <Panel title={t('entity.sources')}>
            {entity.sources.map((source) => <Group key={`${source.feed}${source.marking}`} gap="sm" mb={4}><Link to={`/explore?feed=${source.feed}`} style={{ fontSize: 13 }}>{feedName(source.feed)}</Link><Text size="xs" c="dimmed">{t('entity.sources.records', { count: source.observations })}</Text><MarkingBadge marking={source.marking} /></Group>)}
          </Panel>
          {entity.leads.length > 0 && (
            <Panel title={t('entity.leads')}>
              {entity.leads.map((lead) => <Text key={lead.id} size="sm"><Anchor component={Link} to={`/leads/${lead.id}`} size="sm">#{lead.rank} {lead.question}</Anchor></Text>)}
            </Panel>
          )}
          <Panel title={t('entity.map')}>
            {entity.places.length === 0 ? <Text size="sm" c="dimmed">{t('entity.map.none')}</Text> : <div className={classes.picture} style={{ height: 220 }}><Suspense fallback={<Skeleton h="100%" />}><PlacesMap places={entity.places} /></Suspense></div>}
          </Panel>
          <Panel title={t('entity.timeline')}><Timeline items={entity.timeline} /></Panel>
        </Stack>
      </div>
    </>
  );
}

/** Nothing is said where nothing is asked. */
function Asked({ id }: { id: number }) {
  const t = useT();
  const questions = useQuestionsOf(id);
  if (questions.error) return <Panel title={t('identity.heading')}><ProblemNote cause={questions.error} onRetry={() => void questions.refetch()} /></Panel>;
  if (!questions.data?.pairs.length) return null;
  return <Panel title={t('identity.heading')}><OpenQuestions questions={questions.data.pairs} /></Panel>;
}

function Ego({ id }: { id: number }) {
  const t = useT();
  const network = useNetwork([`e${id}`], 1);
  return (
    <Panel title={t('entity.network')} more={<Anchor component={Link} size="sm" to={networkAddress(`e${id}`)}>{t('entity.network.open')}</Anchor>}>
      <div className={classes.picture}>
        {network.error && <ProblemNote cause={network.error} />}
        {network.data ? <Suspense fallback={<Skeleton h="100%" />}><NetworkCanvas network={network.data} label={t('entity.network')} /></Suspense> : !network.error && <Skeleton h="100%" />}
      </div>
    </Panel>
  );
}

function Timeline({ items }: { items: Entity['timeline'] }) {
  const t = useT();
  const format = useFormats();
  const openRecord = useOpenRecord();
  if (items.length === 0) return <Text size="sm" c="dimmed">{t('entity.timeline.none')}</Text>;
  const sorted = [...items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Stack gap={4} mah={320} style={{ overflowY: 'auto' }} tabIndex={0}>
      {sorted.map((item) => (
        <Group key={item.observationId} gap="sm" wrap="nowrap">
          <Text size="xs" c="dimmed" w={96} style={{ flex: 'none' }}><When at={item.at} as="day" /></Text>
          <KindLabel kind={item.kind} quiet />
          <Anchor component="button" type="button" size="sm" ta="left" mih={24} onClick={() => openRecord(item.observationId)} title={format.moment(item.at)}>{item.title}</Anchor>
        </Group>
      ))}
    </Stack>
  );
}
