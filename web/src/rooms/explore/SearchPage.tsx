import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSearch } from '../../api/explore';
import { mayJudgeIdentity } from '../../api/identities';
import { mayInterpret } from '../../api/interpret';
import type { Facet } from '../../api/types';
import { useThisPerson } from '../../frame/me';
import { instants, useTimeWindow } from '../../frame/timeWindow';
import { useT, type Key } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { identitiesAddress, interpretersAddress, textsAddress } from '../../parts/addresses';
import { useKindName } from '../../parts/Badges';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { HitList } from './HitList';
import classes from './Explore.module.css';

/** Search with facets; everything that narrows it stands in the address. */
export default function SearchPage() {
  const t = useT();
  const format = useFormats();
  const me = useThisPerson();
  const [parameters, setParameters] = useSearchParams();
  const [window] = useTimeWindow();
  const value = (name: string) => parameters.get(name) ?? undefined;
  const filter = { q: value('q'), kind: value('kind'), feed: value('feed'), country: value('country'), ...instants(window) };
  const narrow = useMediaQuery('(max-width: 62em)');
  const search = useSearch(filter);
  const first = search.data?.pages[0];
  const hits = search.data?.pages.flatMap((page) => page.items) ?? [];
  const [words, setWords] = useState(filter.q ?? '');
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  const set = (name: string, next: string | undefined) => setParameters((old) => { const all = new URLSearchParams(old); if (next) all.set(name, next); else all.delete(name); return all; });
  const asked = !!(filter.q || filter.kind || filter.feed || filter.country);
  return (
    <Stack className="page" gap="md">
      <Group justify="space-between" align="baseline"><Title order={1}>{t('explore.title')}</Title><Group gap="md">{mayJudgeIdentity(me) && <Anchor component={Link} to={identitiesAddress} size="sm">{t('identity.heading')}</Anchor>}<Anchor component={Link} to={textsAddress} size="sm">{t('texts.heading')}</Anchor>{mayInterpret(me) && <Anchor component={Link} to={interpretersAddress} size="sm">{t('interpret.heading')}</Anchor>}</Group></Group>
      <form role="search" onSubmit={(event) => { event.preventDefault(); set('q', words.trim()); }}>
        <Group gap="xs" wrap="nowrap">
          <TextInput style={{ flex: 1 }} size="md" autoFocus={!asked} aria-label={t('explore.search')} placeholder={t('explore.search.hint')} leftSection={<IconSearch size={18} aria-hidden />} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          <Button type="submit" size="md">{t('common.search')}</Button>
        </Group>
      </form>
      {!asked && <EmptyState title={t('explore.start')}>{t('explore.startWhy')}</EmptyState>}
      {asked && (
        <div className={classes.results}>
          <aside aria-label={t('explore.facets')}>
            {first && (narrow ? (
              <details><summary style={{ cursor: 'pointer', padding: '4px 0' }}>{t('explore.facets')}</summary><Facets facets={first.facets} filter={filter} set={set} /></details>
            ) : <Facets facets={first.facets} filter={filter} set={set} />)}
          </aside>
          <section>
            {first && <Text size="sm" c="dimmed" role="status" mb="xs">{t('explore.results', { total: first.total })}{first.lagRecords > 0 && ` · ${t('explore.lag', { count: first.lagRecords })}`}</Text>}
            {search.error && <ProblemNote cause={search.error} onRetry={() => void search.refetch()} />}
            {search.isPending && <WaitingLines lines={8} height={44} />}
            {first && hits.length === 0 && <EmptyState title={t('explore.noneFound', { query: filter.q ?? '' })}>{t('explore.noneFoundWhy')}</EmptyState>}
            <HitList hits={hits} />
            {search.hasNextPage && <Button mt="sm" variant="default" loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>{t('common.more')} ({format.count((first?.total ?? 0) - hits.length)})</Button>}
          </section>
        </div>
      )}
    </Stack>
  );
}

interface FacetsProperties {
  facets: Record<'kind' | 'feed' | 'country', Facet[]>;
  filter: Partial<Record<'kind' | 'feed' | 'country', string>>;
  set: (name: string, value: string | undefined) => void;
}

function Facets({ facets, filter, set }: FacetsProperties) {
  const t = useT();
  const format = useFormats();
  const kindName = useKindName();
  const label = (name: string, facet: Facet) => (name === 'kind' ? kindName(facet.value) : name === 'country' ? format.country(facet.value) : facet.label);
  return (
    <Stack gap="md">
      {(['kind', 'feed', 'country'] as const).map((name) => facets[name]?.length > 0 && (
        <div key={name} role="group" aria-label={t(`explore.facet.${name}` as Key)}>
          <Text size="xs" c="dimmed" fw={600} mb={4}>{t(`explore.facet.${name}` as Key)}</Text>
          <Stack gap={5}>
            {facets[name].slice(0, 12).map((facet) => (
              <Checkbox key={facet.value} size="sm" checked={filter[name] === facet.value} onChange={() => set(name, filter[name] === facet.value ? undefined : facet.value)}
                label={<>{label(name, facet)} <Text span size="xs" c="dimmed" className="tabular">{format.count(facet.count)}</Text></>} />
            ))}
          </Stack>
        </div>
      ))}
    </Stack>
  );
}
