import { Alert, Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLegalChoices } from '../../api/intake';
import { useRecordTranslations } from '../../api/interpret';
import type { Observation } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { entityAddress } from '../addresses';
import { GradingBadge, KindLabel, MarkingBadge } from '../Badges';
import { CopyButton } from '../CopyButton';
import { HighlightedText } from '../HighlightedText';
import { langOf, useLanguageName } from '../languages';
import { usePropertyName, usePropertyValue } from '../properties';
import { SelectorLink } from '../SelectorLink';
import { When } from '../When';
import { RecordTranslations } from './Translations';

/** One observation, from what it says down to the raw text and what proves it. */
export function RecordBody({ record }: { record: Observation }) {
  const t = useT();
  const format = useFormats();
  const language = useRecordTranslations(record.id, !record.expunged && record.text !== null).data?.language;
  if (record.expunged) {
    return <Alert color="gray">{t('record.expunged', { day: format.day(record.expunged.at), why: record.expunged.why })}</Alert>;
  }
  const spans = record.selectors.flatMap((mention): [number, number][] => (mention.start === null || mention.end === null || mention.property ? [] : [[mention.start, mention.end]]));
  return (
    <Stack gap="md">
      <Group gap="sm"><KindLabel kind={record.kind} /><GradingBadge grading={`${record.reliability}${record.credibility}`} /><MarkingBadge marking={record.marking} /></Group>
      {record.text && <Text size="md" dir="auto" lang={langOf(language ?? record.language)}><HighlightedText text={record.text} spans={spans} /></Text>}
      {record.text && <RecordTranslations id={record.id} />}
      <RecordFacts record={record} told={language} />
      <RecordTies record={record} />
      <Stack gap={4}>
        <Group justify="space-between"><Title order={3}>{t('record.raw')}</Title><CopyButton value={record.raw} /></Group>
        <Text size="xs" c="dimmed">{t('record.rawHint')}</Text>
        <pre className="mono raw" tabIndex={0} style={{ background: 'var(--quiet)', padding: 12, borderRadius: 6, maxHeight: 420, overflow: 'auto' }}>{record.raw}</pre>
        <Group gap={4} wrap="nowrap">
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>{t('record.digest')}</Text>
          <Text className="mono" size="xs" truncate>{record.digest}</Text><CopyButton value={record.digest} />
        </Group>
      </Stack>
    </Stack>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="xs" c="dimmed">{label}</Text>
      <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>{children}</Text>
    </div>
  );
}

function RecordFacts({ record, told }: { record: Observation; told?: string | null }) {
  const { t, find } = useWords();
  const { bases } = useLegalChoices();
  const basis = bases.find((each) => each.id === record.feed.legalBasis);
  const languageName = useLanguageName();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
      <Fact label={t('record.feed')}>{record.feed.name}</Fact>
      <Fact label={t('record.owner')}>{record.feed.owner}</Fact>
      <Fact label={t('record.legalBasis')}>{basis?.name ?? record.feed.legalBasis}{basis && <Text span size="xs" c="dimmed"> {basis.instrument} ({basis.jurisdiction})</Text>}</Fact>
      {record.sourceId && <Fact label={t('record.sourceId')}><span className="mono">{record.sourceId}</span> <CopyButton value={record.sourceId} /></Fact>}
      {record.occurredAt && <Fact label={t('record.occurred')}><When at={record.occurredAt} /> <Text span size="xs" c="dimmed">({find(`precision.${record.precision}`) ?? record.precision})</Text></Fact>}
      <Fact label={t('record.received')}><When at={record.receivedAt} /></Fact>
      {(record.place || record.placeText) && (
        <Fact label={t('record.place')}>
          {record.placeText} {record.place && <Link to={`/situation?at=${record.place.lat},${record.place.lon},9`}><span className="tabular">{record.place.lat.toFixed(4)}, {record.place.lon.toFixed(4)}</span></Link>}
          {record.place?.uncertaintyMeters != null && <Text size="xs" c="dimmed">{t('record.uncertainty', { meters: Math.round(record.place.uncertaintyMeters) })}</Text>}
        </Fact>
      )}
      {(told ?? record.language) && (
        <Fact label={t('record.language')}>
          {languageName(told ?? record.language ?? 'und')}
          {told && record.language && told !== record.language && <Text span size="xs" c="dimmed"> ({t('interpret.stated', { language: languageName(record.language) })})</Text>}
        </Fact>
      )}
      {record.retainedUntil && <Fact label={t('record.retained')}><When at={record.retainedUntil} as="day" /></Fact>}
    </SimpleGrid>
  );
}

function RecordTies({ record }: { record: Observation }) {
  const { t } = useWords();
  const selectors = [...new Map(record.selectors.map((mention) => [mention.selector.id, mention.selector])).values()];
  const properties = Object.entries(record.properties).filter(([, values]) => values.length > 0);
  return (
    <>
      {selectors.length > 0 && (
        <Stack gap={4}>
          <Title order={3}>{t('record.selectors')}</Title>
          <Group gap="xs">{selectors.map((selector) => <SelectorLink key={selector.id} selector={selector} />)}</Group>
        </Stack>
      )}
      {record.entities.length > 0 && (
        <Stack gap={4}>
          <Title order={3}>{t('record.entities')}</Title>
          <Group gap="sm">{record.entities.map((entity) => <Anchor key={entity.id} component={Link} to={entityAddress(entity.id)} size="sm">{entity.name}</Anchor>)}</Group>
        </Stack>
      )}
      {properties.length > 0 && (
        <Stack gap={4}>
          <Title order={3}>{t('record.properties')}</Title>
          <PropertyList properties={properties} />
        </Stack>
      )}
    </>
  );
}

export function PropertyList({ properties }: { properties: [string, string[]][] }) {
  const propertyName = usePropertyName();
  const shown = usePropertyValue();
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, max-content) 1fr', gap: '2px 12px', margin: 0, fontSize: 13 }}>
      {properties.map(([name, values]) => [
        <dt key={name} style={{ color: 'var(--text-quiet)' }}>{propertyName(name)}</dt>,
        <dd key={`${name}-`} style={{ margin: 0, overflowWrap: 'anywhere' }} dir="auto">{values.map((value) => shown(name, value)).join(' · ')}</dd>,
      ])}
    </dl>
  );
}
