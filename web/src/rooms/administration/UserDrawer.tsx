import { Button, Checkbox, Drawer, PasswordInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDisabled, useDisableUser, useSaveUser, type User, type UserInput } from '../../api/administration';
import type { Agency, Role } from '../../api/types';
import { useWords } from '../../i18n';
import { languageNames, languages } from '../../i18n/language';
import { ProblemNote } from '../../parts/ProblemNote';
import { useUndoToast } from '../../parts/useUndo';

const roles: Role[] = ['ANALYST', 'SUPERVISOR', 'FIELD', 'FINANCIAL_INTELLIGENCE_OFFICER', 'PROSECUTOR', 'MILITARY_LIAISON', 'LABOUR_INSPECTOR', 'FEED_MANAGER', 'AUDITOR', 'OUTSIDE_REVIEWER', 'ADMINISTRATOR'];

interface Properties {
  edited: User | 'new' | undefined;
  agencies: Agency[];
  onClose: () => void;
}

export function UserDrawer({ edited, agencies, onClose }: Properties) {
  const { t } = useWords();
  const user = edited === 'new' ? undefined : edited;
  return (
    <Drawer opened={edited !== undefined} onClose={onClose} position="right" size="md" title={user ? t('admin.user.edit', { name: user.displayName }) : t('admin.user.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {edited && <UserForm user={user} agencies={agencies} onDone={onClose} />}
    </Drawer>
  );
}

function UserForm({ user, agencies, onDone }: { user?: User; agencies: Agency[]; onDone: () => void }) {
  const { t, find } = useWords();
  const save = useSaveUser(user?.id);
  const disable = useDisableUser();
  const toast = useUndoToast();
  const [value, setValue] = useState<UserInput>({ username: user?.username ?? '', displayName: user?.displayName ?? '', agencyId: user?.agency.id ?? agencies[0]?.id ?? 0, roles: user?.roles ?? [], language: user?.language ?? 'en', password: '' });
  const set = (part: Partial<UserInput>) => setValue((before) => ({ ...before, ...part }));
  const submit = () => save.mutate({ ...value, username: user ? undefined : value.username, password: value.password || undefined }, { onSuccess: () => { toast(t(user ? 'admin.user.saved' : 'admin.user.added')); onDone(); } });
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="sm">
        <TextInput required disabled={!!user} label={t('admin.user.username')} autoComplete="off" value={value.username} onChange={(event) => set({ username: event.currentTarget.value })} />
        <TextInput required label={t('admin.user.name')} value={value.displayName} onChange={(event) => set({ displayName: event.currentTarget.value })} />
        <Select required searchable allowDeselect={false} label={t('admin.user.agency')} data={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))} value={String(value.agencyId)} onChange={(id) => id && set({ agencyId: Number(id) })} />
        <Select required allowDeselect={false} label={t('admin.user.language')} data={languages.map((tag) => ({ value: tag, label: languageNames[tag] }))} value={value.language} onChange={(language) => language && set({ language })} />
        <Checkbox.Group label={t('admin.user.roles')} value={value.roles} onChange={(chosen) => set({ roles: chosen as Role[] })} required>
          <SimpleGrid cols={1} verticalSpacing={8} mt={6}>{roles.map((role) => <Checkbox key={role} size="sm" value={role} label={find(`role.${role}`) ?? role} />)}</SimpleGrid>
        </Checkbox.Group>
        <PasswordInput required={!user} minLength={12} autoComplete="new-password" label={t(user ? 'admin.user.passwordNew' : 'admin.user.password')} description={t('admin.user.passwordWhy')} value={value.password} onChange={(event) => set({ password: event.currentTarget.value })} />
        {save.error && <ProblemNote cause={save.error} />}
        <Button type="submit" loading={save.isPending} disabled={value.roles.length === 0}>{t(user ? 'common.save' : 'admin.user.add')}</Button>
        {user && !isDisabled(user) && (
          <Stack gap={4} mt="md">
            <Button variant="default" loading={disable.isPending} onClick={() => disable.mutate(user.id, { onSuccess: () => { toast(t('admin.user.disabledDone')); onDone(); } })}>{t('admin.user.disable')}</Button>
            <Text size="xs" c="dimmed">{t('admin.user.disableWhy')}</Text>
            {disable.error && <ProblemNote cause={disable.error} />}
          </Stack>
        )}
      </Stack>
    </form>
  );
}
