import { Box, Button, Center, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Refusal } from '../../api/http';
import { useLogin } from '../../api/session';
import { useLanguage, useT } from '../../i18n';
import { chooseLanguageBeforeLogin, languageNames, languages, type Language } from '../../i18n/language';
import { ProblemNote } from '../../parts/ProblemNote';

export function LoginPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={380} gap="lg">
        <Group gap="sm">
          <img src="/manumit.svg" width={40} height={40} alt="" />
          <Title order={1} fz={24}>{t('app.name')}</Title>
        </Group>
        <Box className="panel" p="lg"><LoginForm /></Box>
        <SegmentedControl
          size="xs" aria-label={t('login.language')} value={language} onChange={(next) => chooseLanguageBeforeLogin(next as Language)}
          data={languages.map((tag) => ({ value: tag, label: languageNames[tag] }))}
        />
        <Text size="xs" c="dimmed">{t('login.notice')}</Text>
      </Stack>
    </Center>
  );
}

function LoginForm() {
  const t = useT();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const refused = login.error instanceof Refusal ? login.error.problem.code : undefined;
  const [asksCode, setAsksCode] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    login.mutate(
      { username, password, code: asksCode ? code : undefined },
      { onError: (cause) => setAsksCode((before) => before || (cause instanceof Refusal && cause.problem.code === 'code-required')) },
    );
  };
  const again = () => {
    setAsksCode(false);
    setCode('');
    setPassword('');
    login.reset();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={2}>{t('login.title')}</Title>
        {asksCode ? (
          <TextInput
            label={t('login.code')} description={t('login.codeHint')} value={code} onChange={(event) => setCode(event.currentTarget.value.trim())}
            autoComplete="one-time-code" inputMode="numeric" pattern="[0-9]{6}" required data-autofocus autoFocus size="md"
          />
        ) : (
          <>
            <TextInput label={t('login.username')} value={username} onChange={(event) => setUsername(event.currentTarget.value)} autoComplete="username" required autoFocus />
            <PasswordInput label={t('login.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password" required />
          </>
        )}
        {login.error && <LoginProblem cause={login.error} code={refused} withCode={asksCode && code !== ''} />}
        <Button type="submit" loading={login.isPending}>{t('login.submit')}</Button>
        {asksCode && <Button variant="subtle" onClick={again}>{t('login.back')}</Button>}
      </Stack>
    </form>
  );
}

function LoginProblem({ cause, code, withCode }: { cause: Error; code?: string; withCode: boolean }) {
  const t = useT();
  if (code === 'code-required') return null;
  if (code === 'login-failed' || code === 'code-wrong') return <Text role="alert" size="sm" c="var(--mantine-color-error)">{t(withCode ? 'login.codeWrong' : 'login.failed')}</Text>;
  if (code === 'account-locked') {
    const until = cause instanceof Refusal ? cause.problem.params?.['minutes'] : undefined;
    return <Text role="alert" size="sm" c="var(--mantine-color-error)">{t('login.locked', { minutes: typeof until === 'number' ? until : 0 })}</Text>;
  }
  return <ProblemNote cause={cause} />;
}
