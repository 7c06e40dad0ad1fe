import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlarm } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useForeignText, useTextAct, type OpenedText } from '../../../api/interpret';
import { hasRole, useThisPerson } from '../../../frame/me';
import { useT } from '../../../i18n';
import { interpretersAddress, observationAddress } from '../../../parts/addresses';
import { KindLabel, MarkingBadge } from '../../../parts/Badges';
import { langOf, useLanguageName } from '../../../parts/languages';
import { ProblemNote } from '../../../parts/ProblemNote';
import { TranslationList } from '../../../parts/records/Translations';
import { useKeys } from '../../../parts/useKeys';
import { showRefusal } from '../../../parts/useUndo';
import { WaitingLines } from '../../../parts/Waiting';
import { When } from '../../../parts/When';
import classes from './Interpret.module.css';
import { TranslationForm } from './TranslationForm';

/** One text with its original, whole, and beside it the form or what interpreters made of it. */
export function OpenedForeignText({ id, back }: { id: number; back?: boolean }) {
  const t = useT();
  const [parameters] = useSearchParams();
  const opened = useForeignText(id);
  return (
    <article className={classes.middle}>
      {back && <Anchor component={Link} to={{ pathname: interpretersAddress, search: parameters.toString() }} size="sm">{t('interpret.heading')}</Anchor>}
      {opened.error && <ProblemNote cause={opened.error} onRetry={() => void opened.refetch()} />}
      {opened.isPending && <WaitingLines lines={10} />}
      {opened.data && <Shown opened={opened.data} />}
    </article>
  );
}

function Shown({ opened }: { opened: OpenedText }) {
  const t = useT();
  const name = useLanguageName();
  const { text } = opened;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>{name(text.language)}</Title>
          {text.guess !== text.language && <Text size="xs" c="dimmed">{t('interpret.guess', { language: name(text.guess) })}</Text>}
        </div>
        <Anchor component={Link} to={observationAddress(text.observationId)} size="sm">{t('record.open')}</Anchor>
      </Group>
      <Group gap="sm"><KindLabel kind={text.kind} /><Text size="sm">{text.feed}</Text><MarkingBadge marking={text.marking} /><Text size="xs" c="dimmed">{t('interpret.received')} <When at={text.receivedAt} /></Text></Group>
      {text.dueAt && <Group gap={6}><IconAlarm size={18} aria-hidden /><Text size="sm" fw={600}>{t('interpret.urgentDue')} <When at={text.dueAt} /></Text></Group>}
      <Taken opened={opened} />
      <div className={classes.both}>
        <section aria-label={t('interpret.original')} className="panel" style={{ padding: 16 }}>
          <Title order={3} mb={6}>{t('interpret.original')}</Title>
          <Text component="div" className={classes.original} lang={langOf(text.language)} dir="auto">{opened.words}</Text>
          {opened.place && <Text size="sm" c="dimmed" mt="sm">{t('record.place')}: {opened.place}</Text>}
        </section>
        <Stack gap="md">
          {text.mine && <TranslationForm key={opened.translations.length} opened={opened} />}
          <TranslationList translations={opened.translations} />
        </Stack>
      </div>
      {opened.told.length > 0 && (
        <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('interpret.told')}>
          {opened.told.map((each) => <Text component="li" size="xs" c="dimmed" key={each.at}>{t('interpret.toldBy', { name: each.by, language: name(each.language) })} · <When at={each.at} /></Text>)}
        </Stack>
      )}
    </Stack>
  );
}

/** Who has the text, and the act that comes next. */
function Taken({ opened: { text } }: { opened: OpenedText }) {
  const t = useT();
  const me = useThisPerson();
  const act = useTextAct(text.observationId);
  const free = text.takenBy === null;
  const run = (name: 'take' | 'release') => act.mutate({ act: name }, { onError: showRefusal });
  useKeys((key) => {
    if (key !== 't' || !free) return false;
    run('take');
    return true;
  });
  if (free) {
    const again = text.state !== 'WAITING';
    return (
      <Group gap="sm">
        <Button variant={again ? 'default' : 'filled'} loading={act.isPending} onClick={() => run('take')}>{t(again ? 'interpret.takeAgain' : 'interpret.take')}</Button>
        <Text size="xs" c="dimmed">{t('interpret.takeWhy')}</Text>
      </Group>
    );
  }
  return (
    <Group gap="sm">
      <Text size="sm">{text.mine ? t('interpret.takenByMe') : t('interpret.takenBy', { name: text.takenBy ?? '' })} {text.takenAt && <Text span size="xs" c="dimmed"><When at={text.takenAt} /></Text>}</Text>
      {(text.mine || hasRole(me, 'SUPERVISOR')) && <Button size="xs" variant="default" loading={act.isPending} onClick={() => run('release')}>{t('interpret.release')}</Button>}
    </Group>
  );
}
