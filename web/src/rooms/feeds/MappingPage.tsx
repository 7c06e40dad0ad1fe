import { Anchor, Button, FileButton, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { inspect, useFeed, useSaveMapping } from '../../api/intake';
import type { Inspection, MappingView, Question } from '../../api/types';
import { useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { ProblemNote } from '../../parts/ProblemNote';
import { useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { MappingPreview } from './MappingPreview';
import { MappingQuestions } from './MappingQuestions';
import { mappingRoles } from './mappingRoles';
import { sampleFor } from './sampleFile';

/** From a sample file: what was recognised, what each column becomes, what must be asked, what the rows become. */
export default function MappingPage() {
  const { t, find } = useWords();
  const navigate = useNavigate();
  const id = Number(useParams().feedId);
  const feed = useFeed(id);
  const [file, setFile] = useState<File | null>(sampleFor.get(id) ?? null);
  const [mapping, setMapping] = useState<MappingView>();
  // What was seen last stays on the page while the next look is under way.
  const [seen, setSeen] = useState<Inspection>();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState<Question[]>([]);
  const toast = useUndoToast();
  const save = useSaveMapping(id);
  const look = useMutation({
    mutationFn: (wanted: { file: File; mapping?: MappingView; answers?: Record<string, string> }) => inspect(id, wanted.file, wanted.mapping, wanted.answers),
    onSuccess: (inspection: Inspection) => {
      setSeen(inspection);
      setMapping((before) => withSamples(inspection.mapping ?? before, before));
      setAsked((before) => [...before, ...inspection.questions.filter((question) => before.every((old) => old.id !== question.id))]);
    },
  });
  const start = (chosen: File | null) => {
    setFile(chosen);
    setSeen(undefined);
    setMapping(undefined);
    setAnswers({});
    setAsked([]);
    if (chosen) look.mutate({ file: chosen });
  };
  useEffect(() => start(file), []);
  const again = (nextMapping: MappingView, nextAnswers: Record<string, string>) => {
    setMapping(nextMapping);
    setAnswers(nextAnswers);
    if (file) look.mutate({ file, mapping: nextMapping, answers: nextAnswers });
  };
  // How the table is cut into rows and columns decides what its columns are: then they are proposed anew.
  const answer = (question: Question, value: string) => {
    const next = { ...answers, [question.id]: value };
    if (question.column) return mapping && again(mapping, next);
    setAnswers(next);
    setMapping(undefined);
    setAsked(asked.filter((each) => !each.column));
    if (file) look.mutate({ file, answers: next });
  };
  const open = seen?.questions ?? [];
  const saveMapping = () => mapping && save.mutate({ ...mapping, questions: asked.map((question) => ({ ...question, answer: answers[question.id] })) }, {
    onSuccess: () => { toast(t('feeds.mapping.saved')); void navigate(`/feeds/${id}`); },
  });
  return (
    <Stack className="page" gap="md">
      <Anchor component={Link} to={`/feeds/${id}`} size="sm">{feed.data?.name ?? t('common.back')}</Anchor>
      <Title order={1}>{t('feeds.mapping')}</Title>
      <Group gap="sm">
        <FileButton onChange={start}>{(button) => <Button {...button} variant="light">{t('feeds.mapping.file')}</Button>}</FileButton>
        <Text size="sm">{file ? file.name : <Text span c="dimmed" size="sm">{t('feeds.mapping.choose')}</Text>}</Text>
      </Group>
      {look.error && <ProblemNote cause={look.error} />}
      {look.isPending && !seen && <WaitingLines lines={8} />}
      {seen && (
        <>
          <Text size="sm">{t('feeds.mapping.recognised', { format: find(`format.${seen.format}`) ?? seen.format, encoding: seen.encoding, details: seen.details })}</Text>
          {!mapping?.columns.length && <Text size="sm">{t('feeds.mapping.fixed')}</Text>}
          {seen.mapping && <MappingQuestions questions={asked} answers={answers} onAnswer={answer} />}
          {mapping && mapping.columns.length > 0 && <Columns mapping={mapping} onChange={(next) => again(next, answers)} />}
          <MappingPreview rows={seen.preview} />
          {mapping && mapping.columns.length > 0 && (
            <Stack gap="xs">
              {open.length > 0 && <Text size="sm" role="status">{t('feeds.mapping.open', { count: open.length })}</Text>}
              {save.error && <ProblemNote cause={save.error} />}
              <Button w="fit-content" disabled={open.length > 0} loading={save.isPending} onClick={saveMapping}>{t('feeds.mapping.save')}</Button>
            </Stack>
          )}
        </>
      )}
    </Stack>
  );
}

/** A second look may answer without the sample values of the first. */
function withSamples(next: MappingView | undefined, before: MappingView | undefined): MappingView | undefined {
  return next && {
    ...next,
    columns: next.columns.map((column) => {
      const old = before?.columns.find((each) => each.column === column.column);
      return { ...old, ...column, confidence: column.confidence || old?.confidence };
    }),
  };
}

function Columns({ mapping, onChange }: { mapping: MappingView; onChange: (next: MappingView) => void }) {
  const { t, find } = useWords();
  const format = useFormats();
  const roles = mappingRoles.map((role) => ({ value: role as string, label: find(`mappingRole.${role}`) ?? role }));
  const choose = (column: string, role: string) => onChange({ ...mapping, columns: mapping.columns.map((each) => (each.column === column ? { ...each, role, confidence: 1 } : each)) });
  return (
    <section className="panel" style={{ padding: 16, overflowX: 'auto' }}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr><Table.Th>{t('feeds.mapping.column')}</Table.Th><Table.Th>{t('feeds.mapping.samples')}</Table.Th><Table.Th miw={220}>{t('feeds.mapping.role')}</Table.Th><Table.Th>{t('feeds.mapping.confidence')}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mapping.columns.map((column) => (
            <Table.Tr key={column.column}>
              <Table.Td fw={600}>{column.column}</Table.Td>
              <Table.Td><Text size="xs" c="dimmed" className="mono" lineClamp={2} maw={360}>{column.samples?.join(' · ')}</Text></Table.Td>
              <Table.Td><Select size="xs" searchable allowDeselect={false} aria-label={`${column.column}: ${t('feeds.mapping.role')}`} data={roles} value={column.role} onChange={(role) => role && choose(column.column, role)} /></Table.Td>
              <Table.Td className="tabular">{column.confidence ? format.percent(column.confidence) : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
