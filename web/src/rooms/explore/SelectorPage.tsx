import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useKnownShared, useSelectorPage, type SelectorPage as Shown } from '../../api/explore';
import { useT } from '../../i18n';
import { entityAddress, networkAddress } from '../../parts/addresses';
import { CopyButton } from '../../parts/CopyButton';
import { ProblemNote } from '../../parts/ProblemNote';
import { useSelectorKind } from '../../parts/SelectorLink';
import { useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { HitList } from './HitList';

export default function SelectorPage() {
  const t = useT();
  const kindName = useSelectorKind();
  const id = Number(useParams().id);
  const selector = useSelectorPage(id);
  if (selector.error) return <div className="page"><ProblemNote cause={selector.error} onRetry={() => void selector.refetch()} /></div>;
  if (!selector.data) return <div className="page"><WaitingLines lines={10} /></div>;
  const { kind, value, observations, entities, observationsPage } = selector.data;
  return (
    <Stack className="page" gap="md" maw={960}>
      <Group gap="xs" align="baseline">
        <Text c="dimmed">{kindName(kind)}</Text>
        <Title order={1} className="mono" fz={20} style={{ overflowWrap: 'anywhere' }}>{value}</Title><CopyButton value={value} />
        <Text size="sm" c="dimmed">{t('selector.seen', { count: observations })}</Text>
        <Anchor component={Link} size="sm" ml="auto" to={networkAddress(`s${id}`)}>{t('entity.network.open')}</Anchor>
      </Group>
      <section className="panel" style={{ padding: 14 }}>
        <Title order={2} mb="xs">{t('selector.entities')}</Title>
        {entities.length === 0 && <Text size="sm" c="dimmed">{t('selector.entities.none')}</Text>}
        <Group gap="md">{entities.map((entity) => <Anchor key={entity.id} component={Link} to={entityAddress(entity.id)} size="sm">{entity.name}</Anchor>)}</Group>
      </section>
      <KnownShared selector={selector.data} />
      <section><Title order={2} mb="xs">{t('entity.records')}</Title><HitList hits={observationsPage.items} /></section>
    </Stack>
  );
}

function KnownShared({ selector }: { selector: Shown }) {
  const t = useT();
  const [note, setNote] = useState('');
  const mark = useKnownShared(selector.id);
  const toast = useUndoToast();
  return (
    <section className="panel" style={{ padding: 14 }}>
      <Title order={2}>{t('selector.shared')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('selector.shared.why')}</Text>
      {selector.knownShared ? (
        <Group><Text size="sm">{selector.knownShared.note}</Text><Button size="compact-sm" variant="default" loading={mark.isPending} onClick={() => mark.mutate(null, { onSuccess: () => toast(t('selector.shared.unmarked')) })}>{t('selector.shared.unmark')}</Button></Group>
      ) : (
        <form onSubmit={(event) => { event.preventDefault(); mark.mutate(note.trim(), { onSuccess: () => toast(t('selector.shared.marked'), () => mark.mutate(null)) }); }}>
          <Group align="flex-end" gap="xs"><TextInput style={{ flex: 1, maxWidth: 420 }} required label={t('selector.shared.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} /><Button type="submit" variant="default" disabled={!note.trim()} loading={mark.isPending}>{t('selector.shared.mark')}</Button></Group>
        </form>
      )}
      {mark.error && <ProblemNote cause={mark.error} />}
    </section>
  );
}
