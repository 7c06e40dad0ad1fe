import { ActionIcon, Button, Chip, CloseButton, Group, Stack, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { downloadAddress } from '../../api/http';
import type { useLeadQueue } from '../../api/leads';
import type { LeadSummary } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { LeadItem } from './LeadItem';
import classes from './Leads.module.css';
import { SavedViews } from './SavedViews';
import { filterOf } from './filter';
import { mayExport } from './roles';

interface Properties {
  queue: ReturnType<typeof useLeadQueue>;
  leads: LeadSummary[];
  chosen?: number;
  onOpen: (id: number) => void;
}

export function LeadQueue({ queue, leads, chosen, onOpen }: Properties) {
  const t = useT();
  const format = useFormats();
  const me = useThisPerson();
  const [parameters] = useSearchParams();
  const total = queue.data?.pages[0]?.total;
  return (
    <>
      <Stack gap="xs" p="sm" style={{ borderBottom: '1px solid var(--line)' }}>
        <Group justify="space-between">
          <Title order={1} fz="lg">{t('leads.title')} {total !== undefined && <Text span c="dimmed" size="sm" className="tabular">{format.count(total)}</Text>}</Title>
          <Group gap={4}>
            <SavedViews />
            {hasRole(me, ...mayExport) && (
              <Tooltip label={t('leads.exportQueue')}>
                <ActionIcon component="a" variant="subtle" color="gray" href={downloadAddress('/api/lead/leads.csv', { ...filterOf(parameters) })} download aria-label={t('leads.exportQueue')}><IconDownload size={18} aria-hidden /></ActionIcon>
              </Tooltip>
            )}
          </Group>
        </Group>
        <QueueFilter forms={[...new Set(leads.flatMap((lead) => lead.forms))]} />
      </Stack>
      <div className={classes.list}>
        {queue.error && <ProblemNote cause={queue.error} onRetry={() => void queue.refetch()} />}
        {queue.isPending && <WaitingLines lines={8} height={56} />}
        {queue.data && leads.length === 0 && <EmptyState title={t('leads.empty')}>{t('leads.emptyWhy')}</EmptyState>}
        {leads.map((lead) => <LeadItem key={lead.id} lead={lead} current={lead.id === chosen} onOpen={onOpen} />)}
        {queue.hasNextPage && <Button variant="subtle" fullWidth loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>{t('common.more')}</Button>}
      </div>
      <Text size="xs" c="dimmed" p="xs" visibleFrom="md" style={{ borderTop: '1px solid var(--line)' }}>{t('leads.keys')}</Text>
    </>
  );
}

function QueueFilter({ forms }: { forms: string[] }) {
  const t = useT();
  const [parameters, setParameters] = useSearchParams();
  const filter = filterOf(parameters);
  const [words, setWords] = useState(filter.q ?? '');
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  const change = (name: string, value: string | undefined) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const search = useDebouncedCallback((text: string) => change('q', text.trim()), 400);
  const type = (text: string) => {
    setWords(text);
    search(text);
  };
  const stateOf = filter.mine ? 'mine' : (filter.state ?? 'all');
  const chooseState = (value: string) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      next.delete('state');
      next.delete('mine');
      if (value === 'mine') next.set('mine', 'true');
      else if (value !== 'all') next.set('state', value);
      return next;
    });
  const shownForms = [...new Set([...(filter.form ? [filter.form] : []), ...forms])];
  return (
    <>
      <TextInput
        size="xs" aria-label={t('leads.filter.search')} placeholder={t('leads.filter.search')} value={words} onChange={(event) => type(event.currentTarget.value)}
        rightSection={words && <CloseButton size="xs" aria-label={t('common.close')} onClick={() => { setWords(''); change('q', undefined); }} />}
      />
      <Chip.Group value={stateOf} onChange={(value) => chooseState(value as string)}>
        <Group gap={6}>
          <Chip size="xs" value="all">{t('leads.filter.all')}</Chip>
          <Chip size="xs" value="mine">{t('leads.filter.mine')}</Chip>
          {(['NEW', 'TAKEN', 'ASSESSED'] as const).map((state) => <Chip key={state} size="xs" value={state}>{t(`leads.state.${state}`)}</Chip>)}
        </Group>
      </Chip.Group>
      {shownForms.length > 0 && (
        <Group gap={6} role="group" aria-label={t('leads.filter.form')}>
          {shownForms.map((form) => <Chip key={form} size="xs" variant="light" checked={filter.form === form} onChange={(on) => change('form', on ? form : undefined)}><FormName form={form} /></Chip>)}
        </Group>
      )}
    </>
  );
}

/** A form of trafficking in words. */
export function FormName({ form }: { form: string }) {
  const { find } = useWords();
  return <>{find(`form.${form}`) ?? form.replaceAll('-', ' ')}</>;
}
