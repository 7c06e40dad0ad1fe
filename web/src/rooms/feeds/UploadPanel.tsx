import { ActionIcon, Anchor, Button, FileButton, Group, Progress, Select, Stack, Text, Title } from '@mantine/core';
import { IconFolderOpen, IconUpload, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Refusal } from '../../api/http';
import { sendFile } from '../../api/intake';
import type { Feed } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { ProblemNote } from '../../parts/ProblemNote';
import { droppedFiles, isWanted, likelyFeed } from './droppedFiles';
import { sampleFor } from './sampleFile';

interface Waiting {
  file: File;
  feedKey: string | null;
  state: 'waiting' | 'sending' | 'sent';
  cause?: unknown;
  /** Bytes that have gone. */
  sent?: number;
  abort?: AbortController;
}

/** Drop files or a folder; each file goes to the feed chosen beside it. */
export function UploadPanel({ feeds, only }: { feeds: Feed[]; only?: Feed }) {
  const t = useT();
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const take = (files: File[]) => {
    setLeftOut(files.filter((file) => !isWanted(file)).map((file) => file.name));
    setWaiting((before) => [
      ...before.filter((item) => item.state !== 'sent'),
      ...files.filter(isWanted).map((file): Waiting => ({ file, feedKey: (only ?? likelyFeed(file.name, feeds))?.key ?? null, state: 'waiting' })),
    ]);
  };
  const change = (file: File, part: Partial<Waiting>) => setWaiting((before) => before.map((item) => (item.file === file ? { ...item, ...part } : item)));
  const send = async ({ file, feedKey }: Waiting) => {
    if (!feedKey) return;
    const abort = new AbortController();
    change(file, { state: 'sending', cause: undefined, abort });
    try {
      await sendFile(file, feedKey, abort.signal, (sent) => change(file, { sent }));
      change(file, { state: 'sent' });
      await client.invalidateQueries({ queryKey: ['batches'] });
    } catch (cause) {
      change(file, { state: 'waiting', cause: abort.signal.aborted ? undefined : cause });
    }
  };
  const ready = waiting.filter((item) => item.state === 'waiting' && item.feedKey);
  // One after the other: the server works on one file of a feed at a time anyway.
  const sendAll = async () => { for (const item of ready) await send(item); };
  return (
    <section className="panel" style={{ padding: 16 }} aria-label={t('feeds.upload')}>
      <Title order={2} mb="xs">{t('feeds.upload')}</Title>
      <div
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void droppedFiles(event.dataTransfer).then(take); }}
        style={{ border: `2px dashed ${over ? 'var(--accent)' : 'var(--line)'}`, borderRadius: 8, padding: 20, textAlign: 'center' }}
      >
        <Text fw={600}>{t('feeds.upload.drop')}</Text>
        <Group justify="center" gap="xs" my="xs">
          <FileButton multiple onChange={take}>{(button) => <Button {...button} size="xs" variant="light" leftSection={<IconUpload size={16} aria-hidden />}>{t('feeds.upload.files')}</Button>}</FileButton>
          <Button size="xs" variant="light" leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={() => folder.current?.click()}>{t('feeds.upload.folder')}</Button>
          <input ref={folder} type="file" hidden multiple aria-hidden {...{ webkitdirectory: '' }} onChange={(event) => { take([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
        </Group>
        <Text size="xs" c="dimmed">{t('feeds.upload.formats')}</Text>
      </div>
      {leftOut.length > 0 && <Text size="sm" c="dimmed" mt="xs" role="status">{t('feeds.upload.leftOut', { names: leftOut.slice(0, 8).join(', ') })}</Text>}
      <Stack gap="xs" mt={waiting.length ? 'sm' : 0}>
        {waiting.map((item) => (
          <WaitingFile key={`${item.file.name}${item.file.lastModified}`} item={item} feeds={feeds} onFeed={(feedKey) => change(item.file, { feedKey, cause: undefined })}
            onRemove={() => { item.abort?.abort(); setWaiting((before) => before.filter((other) => other !== item)); }} />
        ))}
        {ready.length > 0 && <Button w="fit-content" onClick={() => void sendAll()}>{t('feeds.upload.start', { count: ready.length })}</Button>}
      </Stack>
    </section>
  );
}

function WaitingFile({ item, feeds, onFeed, onRemove }: { item: Waiting; feeds: Feed[]; onFeed: (key: string | null) => void; onRemove: () => void }) {
  const t = useT();
  const format = useFormats();
  const feed = feeds.find((candidate) => candidate.key === item.feedKey);
  const needsMapping = item.cause instanceof Refusal && item.cause.problem.code === 'mapping-needed';
  return (
    <div style={{ borderTop: '1px solid var(--line)', paddingTop: 8 }}>
      <Group gap="sm">
        <Text size="sm" style={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>{item.file.name} <Text span size="xs" c="dimmed">{format.bytes(item.file.size)}</Text></Text>
        <Select
          size="xs" w={240} searchable aria-label={t('feeds.upload.feed', { file: item.file.name })} placeholder={t('feeds.upload.choose')} disabled={item.state !== 'waiting'}
          data={feeds.map((candidate) => ({ value: candidate.key, label: candidate.name }))} value={item.feedKey} onChange={onFeed}
        />
        <Text size="xs" c="dimmed" w={70} role="status">{item.state === 'sending' ? t('feeds.upload.sending') : item.state === 'sent' ? t('feeds.upload.sent') : ''}</Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t('feeds.upload.remove', { file: item.file.name })} onClick={onRemove}><IconX size={16} aria-hidden /></ActionIcon>
      </Group>
      {item.state === 'sending' && <Progress size="sm" mt={4} value={item.file.size ? ((item.sent ?? 0) / item.file.size) * 100 : 0} aria-label={t('feeds.batch.progress', { file: item.file.name })} />}
      {needsMapping && feed ? (
        <Text size="sm" role="alert">{t('feeds.upload.mappingNeeded')} <Anchor component={Link} to={`/feeds/${feed.id}/mapping`} size="sm" onClick={() => sampleFor.set(feed.id, item.file)}>{t('feeds.upload.map')}</Anchor></Text>
      ) : item.cause !== undefined && <ProblemNote cause={item.cause} />}
    </div>
  );
}
