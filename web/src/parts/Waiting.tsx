import { Skeleton, Stack } from '@mantine/core';
import { useT } from '../i18n';

/** Lines where the content will stand. */
export function WaitingLines({ lines = 6, height = 20 }: { lines?: number; height?: number }) {
  const t = useT();
  return (
    <Stack gap="xs" p="sm" aria-busy="true" aria-label={t('common.loading')} role="status">
      {Array.from({ length: lines }, (_, index) => <Skeleton key={index} height={height} width={`${100 - ((index * 13) % 35)}%`} />)}
    </Stack>
  );
}
