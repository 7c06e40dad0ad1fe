import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useT } from '../i18n';
import { useProblemText } from './ProblemNote';

/** Says what was done and offers to take it back. */
export function useUndoToast() {
  const t = useT();
  return (message: string, undo?: () => void) => {
    const id = `done-${Date.now()}`;
    notifications.show({
      id,
      withCloseButton: true,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          {undo && <Button size="compact-xs" variant="light" onClick={() => { notifications.hide(id); undo(); }}>{t('common.undo')}</Button>}
        </Group>
      ),
    });
  };
}

/** Shows a refusal where the act had no place of its own on the page. */
export function showRefusal(cause: unknown) {
  notifications.show({ color: 'orange', autoClose: 12_000, message: <RefusalText cause={cause} /> });
}

function RefusalText({ cause }: { cause: unknown }) {
  const { title, detail, code } = useProblemText(cause);
  return (
    <div role="alert">
      <Text size="sm" fw={600}>{title}</Text>
      <Text size="sm">{detail}</Text>
      <Text size="xs" c="dimmed">{code}</Text>
    </div>
  );
}
