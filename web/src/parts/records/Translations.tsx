import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { Link } from 'react-router';
import { mayInterpret, useRecordTranslations, useWithdraw, type Translation } from '../../api/interpret';
import { useWorkingInquiry } from '../../api/inquiry';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { interpretAddress } from '../addresses';
import { PlainBadge } from '../Badges';
import { useLanguageName } from '../languages';
import { showRefusal } from '../useUndo';
import { When } from '../When';

/** What interpreters made of a record's text, and the way to the queue while nobody has. Nothing where the text needs none. */
export function RecordTranslations({ id }: { id: number }) {
  const t = useT();
  const me = useThisPerson();
  const inquiry = useWorkingInquiry();
  const found = useRecordTranslations(id).data;
  if (!found?.state || (found.state === 'NOT_NEEDED' && found.translations.length === 0)) return null;
  return (
    <Stack gap={6} component="section" aria-label={t('interpret.translations')}>
      <Group justify="space-between" gap="xs">
        <Title order={3}>{t('interpret.translations')}</Title>
        {mayInterpret(me) && inquiry && <Anchor component={Link} to={interpretAddress(id)} size="sm">{t('interpret.inQueue')}</Anchor>}
      </Group>
      <TranslationList translations={found.translations} />
      {!found.translations.some((each) => !each.withdrawnAt) && <Text size="sm">{t('interpret.waits')}</Text>}
    </Stack>
  );
}

/** All versions, the latest first; those that were withdrawn stay readable and struck through. */
export function TranslationList({ translations }: { translations: Translation[] }) {
  const t = useT();
  if (translations.length === 0) return null;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('interpret.versions')}>
      {translations.map((each) => <Version key={each.id} translation={each} />)}
    </Stack>
  );
}

function Version({ translation }: { translation: Translation }) {
  const t = useT();
  const name = useLanguageName();
  const me = useThisPerson();
  const inquiry = useWorkingInquiry();
  const withdraw = useWithdraw();
  const withdrawn = translation.withdrawnAt !== null;
  const may = !withdrawn && inquiry !== null && ((translation.mine && mayInterpret(me)) || hasRole(me, 'SUPERVISOR'));
  return (
    <li className="panel" style={{ padding: '10px 12px', borderLeft: '3px solid var(--accent)' }}>
      <Group gap={6} mb={4}>
        <IconLanguage size={16} aria-hidden />
        <Text size="xs" fw={600}>{t('interpret.isTranslation', { from: name(translation.language), into: name(translation.into) })}</Text>
        <Text size="xs" c="dimmed">{t('interpret.version', { version: translation.version })}</Text>
        {withdrawn && <PlainBadge>{t('interpret.withdrawn')}</PlainBadge>}
      </Group>
      <Text size="md" lang={translation.into} td={withdrawn ? 'line-through' : undefined} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{translation.words}</Text>
      <Group justify="space-between" gap="xs" mt={4}>
        <Text size="xs" c="dimmed">
          {t('interpret.by', { name: translation.by })} · <When at={translation.at} />
          {translation.withdrawnAt && <> · {t('interpret.withdrawnBy', { name: translation.withdrawnBy ?? t('common.unknown') })} · <When at={translation.withdrawnAt} /></>}
        </Text>
        {may && <Button size="compact-xs" variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate(translation.id, { onError: showRefusal })}>{t('interpret.withdraw')}</Button>}
      </Group>
    </li>
  );
}
