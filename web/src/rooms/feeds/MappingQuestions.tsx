import { Button, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../api/types';
import { useT } from '../../i18n';

interface Props {
  questions: Question[];
  answers: Record<string, string>;
  onAnswer: (question: Question, value: string) => void;
}

/** What a file leaves open: nothing is guessed in its place. Answered ones stay, so that an answer can be changed. */
export function MappingQuestions({ questions, answers, onAnswer }: Props) {
  const t = useT();
  if (questions.length === 0) return null;
  return (
    <section className="panel" style={{ padding: 16 }}>
      <Title order={2} mb="xs">{t('feeds.mapping.questions')}</Title>
      <Stack gap="md">
        {questions.map((question) => {
          const answer = (value: string) => onAnswer(question, value);
          const Answer = question.choices.length === 0 ? Zone : Choices;
          return <Answer key={question.id} question={question} given={answers[question.id] ?? question.answer ?? null} onAnswer={answer} />;
        })}
      </Stack>
    </section>
  );
}

interface AnswerProps { question: Question; given: string | null; onAnswer: (value: string) => void }

/** A choice that ends with a colon wants to be completed: `days-since:2026-01-01`. */
function Choices({ question, given, onAnswer }: AnswerProps) {
  const t = useT();
  const [chosen, setChosen] = useState(given && choiceOf(question, given));
  const open = chosen?.endsWith(':') ? chosen : undefined;
  return (
    <Stack gap={8}>
      <Radio.Group label={question.text} description={examples(question, t)} required value={chosen} onChange={(value) => { setChosen(value); if (!value.endsWith(':')) onAnswer(value); }}>
        <Group gap="md" mt={6}>{question.choices.map((choice) => <Radio key={choice.value} value={choice.value} label={choice.text} />)}</Group>
      </Radio.Group>
      {open && <Completion key={open} choice={open} given={given?.startsWith(open) ? given.slice(open.length) : ''} onAnswer={onAnswer} />}
    </Stack>
  );
}

function Completion({ choice, given, onAnswer }: { choice: string; given: string; onAnswer: (value: string) => void }) {
  const t = useT();
  const [rest, setRest] = useState(given);
  const day = choice.endsWith('-since:');
  return (
    <form onSubmit={(event) => { event.preventDefault(); onAnswer(choice + rest.trim()); }}>
      <Group gap="xs" align="end">
        <TextInput type={day ? 'date' : 'text'} inputMode={day ? undefined : 'numeric'} pattern={day ? undefined : '[0-9]{4,6}'} required label={t(day ? 'feeds.mapping.question.day' : 'feeds.mapping.question.epsg')} value={rest} onChange={(event) => setRest(event.currentTarget.value)} />
        <Button type="submit" variant="light" disabled={!rest.trim()}>{t('feeds.mapping.question.use')}</Button>
        {given && <Text size="sm" c="dimmed">{given}</Text>}
      </Group>
    </form>
  );
}

function Zone({ question, given, onAnswer }: AnswerProps) {
  const t = useT();
  return <Select searchable required maw={360} label={question.text} description={examples(question, t)} placeholder={t('feeds.mapping.question.zone')} data={Intl.supportedValuesOf('timeZone')} value={given} onChange={(zone) => zone && onAnswer(zone)} />;
}

function choiceOf(question: Question, given: string): string | null {
  return question.choices.find((choice) => choice.value === given || (choice.value.endsWith(':') && given.startsWith(choice.value)))?.value ?? null;
}

function examples(question: Question, t: ReturnType<typeof useT>): string | undefined {
  return question.examples.length ? t('feeds.mapping.question.values', { values: question.examples.join(' · ') }) : undefined;
}
