import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLegalChoices } from '../../api/intake';
import { useProof } from '../../api/oversight';
import type { JournalEntry } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { CopyButton } from '../../parts/CopyButton';
import { ProblemNote } from '../../parts/ProblemNote';
import { Fact } from '../../parts/records/RecordBody';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';

interface Properties {
  entry: JournalEntry | undefined;
  onClose: () => void;
  onFilter: (changes: Record<string, string | undefined>) => void;
}

export function EntryDrawer({ entry, onClose, onFilter }: Properties) {
  const { t, find } = useWords();
  const purposes = useLegalChoices().purposes;
  const title = entry && (entry.sequence === null ? t('oversight.entry.waiting') : t('oversight.entry', { sequence: entry.sequence }));
  return (
    <Drawer opened={entry !== undefined} onClose={onClose} position="right" size="lg" title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {entry && (
        <Stack gap="sm">
          <Text fw={600}>{entry.text}</Text>
          <Fact label={t('oversight.column.at')}><When at={entry.at} /></Fact>
          <Fact label={t('oversight.column.actor')}>
            {entry.actor.displayName}{entry.actor.agency && `, ${entry.actor.agency}`}{' '}
            {entry.actor.id !== null && <Button size="compact-xs" variant="subtle" onClick={() => onFilter({ actor: String(entry.actor.id) })}>{t('oversight.filter.actor')}</Button>}
          </Fact>
          <Fact label={t('oversight.column.code')}><span className="mono">{entry.action}</span></Fact>
          {entry.inquiry && <Fact label={t('oversight.column.inquiry')}>{entry.inquiry}</Fact>}
          {entry.purpose && <Fact label={t('oversight.column.purpose')}>{purposes.find((each) => each.key === entry.purpose)?.text ?? entry.purpose}</Fact>}
          {entry.subjects.length > 0 && (
            <Fact label={t('oversight.column.subjects')}>
              {entry.subjects.slice(0, 60).map((subject) => (
                <Group key={`${subject.type}${subject.id}`} gap="xs">
                  <span>{find(`subject.${subject.type}`) ?? subject.type} {subject.label ?? <span className="mono">{subject.id}</span>}</span>{!subject.label && <CopyButton value={subject.id} />}
                  <Button size="compact-xs" variant="subtle" onClick={() => onFilter({ subjectType: subject.type, subjectId: subject.id })}>{t('oversight.filter.subject')}</Button>
                </Group>
              ))}
            </Fact>
          )}
          {entry.sequence !== null && <ProofPart key={entry.sequence} sequence={entry.sequence} />}
        </Stack>
      )}
    </Drawer>
  );
}

function ProofPart({ sequence }: { sequence: number }) {
  const t = useT();
  const [wanted, setWanted] = useState(false);
  const proof = useProof(sequence, wanted);
  if (!wanted) return <Button variant="light" w="fit-content" onClick={() => setWanted(true)}>{t('oversight.proof.show')}</Button>;
  if (proof.error) return <ProblemNote cause={proof.error} />;
  if (!proof.data) return <WaitingLines lines={3} />;
  return (
    <section>
      <Group justify="space-between"><Text fw={600} size="sm">{t('oversight.proof')}</Text><CopyButton value={JSON.stringify(proof.data)} /></Group>
      <Text size="xs" c="dimmed">{t('oversight.proof.why')}</Text>
      <Text size="sm" my={4}>{t('oversight.proof.position', { index: proof.data.leafIndex, size: proof.data.treeSize })}</Text>
      <Fact label={t('oversight.proof.leaf')}><span className="mono">{proof.data.leafHash}</span></Fact>
      <Fact label={t('oversight.proof.path')}>{proof.data.path.map((hash) => <div key={hash} className="mono">{hash}</div>)}</Fact>
    </section>
  );
}
