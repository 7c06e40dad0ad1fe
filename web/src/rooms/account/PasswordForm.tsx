import { Button, PasswordInput, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api/http';
import { useT } from '../../i18n';
import { ProblemNote } from '../../parts/ProblemNote';

export function PasswordForm() {
  const t = useT();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: () => post<void>('/api/safeguard/me/password', { current, next }),
    onSuccess: async () => {
      notifications.show({ message: t('account.passwordSaved') });
      [setCurrent, setNext, setAgain].forEach((clear) => clear(''));
      await client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  const differs = again !== '' && again !== next;
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (!differs) change.mutate(); }}>
      <Stack gap="sm" maw={400}>
        <Title order={2}>{t('account.password')}</Title>
        <PasswordInput label={t('account.passwordCurrent')} autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
        <PasswordInput label={t('account.passwordNext')} description={t('account.passwordRule')} autoComplete="new-password" minLength={12} required value={next} onChange={(event) => setNext(event.currentTarget.value)} />
        <PasswordInput label={t('account.passwordAgain')} autoComplete="new-password" required value={again} onChange={(event) => setAgain(event.currentTarget.value)} error={differs && t('account.passwordDiffers')} />
        {change.error && <ProblemNote cause={change.error} />}
        <Button type="submit" loading={change.isPending} w="fit-content">{t('account.password')}</Button>
      </Stack>
    </form>
  );
}
