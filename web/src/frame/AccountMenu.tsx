import { ActionIcon, Menu, SegmentedControl, Stack, Text, type MantineColorScheme } from '@mantine/core';
import { IconLogout, IconShieldLock, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLogout } from '../api/session';
import type { Me } from '../api/types';
import { useLanguage, useT } from '../i18n';
import { languageNames, languages, type Language } from '../i18n/language';
import { useSettings } from './useSettings';

export function AccountMenu({ me }: { me: Me }) {
  const t = useT();
  const logout = useLogout();
  return (
    <Menu position="bottom-end" shadow="md" width={320} closeOnItemClick>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('account.menu')}>
          <IconUserCircle size={24} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={0} px="sm" py="xs">
          <Text size="sm" fw={600}>{me.displayName}</Text>
          <Text size="xs" c="dimmed">{me.agency.name}</Text>
        </Stack>
        <Menu.Divider />
        <Preferences />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconShieldLock size={16} aria-hidden />}>{t('account.settings')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => logout.mutate()}>{t('account.logout')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Preferences() {
  const t = useT();
  const language = useLanguage();
  const { colorScheme, chooseLanguage, chooseTheme } = useSettings();
  return (
    <Stack gap="xs" px="sm" py="xs">
      <Text size="xs" c="dimmed" id="language-label">{t('account.language')}</Text>
      <SegmentedControl
        size="xs" fullWidth aria-labelledby="language-label" value={language} onChange={(next) => chooseLanguage(next as Language)}
        data={languages.map((tag) => ({ value: tag, label: languageNames[tag] }))}
      />
      <Text size="xs" c="dimmed" id="theme-label">{t('account.theme')}</Text>
      <SegmentedControl
        size="xs" fullWidth aria-labelledby="theme-label" value={colorScheme} onChange={(next) => chooseTheme(next as MantineColorScheme)}
        data={[
          { value: 'dark', label: t('account.themeDark') },
          { value: 'light', label: t('account.themeLight') },
          { value: 'auto', label: t('account.themeSystem') },
        ]}
      />
    </Stack>
  );
}
