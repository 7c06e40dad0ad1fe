import { Box, Button, Center, Stack, Text } from '@mantine/core';
import { useLogout } from '../../api/session';
import { useT } from '../../i18n';
import { PasswordForm } from './PasswordForm';

/** The first password came from somebody else: nothing opens before it is replaced. */
export function FirstPasswordPage() {
  const t = useT();
  const logout = useLogout();
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={440}>
        <Text>{t('account.passwordFirst')}</Text>
        <Box className="panel" p="lg"><PasswordForm /></Box>
        <Button variant="subtle" w="fit-content" onClick={() => logout.mutate()}>{t('account.logout')}</Button>
      </Stack>
    </Center>
  );
}
