import { ActionIcon, Box, Button, Group, Kbd, Text } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Me } from '../api/types';
import { useT } from '../i18n';
import { AccountMenu } from './AccountMenu';
import { InquirySelector } from './InquirySelector';
import { TimeWindowControl } from './TimeWindowControl';
import { UrgentClocks } from './UrgentClocks';

export function TopBar({ me }: { me: Me }) {
  const t = useT();
  return (
    <Group h="100%" px="sm" gap="sm" wrap="nowrap">
      <Link to="/" aria-label={t('app.name')} style={{ display: 'flex', gap: 8, alignItems: 'center', textDecoration: 'none', color: 'inherit' }}>
        <img src="/manumit.svg" width={26} height={26} alt="" />
        <Text fw={650} size="md" visibleFrom="md">{t('app.name')}</Text>
      </Link>
      <Box miw={0} maw={{ base: 190, md: 360 }}><InquirySelector me={me} /></Box>
      <UrgentClocks me={me} />
      <Button
        visibleFrom="sm" variant="default" size="xs" c="dimmed" ml="auto" w={280} justify="space-between"
        leftSection={<IconSearch size={16} aria-hidden />} rightSection={<Kbd size="xs" style={{ whiteSpace: 'nowrap' }}>Ctrl K</Kbd>} onClick={spotlight.open}
      >
        {t('palette.open')}
      </Button>
      <ActionIcon hiddenFrom="sm" variant="default" size="lg" ml="auto" aria-label={t('palette.open')} onClick={spotlight.open}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <TimeWindowControl />
      <AccountMenu me={me} />
    </Group>
  );
}
