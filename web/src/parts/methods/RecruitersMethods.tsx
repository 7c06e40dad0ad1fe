import { Badge, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useMethodsOf, type MethodGroup, type MethodText } from '../../api/methods';
import { useThisPerson } from '../../frame/me';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { MarkingBadge } from '../Badges';
import { useOpenRecord } from '../records/RecordDrawer';
import { When } from '../When';
import classes from './Methods.module.css';
import { stretches } from './stretches';

const first = 3;

interface Properties {
  observations: number[];
  title: string;
  /** What stands below the title. */
  hint?: string;
  className?: string;
}

/** What texts do to win people, with the phrases in the raw text and their weights; nothing where nothing was found. */
export function RecruitersMethods({ observations, title, hint, className }: Properties) {
  const t = useT();
  const me = useThisPerson();
  const methods = useMethodsOf(observations, me.rooms.includes('explore'));
  if (!methods.data?.items.length) return null;
  const { items, note, lookalikes } = methods.data;
  return (
    <section className={className} aria-label={title}>
      <Title order={2}>{title}</Title>
      {hint && <Text size="xs" c="dimmed">{hint}</Text>}
      <Text size="sm" mt={4}>{note}</Text>
      <Text size="sm" mt={4} mb="xs">{t('texts.methods.lookalikes', { list: lookalikes.join(' · ') })}</Text>
      <Stack gap="xs">{items.map((group) => <FoundTogether key={group.id} group={group} asked={observations} />)}</Stack>
    </section>
  );
}

function FoundTogether({ group, asked }: { group: MethodGroup; asked: number[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const here = group.shown.filter(({ id }) => asked.includes(id));
  const others = group.texts - here.length;
  return (
    <div className="panel">
      <Stack gap={2} p="sm">
        {group.why.map((sentence) => <Text key={sentence} size="sm" fw={500}>{sentence}</Text>)}
        {others > 0 && <Text size="xs" c="dimmed">{t('texts.methods.more', { count: others })}</Text>}
      </Stack>
      {(all ? here : here.slice(0, first)).map((text) => <OneText key={text.id} text={text} linked={asked.length > 1} />)}
      {!all && here.length > first && <Button m="sm" size="compact-sm" variant="light" onClick={() => setAll(true)}>{t('texts.methods.all', { count: here.length })}</Button>}
    </div>
  );
}

function OneText({ text, linked }: { text: MethodText; linked: boolean }) {
  const t = useT();
  const format = useFormats();
  const openRecord = useOpenRecord();
  return (
    <div className={classes.text}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          {text.methods.map((method) => (
            <Tooltip key={method.code} label={t('texts.methods.shareHint')} multiline maw={320}>
              <Badge variant="outline" color="gray" tt="none" tabIndex={0} h="auto" styles={{ label: { whiteSpace: 'normal' } }}>{method.name} · {t('texts.methods.share', { share: format.decimal(method.probability) })}</Badge>
            </Tooltip>
          ))}
        </Group>
        {linked && (
          <Group gap="xs">
            <MarkingBadge marking={text.marking} />
            {text.at && <Text size="xs" c="dimmed"><When at={text.at} /></Text>}
            <Button size="compact-xs" variant="light" onClick={() => openRecord(text.id)}>{t('leads.evidence.raw')}</Button>
          </Group>
        )}
      </Group>
      <div className={classes.raw} dir="auto" tabIndex={0} role="group" aria-label={t('texts.methods.ofRecord')}>
        {stretches(text.text, text.phrases).map((piece, index) => (piece.says === 'FOR' ? <mark key={index} className={classes.for}>{piece.text}</mark> : <span key={index} className={piece.says ? classes.against : undefined}>{piece.text}</span>))}
      </div>
      <Phrases text={text} />
    </div>
  );
}

function Phrases({ text }: { text: MethodText }) {
  const t = useT();
  const format = useFormats();
  const name = (code: string) => text.methods.find((method) => method.code === code)?.name ?? code;
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('texts.methods.phrases')}>
        <thead>
          <tr>
            <th scope="col">{t('texts.methods.phrase')}</th><th scope="col">{t('texts.methods.says')}</th><th scope="col">{t('texts.methods.method')}</th>
            <th scope="col"><Tooltip label={t('texts.methods.weightHint')} multiline maw={320}><span tabIndex={0}>{t('texts.methods.weight')}</span></Tooltip></th>
          </tr>
        </thead>
        <tbody>
          {text.phrases.map((phrase, index) => (
            <tr key={index}>
              <td dir="auto">{text.text.slice(phrase.start, phrase.end)}</td><td>{phrase.says}</td><td>{name(phrase.method)}</td><td className="tabular">{format.bits(phrase.weightNats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
