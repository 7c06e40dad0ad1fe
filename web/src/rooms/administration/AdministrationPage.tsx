import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { isDisabled, useAgencies, useUsers, type User } from '../../api/administration';
import type { Agency } from '../../api/types';
import { useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { PlainBadge } from '../../parts/Badges';
import { DataTable, type Column } from '../../parts/DataTable';
import { ProblemNote } from '../../parts/ProblemNote';
import { WaitingLines } from '../../parts/Waiting';
import { AgencyForms } from './AgencyForms';
import { UserDrawer } from './UserDrawer';

/** People and agencies; no records are within reach here. */
export default function AdministrationPage() {
  const { t, find } = useWords();
  const format = useFormats();
  const users = useUsers();
  const agencies = useAgencies();
  const [edited, setEdited] = useState<User | 'new'>();
  const userColumns: Column<User>[] = [
    { id: 'name', header: t('admin.user.name'), width: 'minmax(160px, 1.4fr)', value: (user) => user.displayName },
    { id: 'username', header: t('admin.user.username'), width: '150px', value: (user) => user.username },
    { id: 'agency', header: t('admin.user.agency'), width: 'minmax(180px, 1.6fr)', value: (user) => user.agency.name },
    {
      id: 'roles', header: t('admin.user.roles'), width: 'minmax(220px, 2fr)', value: (user) => user.roles.map((role) => find(`role.${role}`) ?? role).join(', '),
      cell: (user) => <Group gap={4}>{user.roles.map((role) => <PlainBadge key={role}>{find(`role.${role}`) ?? role}</PlainBadge>)}</Group>,
    },
    { id: 'language', header: t('admin.user.language'), width: '110px', value: (user) => format.languageName(user.language) },
    { id: 'state', header: t('admin.user.state'), width: '100px', value: (user) => t(isDisabled(user) ? 'admin.user.disabled' : 'admin.user.active') },
  ];
  const agencyColumns: Column<Agency>[] = [
    { id: 'name', header: t('admin.agency.name'), width: 'minmax(220px, 2fr)', value: (agency) => agency.name },
    { id: 'key', header: t('admin.agency.key'), width: '160px', value: (agency) => agency.key, cell: (agency) => <span className="mono">{agency.key}</span> },
    { id: 'country', header: t('admin.agency.country'), width: '160px', value: (agency) => format.country(agency.country) },
    { id: 'kind', header: t('admin.agency.kind'), width: '200px', value: (agency) => find(`admin.agency.kind.${agency.kind.toLowerCase()}`) ?? agency.kind },
  ];
  const cause = users.error ?? agencies.error;
  return (
    <Stack className="page" gap="md">
      <Group justify="space-between" align="flex-start">
        <div><Title order={1}>{t('admin.title')}</Title><Text size="sm" c="dimmed">{t('admin.why')}</Text></div>
        <Button onClick={() => setEdited('new')}>{t('admin.user.add')}</Button>
      </Group>
      {cause && <ProblemNote cause={cause} onRetry={() => { void users.refetch(); void agencies.refetch(); }} />}
      {users.isPending && <WaitingLines lines={8} />}
      {users.data && <section><Title order={2} mb="xs">{t('admin.users')}</Title><DataTable label={t('admin.users')} rows={users.data.items} columns={userColumns} rowKey={(user) => user.id} fileName="people" height="44vh" onRow={setEdited} /></section>}
      {agencies.data && <section><Title order={2} mb="xs">{t('admin.agencies')}</Title><DataTable label={t('admin.agencies')} rows={agencies.data.items} columns={agencyColumns} rowKey={(agency) => agency.id} fileName="agencies" height="34vh" /></section>}
      {agencies.data && <AgencyForms agencies={agencies.data.items} />}
      {agencies.data && <UserDrawer key={edited === 'new' ? 'new' : edited?.id} edited={edited} agencies={agencies.data.items} onClose={() => setEdited(undefined)} />}
    </Stack>
  );
}
