import { Alert, Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useMakeToken, useRevokeToken, useTokens } from '../../api/administration';
import { useT } from '../../i18n';
import { CopyButton } from '../../parts/CopyButton';
import { ProblemNote } from '../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { When } from '../../parts/When';

/** The caller's own tokens for programs; the secret is seen once. */
export function Tokens() {
  const t = useT();
  const tokens = useTokens();
  const make = useMakeToken();
  const revoke = useRevokeToken();
  const toast = useUndoToast();
  const [name, setName] = useState('');
  const [expires, setExpires] = useState('');
  return (
    <Stack gap="sm">
      <div><Title order={2}>{t('tokens.title')}</Title><Text size="sm" c="dimmed">{t('tokens.why')}</Text></div>
      {tokens.data?.items.length === 0 && <Text size="sm" c="dimmed">{t('tokens.none')}</Text>}
      {tokens.data?.items.map((token) => (
        <Group key={token.id} justify="space-between">
          <Text size="sm">{token.name} <Text span size="xs" c="dimmed">{t('tokens.expires')} <When at={token.expires} as="day" /></Text></Text>
          <Button size="compact-xs" variant="default" onClick={() => revoke.mutate(token.id, { onError: showRefusal, onSuccess: () => toast(t('tokens.revoked')) })}>{t('tokens.revoke')}</Button>
        </Group>
      ))}
      {make.data?.token && <Alert role="status" title={t('tokens.created')}><Group gap="xs"><Code style={{ overflowWrap: 'anywhere' }}>{make.data.token}</Code><CopyButton value={make.data.token} /></Group></Alert>}
      <form onSubmit={(event) => { event.preventDefault(); make.mutate({ name, expires }, { onSuccess: () => setName('') }); }}>
        <Group align="flex-end" gap="sm">
          <TextInput required label={t('tokens.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput required type="date" label={t('tokens.expires')} min={new Date().toISOString().slice(0, 10)} value={expires} onChange={(event) => setExpires(event.currentTarget.value)} />
          <Button type="submit" variant="default" loading={make.isPending}>{t('tokens.create')}</Button>
        </Group>
        {make.error && <ProblemNote cause={make.error} />}
      </form>
    </Stack>
  );
}
