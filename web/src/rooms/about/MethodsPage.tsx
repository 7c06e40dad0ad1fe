import { Button, List, Stack, Table, Text, Title } from '@mantine/core';
import { useDetectors, useRuns, useStartRun } from '../../api/oversight';
import type { DetectorCard, Run } from '../../api/types';
import { hasRole, useThisPerson } from '../../frame/me';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { PlainBadge } from '../../parts/Badges';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ProblemNote } from '../../parts/ProblemNote';
import { Fact } from '../../parts/records/RecordBody';
import { showRefusal, useUndoToast } from '../../parts/useUndo';
import { WaitingLines } from '../../parts/Waiting';
import { When } from '../../parts/When';

/** The card of each detector, for everybody. */
export default function MethodsPage() {
  const t = useT();
  const me = useThisPerson();
  const detectors = useDetectors();
  const reads = hasRole(me, 'ANALYST', 'SUPERVISOR', 'FINANCIAL_INTELLIGENCE_OFFICER', 'LABOUR_INSPECTOR', 'PROSECUTOR', 'FEED_MANAGER', 'AUDITOR');
  return (
    <Stack className="page" gap="md" maw={980}>
      <div><Title order={1}>{t('methods.title')}</Title><Text size="sm" c="dimmed">{t('methods.why')}</Text></div>
      {detectors.error && <ProblemNote cause={detectors.error} onRetry={() => void detectors.refetch()} />}
      {detectors.isPending && <WaitingLines lines={8} height={40} />}
      {detectors.data?.length === 0 && <EmptyState title={t('methods.none')} />}
      {detectors.data?.map((card) => <Card key={card.key} card={card} mayRun={hasRole(me, 'ANALYST', 'SUPERVISOR')} />)}
      {reads && <Runs names={Object.fromEntries(detectors.data?.map((card) => [card.key, card.name]) ?? [])} />}
    </Stack>
  );
}

function Card({ card, mayRun }: { card: DetectorCard; mayRun: boolean }) {
  const t = useT();
  const start = useStartRun();
  const toast = useUndoToast();
  return (
    <article id={card.key} className="panel" style={{ padding: 16, scrollMarginTop: 60 }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <Title order={2}>{card.name} <Text span size="xs" c="dimmed">{t('methods.version', { version: card.version })}</Text></Title>
        {mayRun && <Button size="xs" variant="default" loading={start.isPending} onClick={() => start.mutate(card.key, { onError: showRefusal, onSuccess: () => toast(t('methods.run.asked')) })}>{t('methods.run.start')}</Button>}
      </div>
      <Stack gap="sm" mt="xs">
        <Fact label={t('methods.question')}>{card.question}</Fact>
        <Fact label={t('methods.method')}>{card.method}</Fact>
        <Fact label={t('methods.source')}>{card.source}</Fact>
        <Fact label={t('methods.precision')}><PlainBadge>{card.precision}</PlainBadge></Fact>
        <Fact label={t('methods.lookalikes')}><List size="sm">{card.lookalikes.map((item) => <List.Item key={item}>{item}</List.Item>)}</List></Fact>
        {card.parameters.length > 0 && (
          <Fact label={t('methods.parameters')}>
            <Table verticalSpacing={3}><Table.Tbody>{card.parameters.map((parameter) => <Table.Tr key={parameter.name}><Table.Td className="mono">{parameter.name}</Table.Td><Table.Td className="tabular">{parameter.value} {parameter.unit}</Table.Td><Table.Td>{parameter.meaning}</Table.Td></Table.Tr>)}</Table.Tbody></Table>
          </Fact>
        )}
      </Stack>
    </article>
  );
}

function Runs({ names }: { names: Record<string, string> }) {
  const { t, find } = useWords();
  const format = useFormats();
  const runs = useRuns(true);
  if (!runs.data?.items.length) return null;
  const columns: Column<Run>[] = [
    { id: 'detector', header: t('methods.run.detector'), width: 'minmax(180px, 2fr)', value: (run) => names[run.detector] ?? run.detector },
    { id: 'started', header: t('methods.run.started'), width: '190px', value: (run) => run.startedAt, cell: (run) => <When at={run.startedAt} /> },
    { id: 'state', header: t('methods.run.state'), width: '110px', value: (run) => find(`runState.${run.state}`) ?? run.state },
    { id: 'inputs', header: t('methods.run.inputs'), width: '120px', numeric: true, value: (run) => run.inputs, cell: (run) => format.count(run.inputs) },
    { id: 'findings', header: t('methods.run.findings'), width: '100px', numeric: true, value: (run) => run.findings, cell: (run) => format.count(run.findings) },
    { id: 'seed', header: t('methods.run.seed'), width: '90px', numeric: true, value: (run) => run.seed },
  ];
  return <section><Title order={2} mb="xs">{t('methods.runs')}</Title><DataTable label={t('methods.runs')} rows={runs.data.items} columns={columns} rowKey={(run) => run.id} fileName="runs" height="40vh" /></section>;
}
