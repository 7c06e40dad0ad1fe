import { Button, Group, Menu, NativeSelect, Stack, Textarea, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { readLanguages, useTextAct, useWithdraw, type OpenedText } from '../../../api/interpret';
import { useLanguage, useT } from '../../../i18n';
import { foreignLanguages, useLanguageName } from '../../../parts/languages';
import { ProblemNote } from '../../../parts/ProblemNote';
import { showRefusal, useUndoToast } from '../../../parts/useUndo';

const longest = 50_000;

/** What an interpreter does with a text that they have taken: translate it, say what it is in, or that it needs nobody. */
export function TranslationForm({ opened }: { opened: OpenedText }) {
  const t = useT();
  const name = useLanguageName();
  const own = useLanguage();
  const toast = useUndoToast();
  const act = useTextAct(opened.text.observationId);
  const withdraw = useWithdraw();
  const [language, setLanguage] = useState((readLanguages as readonly string[]).includes(opened.text.language) ? 'und' : opened.text.language);
  const [into, setInto] = useState<string>(own);
  const [words, setWords] = useState('');
  const ready = words.trim().length > 0 && !act.isPending;
  const save = () => {
    if (!ready) return;
    act.mutate({ act: 'translations', language, into, words: words.trim() }, {
      onSuccess: (answer) => {
        const written = 'translations' in answer ? answer.translations[0] : undefined;
        toast(t('interpret.saved'), written && (() => void withdraw.mutateAsync(written.id).catch(showRefusal)));
      },
    });
  };
  const tell = (told: string) => act.mutate({ act: 'language', language: told }, { onSuccess: () => toast(t('interpret.toldDone', { language: name(told) })) });
  const languages = ['und', ...new Set([...(language === 'und' ? [] : [language]), ...foreignLanguages])];
  return (
    <form className="panel" style={{ padding: 16 }} aria-label={t('interpret.write')} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Stack gap="sm">
        <Title order={3}>{t('interpret.write')}</Title>
        <Group grow preventGrowOverflow={false} align="flex-end">
          <NativeSelect label={t('interpret.from')} value={language} onChange={(event) => setLanguage(event.currentTarget.value)} data={languages.map((code) => ({ value: code, label: name(code) }))} />
          <NativeSelect label={t('interpret.into')} value={into} onChange={(event) => setInto(event.currentTarget.value)} data={readLanguages.map((code) => ({ value: code, label: name(code) }))} />
        </Group>
        <Textarea
          required autosize minRows={6} maxLength={longest} lang={into} label={t('interpret.words')} description={t('interpret.wordsHow')} value={words} onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); }}
        />
        {act.error && <ProblemNote cause={act.error} />}
        <Group justify="space-between">
          <Menu position="bottom-start">
            <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>{t('interpret.cannot')}</Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('interpret.next')}</Menu.Label>
              <Menu.Item onClick={() => tell(language)}>{t('interpret.pass', { language: name(language) })}</Menu.Item>
              <Menu.Label>{t('interpret.notNeeded')}</Menu.Label>
              {readLanguages.map((code) => <Menu.Item key={code} onClick={() => tell(code)}>{t('interpret.isIn', { language: name(code) })}</Menu.Item>)}
            </Menu.Dropdown>
          </Menu>
          <Button type="submit" disabled={!ready} loading={act.isPending}>{t('interpret.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
