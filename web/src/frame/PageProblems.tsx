import { Button, Stack, Text, Title } from '@mantine/core';
import { useT } from '../i18n';

export function PageNotFound() {
  const t = useT();
  return (
    <Stack className="page" gap="xs">
      <Title order={1}>{t('problem.pageNotFound')}</Title>
      <Text>{t('problem.notFound')}</Text>
    </Stack>
  );
}

export function PageBroken() {
  const t = useT();
  return (
    <Stack className="page" gap="sm" align="flex-start" role="alert">
      <Title order={1}>{t('problem.title')}</Title>
      <Text>{t('problem.pageBroken')}</Text>
      <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>
    </Stack>
  );
}
