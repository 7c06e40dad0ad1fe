import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLegalChoices, useSaveFeed } from '../../api/intake';
import type { Feed, FeedInput, Kind, Marking } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { useT, type Key } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { languages } from '../../i18n/language';
import { useKindName } from '../../parts/Badges';
import { kinds } from '../../parts/colours';
import { ProblemNote } from '../../parts/ProblemNote';

const markings: Marking[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];
const retentions = ['P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y', 'P10Y'];

/** Every legal field is required and explained: without them no record may be held. */
export function FeedForm({ feed, onSaved }: { feed?: Feed; onSaved: (feed: Feed) => void }) {
  const t = useT();
  const me = useThisPerson();
  const save = useSaveFeed(feed?.id);
  const [value, setValue] = useState<FeedInput>(() => (feed ? inputOf(feed) : emptyFeed(me.agency.id, me.agency.country, me.language)));
  const set = <Name extends keyof FeedInput>(name: Name, next: FeedInput[Name]) => setValue((before) => ({ ...before, [name]: next }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ ...value, inquiry: value.marking === 'TLP:RED' ? value.inquiry : null }, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput required label={t('feeds.form.name')} value={value.name} onChange={(event) => set('name', event.currentTarget.value)} />
          <TextInput required disabled={!!feed} pattern="[a-z0-9][a-z0-9-]*" label={t('feeds.form.key')} description={t('feeds.form.key.why')} value={value.key} onChange={(event) => set('key', event.currentTarget.value)} />
        </SimpleGrid>
        <LegalFields value={value} set={set} />
        <ReadingFields value={value} set={set} />
        {save.error && <ProblemNote cause={save.error} />}
        <Group><Button type="submit" loading={save.isPending}>{t(feed ? 'common.save' : 'feeds.form.create')}</Button></Group>
      </Stack>
    </form>
  );
}

interface Fields {
  value: FeedInput;
  set: <Name extends keyof FeedInput>(name: Name, next: FeedInput[Name]) => void;
}

function LegalFields({ value, set }: Fields) {
  const t = useT();
  const me = useThisPerson();
  const { bases, purposes, agencies } = useLegalChoices();
  const reads = (name: Key) => ({ label: t(name), description: t(`${name}.why` as Key), required: true, allowDeselect: false });
  const span = useSpan();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Select {...reads('feeds.form.owner')} searchable data={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))} value={String(value.ownerAgencyId)} onChange={(id) => id && set('ownerAgencyId', Number(id))} />
      <Select
        {...reads('feeds.form.legalBasis')} searchable value={value.legalBasis || null} onChange={(id) => id && set('legalBasis', id)}
        data={bases.map((basis) => ({ value: basis.id, label: `${basis.name} (${basis.jurisdiction})${basis.decides === false ? ` · ${t('feeds.form.unsigned')}` : ''}`, disabled: basis.decides === false }))}
      />
      <Select
        {...reads('feeds.form.purpose')} value={value.purpose || null} onChange={(key) => key && set('purpose', key)}
        data={purposes.map((purpose) => ({ value: purpose.key, label: purpose.prohibited ? `${purpose.text} · ${t('feeds.form.prohibited')}` : purpose.text, disabled: purpose.prohibited }))}
      />
      <Select {...reads('feeds.form.retention')} data={[...new Set([value.retention, ...retentions])].map((period) => ({ value: period, label: span(period) }))} value={value.retention} onChange={(period) => period && set('retention', period)} />
      <Select {...reads('feeds.form.marking')} data={markings} value={value.marking} onChange={(marking) => marking && set('marking', marking as Marking)} />
      {value.marking === 'TLP:RED' && <Select {...reads('feeds.form.inquiry')} data={me.inquiries.filter((inquiry) => inquiry.active).map((inquiry) => ({ value: inquiry.number, label: `${inquiry.number} ${inquiry.title}` }))} value={value.inquiry ?? null} onChange={(number) => set('inquiry', number)} />}
    </SimpleGrid>
  );
}

function ReadingFields({ value, set }: Fields) {
  const t = useT();
  const format = useFormats();
  const kindName = useKindName();
  const grades = (names: string[]) => names.map((name) => ({ value: name, label: `${name}: ${t(`grading.${name}` as Key)}` }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Select required allowDeselect={false} label={t('feeds.form.reliability')} data={grades(['A', 'B', 'C', 'D', 'E', 'F'])} value={value.reliability} onChange={(grade) => grade && set('reliability', grade as FeedInput['reliability'])} />
      <Select required allowDeselect={false} label={t('feeds.form.credibility')} data={grades(['1', '2', '3', '4', '5', '6'])} value={String(value.credibility)} onChange={(grade) => grade && set('credibility', Number(grade) as FeedInput['credibility'])} />
      <Select required allowDeselect={false} label={t('feeds.form.kind')} data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))} value={value.kind} onChange={(kind) => kind && set('kind', kind as Kind)} />
      <Select required allowDeselect={false} searchable label={t('feeds.form.language')} data={[...new Set([value.language, ...languages])].map((code) => ({ value: code, label: format.languageName(code) }))} value={value.language} onChange={(code) => code && set('language', code)} />
      <TextInput required pattern="[A-Z]{2}" label={t('feeds.form.region')} description={t('feeds.form.region.why')} value={value.region} onChange={(event) => set('region', event.currentTarget.value.toUpperCase())} />
      <Select required searchable allowDeselect={false} limit={40} label={t('feeds.form.zone')} description={t('feeds.form.zone.why')} data={[...new Set([value.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]} value={value.zone} onChange={(zone) => zone && set('zone', zone)} />
    </SimpleGrid>
  );
}

/** A period such as P2Y in words. */
export function useSpan(): (period: string) => string {
  const t = useT();
  return (period) => {
    const parts = /^P(\d+)([MY])$/.exec(period);
    return parts ? t(parts[2] === 'Y' ? 'feeds.years' : 'feeds.months', { count: Number(parts[1]) }) : period;
  };
}

function emptyFeed(ownerAgencyId: number, region: string, language: string): FeedInput {
  return {
    key: '', name: '', ownerAgencyId, legalBasis: '', purpose: '', marking: 'TLP:AMBER', reliability: 'F', credibility: 6, retention: 'P2Y', kind: 'TIP',
    region, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, language, inquiry: null,
  };
}

function inputOf(feed: Feed): FeedInput {
  const { key, name, ownerAgencyId, legalBasis, purpose, marking, reliability, credibility, retention, kind, region, zone, language, inquiry } = feed;
  return { key, name, ownerAgencyId: ownerAgencyId ?? feed.ownerAgency.id, legalBasis, purpose, marking, reliability, credibility, retention, kind, region, zone, language, inquiry };
}
