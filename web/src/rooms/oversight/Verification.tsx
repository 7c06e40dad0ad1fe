import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useCheckpoints, useVerification } from '../../api/oversight';
import { useT } from '../../i18n';
import { CopyButton } from '../../parts/CopyButton';
import { ProblemNote } from '../../parts/ProblemNote';
import { When } from '../../parts/When';

export function Verification() {
  const t = useT();
  const verify = useVerification();
  return (
    <section className="panel" style={{ padding: 14 }}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={680}>{t('oversight.verify.why')}</Text>
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>{t('oversight.verify')}</Button>
      </Group>
      {verify.error && <ProblemNote cause={verify.error} />}
      {verify.data && (
        <Alert mt="sm" role="status" color={verify.data.ok ? 'deep' : 'red'} icon={verify.data.ok ? <IconShieldCheck aria-hidden /> : <IconShieldX aria-hidden />} title={verify.data.ok ? t('oversight.verify.ok', { size: verify.data.size }) : t('oversight.verify.bad')}>
          {verify.data.problems.map((problem) => <Text key={problem} size="sm">{problem}</Text>)}
          <Text size="xs" className="mono" style={{ overflowWrap: 'anywhere' }}>{t('oversight.verify.root')}: {verify.data.rootHash}</Text>
        </Alert>
      )}
      <Checkpoints />
    </section>
  );
}

function Checkpoints() {
  const t = useT();
  const checkpoints = useCheckpoints();
  if (checkpoints.error || !checkpoints.data) return null;
  const newest = [...checkpoints.data].sort((a, b) => b.size - a.size).slice(0, 20);
  return (
    <details style={{ marginTop: 8 }}>
      <summary style={{ cursor: 'pointer', fontSize: 13 }}>{t('oversight.checkpoints')}</summary>
      <Title order={3} style={{ position: 'absolute', clipPath: 'inset(50%)' }}>{t('oversight.checkpoints')}</Title>
      {newest.length === 0 && <Text size="sm" c="dimmed">{t('oversight.checkpoints.none')}</Text>}
      {newest.map((checkpoint) => (
        <Group key={checkpoint.size} gap="sm" wrap="nowrap" mt={4}>
          <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>{t('oversight.checkpoint', { size: checkpoint.size })}</Text>
          <Text size="xs" c="dimmed"><When at={checkpoint.at} /></Text>
          <Text size="xs" className="mono" truncate>{checkpoint.rootHash}</Text><CopyButton value={JSON.stringify(checkpoint)} />
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>{t('oversight.key', { key: checkpoint.keyId.slice(0, 12) })}</Text>
        </Group>
      ))}
    </details>
  );
}
