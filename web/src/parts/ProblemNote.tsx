import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Refusal } from '../api/http';
import { useWords } from '../i18n';

/** What the server said went wrong, in its words, with its stable code. */
export function ProblemNote({ cause, onRetry }: { cause: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  const { title, detail, code } = useProblemText(cause);
  return (
    <Alert role="alert" variant="light" color="orange" title={title} icon={<IconAlertCircle aria-hidden />} my="xs">
      {detail && <Text size="sm">{detail}</Text>}
      <Group gap="sm" mt={6}>
        {code && <Text size="xs" c="dimmed">{t('common.code')}: <Code>{code}</Code></Text>}
        {onRetry && <Button size="compact-xs" variant="default" onClick={onRetry}>{t('common.retry')}</Button>}
      </Group>
    </Alert>
  );
}

export function useProblemText(cause: unknown): { title: string; detail: string; code: string } {
  const { t, find } = useWords();
  if (!(cause instanceof Refusal)) return { title: t('problem.title'), detail: '', code: '' };
  const { code, title, detail, status } = cause.problem;
  const known = code === 'server-unreachable' ? t('problem.unreachable') : status === 404 && !detail ? t('problem.notFound') : detail;
  // The server's title is the English phrase of HTTP; ours says the same in the reader's language.
  return { title: find(`problem.code.${code}`) ?? find(`problem.status.${status}`) ?? (title && status < 400 ? title : t('problem.title')), detail: known, code };
}
