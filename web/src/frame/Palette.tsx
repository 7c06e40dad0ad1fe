import { Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconCommand, IconMapPin, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWorkingInquiry, workingInquiry } from '../api/inquiry';
import { get, query as parameters } from '../api/http';
import { useLogout } from '../api/session';
import { mayJudgeIdentity } from '../api/identities';
import { mayInterpret } from '../api/interpret';
import { mayListClocks } from '../api/urgent';
import type { LeadSummary, Me, Page, SearchResult } from '../api/types';
import { useT } from '../i18n';
import { useFormats } from '../i18n/format';
import { languageNames, languages } from '../i18n/language';
import { hitAddress, identitiesAddress, interpretersAddress, organisationsAddress, textsAddress } from '../parts/addresses';
import { MarkedExcerpt } from '../parts/MarkedExcerpt';
import { methodsLink, roomLinks } from './rooms';
import { useSettings } from './useSettings';

interface Place { id: number; name: string; country: string; lat: number; lon: number }

/** Ctrl-K: rooms at once, records, leads and places after three letters. */
export function Palette({ me }: { me: Me }) {
  const t = useT();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const rooms = [...roomLinks.filter((link) => me.rooms.includes(link.room)), methodsLink].filter((link) => fits(t(link.label), query));
  const open = (address: string) => {
    spotlight.close();
    void navigate(address);
  };
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut="mod + K" scrollable maxHeight={520}>
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} leftSection={<IconSearch size={18} aria-hidden />} />
      <Spotlight.ActionsList>
        {rooms.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.commands')}>
            {rooms.map((link) => (
              <Spotlight.Action key={link.path} label={t(link.label)} leftSection={<link.icon size={18} aria-hidden />} onClick={() => open(link.path)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {query.trim().length > 0 && <Commands me={me} query={query} />}
        {query.trim().length >= 3 ? <Found me={me} query={query.trim()} open={open} /> : <Text size="xs" c="dimmed" p="sm">{t('palette.hint')}</Text>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const fits = (label: string, query: string) => label.toLowerCase().includes(query.trim().toLowerCase());

/** What can be done from anywhere: choose an inquiry, the theme, the language; type a tip; log out. */
function Commands({ me, query }: { me: Me; query: string }) {
  const t = useT();
  const navigate = useNavigate();
  const logout = useLogout();
  const { chooseLanguage, chooseTheme } = useSettings();
  const commands: [label: string, run: () => void][] = [
    ...me.inquiries.filter((each) => each.active).map((each): [string, () => void] => [t('inquiry.current', { number: each.number, title: each.title }), () => workingInquiry.set(each.number)]),
    ...(me.rooms.includes('explore') ? [[t('texts.heading'), () => void navigate(textsAddress)] as [string, () => void]] : []),
    ...(me.rooms.includes('explore') && mayJudgeIdentity(me) ? [[t('identity.heading'), () => void navigate(identitiesAddress)] as [string, () => void]] : []),
    ...(me.rooms.includes('explore') && mayInterpret(me) ? [[t('interpret.heading'), () => void navigate(interpretersAddress)] as [string, () => void]] : []),
    ...(me.rooms.includes('feeds') ? [[t('feeds.tip'), () => void navigate('/feeds/tip')] as [string, () => void]] : []),
    ...(mayListClocks(me) ? [[t('feeds.urgent'), () => void navigate('/feeds/urgent')] as [string, () => void]] : []),
    ...(me.rooms.includes('explore') ? [[t('texts.organisations'), () => void navigate(organisationsAddress)] as [string, () => void]] : []),
    ...(['dark', 'light', 'auto'] as const).map((theme): [string, () => void] => [`${t('account.theme')}: ${t(theme === 'dark' ? 'account.themeDark' : theme === 'light' ? 'account.themeLight' : 'account.themeSystem')}`, () => chooseTheme(theme)]),
    ...languages.map((tag): [string, () => void] => [`${t('account.language')}: ${languageNames[tag]}`, () => chooseLanguage(tag)]),
    [t('inquiries.title'), () => void navigate('/inquiries')],
    [t('account.settings'), () => void navigate('/account')],
    [t('account.logout'), () => logout.mutate()],
  ];
  return (
    <Section label={t('palette.acts')} items={commands.filter(([label]) => fits(label, query)).slice(0, 5)}>
      {([label, run]) => <Spotlight.Action key={label} label={label} leftSection={<IconCommand size={18} aria-hidden />} onClick={() => { spotlight.close(); run(); }} />}
    </Section>
  );
}

function Found({ me, query, open }: { me: Me; query: string; open: (address: string) => void }) {
  const t = useT();
  const format = useFormats();
  const [settled] = useDebouncedValue(query, 350);
  const inquiry = useWorkingInquiry();
  // Records and leads may name persons: they are only asked for within an inquiry.
  const has = (room: 'explore' | 'leads' | 'situation') => me.rooms.includes(room) && (room === 'situation' || inquiry !== null);
  const hits = useQuery({
    queryKey: ['palette', 'records', settled], enabled: has('explore'),
    queryFn: ({ signal }) => get<SearchResult>(`/api/observation/search${parameters({ q: settled })}`, signal),
  });
  const leads = useQuery({
    queryKey: ['palette', 'leads', settled], enabled: has('leads'),
    queryFn: ({ signal }) => get<Page<LeadSummary>>(`/api/lead/leads${parameters({ q: settled })}`, signal),
  });
  const places = useQuery({
    queryKey: ['palette', 'places', settled], enabled: has('situation'),
    queryFn: async ({ signal }) => listOf(await get<Place[] | Page<Place>>(`/api/atlas/places${parameters({ q: settled })}`, signal)),
  });
  return (
    <>
      {has('explore') && <Spotlight.Action label={t('palette.searchAll', { query })} leftSection={<IconSearch size={18} aria-hidden />} onClick={() => open(`/explore${parameters({ q: query })}`)} />}
      {[hits, leads, places].every((asked) => !asked.isFetching) && isEmpty(hits.data?.items, leads.data?.items, places.data) && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      <Section label={t('palette.leads')} items={leads.data?.items.slice(0, 5)}>
        {(lead) => <Spotlight.Action key={lead.id} label={lead.question} onClick={() => open(`/leads/${lead.id}`)} />}
      </Section>
      <Section label={t('palette.records')} items={hits.data?.items.slice(0, 8)}>
        {(hit) => (
          <Spotlight.Action key={`${hit.type}${hit.id}`} onClick={() => open(hitAddress(hit))}>
            <div style={{ minWidth: 0, width: '100%' }}>
              <Text size="sm" truncate>{hit.title}</Text>
              <Text size="xs" c="dimmed" lineClamp={1}><MarkedExcerpt text={hit.excerpt} /></Text>
            </div>
          </Spotlight.Action>
        )}
      </Section>
      <Section label={t('palette.places')} items={places.data?.slice(0, 5)}>
        {(place) => (
          <Spotlight.Action key={place.id} onClick={() => open(`/situation?at=${place.lat.toFixed(3)},${place.lon.toFixed(3)},8`)}>
            <Group gap="xs" wrap="nowrap"><IconMapPin size={16} aria-hidden /><Text size="sm">{place.name}, {format.country(place.country)}</Text></Group>
          </Spotlight.Action>
        )}
      </Section>
    </>
  );
}

const isEmpty = (...lists: (unknown[] | undefined)[]) => lists.every((list) => !list?.length);

function listOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items;
}

function Section<T>({ label, items, children }: { label: string; items: T[] | undefined; children: (item: T) => React.ReactNode }) {
  return items?.length ? <Spotlight.ActionsGroup label={label}>{items.map(children)}</Spotlight.ActionsGroup> : null;
}
