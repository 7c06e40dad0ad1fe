import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says what would fill this place, and how. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack gap={4} align="center" justify="center" p="xl" ta="center" mih={140}>
      <Text fw={600}>{title}</Text>
      {children && <Text size="sm" c="dimmed" maw={460} component="div">{children}</Text>}
    </Stack>
  );
}
