import { Alert, Anchor, Button, Checkbox, Group, Select, Stack, Switch, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { sendTip, useFeeds, type TipInput } from '../../api/intake';
import type { Feed } from '../../api/types';
import { useLanguage, useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { languages } from '../../i18n/language';
import { observationAddress } from '../../parts/addresses';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';

/** Typed in during a call, also on a phone: few fields, large targets. */
export default function TipPage() {
  const t = useT();
  const feeds = useFeeds();
  const takers = feeds.data?.items.filter((feed) => feed.kind === 'TIP') ?? [];
  return (
    <Stack className="page" maw={640} gap="md">
      <Anchor component={Link} to="/feeds" size="sm">{t('feeds.back')}</Anchor>
      <Title order={1}>{t('feeds.tip.title')}</Title>
      {feeds.error && <ProblemNote cause={feeds.error} onRetry={() => void feeds.refetch()} />}
      {feeds.isPending && <WaitingLines lines={6} height={44} />}
      {feeds.data && (takers.length ? <TipForm feeds={takers} /> : <EmptyState title={t('feeds.tip.noFeed')} />)}
    </Stack>
  );
}

function TipForm({ feeds }: { feeds: Feed[] }) {
  const t = useT();
  const format = useFormats();
  const language = useLanguage();
  const blank = (feed: Feed): TipInput => ({ feedKey: feed.key, text: '', language: feed.language, urgent: false, phone: '', placeText: '', occurredAt: '', callbackSafe: false });
  const [tip, setTip] = useState(() => blank(feeds.find((feed) => feed.language === language) ?? feeds[0]));
  const set = (part: Partial<TipInput>) => setTip((before) => ({ ...before, ...part }));
  const client = useQueryClient();
  const send = useMutation({ mutationFn: sendTip, onSuccess: () => void client.invalidateQueries({ queryKey: ['urgent'] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ ...tip, phone: tip.phone || undefined, placeText: tip.placeText || undefined, occurredAt: tip.occurredAt ? new Date(tip.occurredAt).toISOString() : undefined, callbackSafe: tip.phone ? tip.callbackSafe : undefined });
  };
  if (send.data) {
    return (
      <Alert color="deep" title={t('feeds.tip.saved')} role="status">
        {send.data.clockStartedAt && <Text size="sm">{t('feeds.tip.clock', { time: format.moment(send.data.clockStartedAt) })} <RunningClock since={send.data.clockStartedAt} /></Text>}
        {send.data.dueAt && <Text size="sm">{t('feeds.tip.due', { time: format.moment(send.data.dueAt) })} <Anchor component={Link} to="/feeds/urgent" size="sm" underline="always">{t('feeds.tip.clocks')}</Anchor></Text>}
        <Group mt="sm">
          <Button component={Link} to={observationAddress(send.data.observationId)} variant="light">{t('feeds.tip.open')}</Button>
          <Button onClick={() => { send.reset(); setTip(blank(feeds.find((feed) => feed.key === tip.feedKey) ?? feeds[0])); }}>{t('feeds.tip.another')}</Button>
        </Group>
      </Alert>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Switch size="md" color="orange.9" label={t('feeds.tip.urgent')} description={t('feeds.tip.urgentWhy')} checked={tip.urgent} onChange={(event) => set({ urgent: event.currentTarget.checked })} />
        <Textarea size="md" required autosize minRows={6} label={t('feeds.tip.text')} description={t('feeds.tip.consent')} value={tip.text} onChange={(event) => set({ text: event.currentTarget.value })} />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <Select size="md" allowDeselect={false} label={t('feeds.tip.language')} data={[...new Set([tip.language, ...languages])].map((code) => ({ value: code, label: format.languageName(code) }))} value={tip.language} onChange={(language) => language && set({ language })} />
          {feeds.length > 1 && <Select size="md" allowDeselect={false} label={t('feeds.tip.feed')} data={feeds.map((feed) => ({ value: feed.key, label: feed.name }))} value={tip.feedKey} onChange={(feedKey) => feedKey && set({ feedKey })} />}
        </Group>
        <TextInput size="md" type="tel" label={t('feeds.tip.phone')} value={tip.phone} onChange={(event) => set({ phone: event.currentTarget.value })} />
        {tip.phone && <Checkbox size="md" label={t('feeds.tip.callback')} checked={tip.callbackSafe} onChange={(event) => set({ callbackSafe: event.currentTarget.checked })} />}
        <TextInput size="md" label={t('feeds.tip.place')} value={tip.placeText} onChange={(event) => set({ placeText: event.currentTarget.value })} />
        <TextInput size="md" type="datetime-local" label={t('feeds.tip.when')} description={t('common.yourZone', { zone: format.zone })} value={tip.occurredAt} onChange={(event) => set({ occurredAt: event.currentTarget.value })} />
        {send.error && <ProblemNote cause={send.error} />}
        <Button type="submit" size="md" loading={send.isPending} disabled={!tip.text.trim()}>{t('feeds.tip.save')}</Button>
      </Stack>
    </form>
  );
}

/** Minutes and seconds since the clock started. */
function RunningClock({ since }: { since: string }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return <b className="tabular" role="timer">{`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}</b>;
}
