import { Badge, Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import qrcode from 'qrcode-generator';
import { useState } from 'react';
import { post, put } from '../../api/http';
import { useThisPerson } from '../../frame/me';
import { useWords } from '../../i18n';
import { CopyButton } from '../../parts/CopyButton';
import { PasswordForm } from './PasswordForm';
import { Tokens } from './Tokens';
import { ProblemNote } from '../../parts/ProblemNote';

export default function AccountPage() {
  const { t, find } = useWords();
  const me = useThisPerson();
  return (
    <Stack className="page" maw={720} gap="md">
      <Title order={1}>{me.displayName}</Title>
      <Group gap="xs">
        <Text size="sm">{t('account.agency')}: {me.agency.name}</Text>
        {me.roles.map((role) => <Badge key={role} variant="light" color="gray">{find(`role.${role}`) ?? role}</Badge>)}
      </Group>
      <section className="panel" style={{ padding: 16 }}><PasswordForm /></section>
      <section className="panel" style={{ padding: 16 }}><SecondFactor active={me.totp} /></section>
      <section className="panel" style={{ padding: 16 }}><Tokens /></section>
    </Stack>
  );
}

function SecondFactor({ active }: { active: boolean }) {
  const { t } = useWords();
  const start = useMutation({ mutationFn: () => post<{ secret: string; uri: string }>('/api/safeguard/me/totp', {}) });
  return (
    <Stack gap="sm">
      <Title order={2}>{t('account.totp')}</Title>
      <Text size="sm">{t(active ? 'account.totpOn' : 'account.totpOff')}</Text>
      {start.data ? <Enrolment {...start.data} /> : (
        <Button w="fit-content" variant={active ? 'default' : 'filled'} loading={start.isPending} onClick={() => start.mutate()}>{t('account.totpStart')}</Button>
      )}
      {start.error && <ProblemNote cause={start.error} />}
    </Stack>
  );
}

function Enrolment({ secret, uri }: { secret: string; uri: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => put<void>('/api/safeguard/me/totp', { code }),
    onSuccess: async () => {
      notifications.show({ message: t('account.totpSaved') });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <form onSubmit={(event) => { event.preventDefault(); confirm.mutate(); }}>
      <Stack gap="sm">
        <Text size="sm">{t('account.totpScan')}</Text>
        <QrCode text={uri} />
        <Group gap="xs"><Code>{secret}</Code><CopyButton value={secret} /></Group>
        <TextInput w={220} label={t('account.totpConfirm')} inputMode="numeric" pattern="[0-9]{6}" autoComplete="one-time-code" required value={code} onChange={(event) => setCode(event.currentTarget.value.trim())} />
        {confirm.error && <ProblemNote cause={confirm.error} />}
        <Button type="submit" w="fit-content" loading={confirm.isPending}>{t('account.totpSave')}</Button>
      </Stack>
    </form>
  );
}

function QrCode({ text }: { text: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) if (code.isDark(row, column)) path += `M${column},${row}h1v1h-1z`;
  return (
    <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} width={200} height={200} role="img" aria-label={text} style={{ background: '#fff' }}>
      <path d={path} fill="#000" />
    </svg>
  );
}
