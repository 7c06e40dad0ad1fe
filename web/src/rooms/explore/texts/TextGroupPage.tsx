import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { isSlot, useRegrouping, useTextGroup, useTextGroupsOf, useUndoTextJudgement, type TemplatePiece, type TextGroup, type TextOutcome } from '../../../api/texts';
import { Refusal } from '../../../api/http';
import { hasRole, useThisPerson } from '../../../frame/me';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { textGroupAddress, textsAddress } from '../../../parts/addresses';
import { ProblemNote } from '../../../parts/ProblemNote';
import { RecordDrawer } from '../../../parts/records/RecordDrawer';
import { showRefusal, useUndoToast } from '../../../parts/useUndo';
import { WaitingLines } from '../../../parts/Waiting';
import { mayDecide } from '../../leads/roles';
import { BackTo, Block } from './Block';
import { Growth } from './Growth';
import { Itinerary } from './Itinerary';
import { MergeDialog } from './MergeDialog';
import { SideBySide, type Side } from './SideBySide';
import { TemplateView } from './TemplateView';
import { TextJudgements } from './TextJudgements';
import { TextList } from './TextList';
import classes from './Texts.module.css';
import { Contacts, Span, WhyTogether } from './WhyTogether';

/** One group of texts: the template, why they are together, where it moved, and its texts. */
export default function TextGroupPage() {
  const t = useT();
  const id = Number(useParams().id);
  const [parameters] = useSearchParams();
  const group = useTextGroup(id);
  const lead = Number(parameters.get('lead')) || undefined;
  // A group is known by one of its texts: when that was moved, the address still leads to where it is now.
  const gone = group.error instanceof Refusal && group.error.problem.status === 404;
  const now = useTextGroupsOf([id], gone).data?.items[0]?.id;
  if (gone && now !== undefined && now !== id) return <Navigate replace to={textGroupAddress(now, lead)} />;
  return (
    <Stack className="page" gap="md" aria-busy={group.isPending}>
      <Group gap="md">
        {lead !== undefined && <Anchor component={Link} to={`/leads/${lead}`} size="sm"><BackTo>{t('texts.backToLead')}</BackTo></Anchor>}
        <Anchor component={Link} to={textsAddress} size="sm"><BackTo>{t('texts.all')}</BackTo></Anchor>
      </Group>
      {group.error && <ProblemNote cause={group.error} onRetry={() => void group.refetch()} />}
      {group.isPending && <WaitingLines lines={12} height={28} />}
      {group.data && <GroupBody key={group.data.id} group={group.data} lead={lead} />}
      <RecordDrawer />
    </Stack>
  );
}

/** The two texts in the address; without them the first and the last. */
function useCompared(group: TextGroup) {
  const [parameters, setParameters] = useSearchParams();
  const known = (name: Side, otherwise: number | undefined) => group.documents.find((each) => String(each.id) === parameters.get(name))?.id ?? otherwise ?? 0;
  const chosen = { a: known('a', group.documents[0]?.id), b: known('b', group.documents[group.documents.length - 1]?.id) };
  const choose = (side: Side, document: number) => setParameters((old) => { const next = new URLSearchParams(old); next.set(side, String(document)); return next; }, { replace: true, preventScrollReset: true });
  return { chosen, choose };
}

function GroupBody({ group, lead }: { group: TextGroup; lead?: number }) {
  const t = useT();
  const navigate = useNavigate();
  const toast = useUndoToast();
  const undo = useUndoTextJudgement();
  const [merging, setMerging] = useState(false);
  const mayJudge = hasRole(useThisPerson(), ...mayDecide);
  const regrouping = useRegrouping(mayJudge);
  const { chosen, choose } = useCompared(group);
  const compare = useRef<HTMLElement>(null);
  const read = (side: Side, document: number) => { choose(side, document); compare.current?.scrollIntoView({ block: 'start', behavior: 'instant' }); };
  const judged = ({ judgement, group: after }: TextOutcome, message: string) => {
    toast(message, () => undo.mutate(judgement, { onError: showRefusal }));
    if (!after) void navigate('/explore/texts');
    else if (after.id !== group.id) void navigate(textGroupAddress(after.id, lead), { replace: true });
  };
  return (
    <>
      <Head group={group} regrouping={regrouping} onMerge={mayJudge ? () => setMerging(true) : undefined} />
      <div className={classes.two}>
        <Block title={t('texts.template')}><TemplateView group={group} /></Block>
        <Stack gap="md" style={{ minWidth: 0 }}>
          <Block title={t('texts.why')}><WhyTogether group={group} /></Block>
          <Block title={t('texts.contacts')}><Contacts group={group} /></Block>
        </Stack>
      </div>
      <section><Title order={2} mb="xs">{t('texts.itinerary')}</Title><Itinerary group={group} onRead={(document) => read('a', document)} /></section>
      <Growth group={group} />
      <section ref={compare} style={{ scrollMarginTop: 16 }}><Title order={2} mb="xs">{t('texts.compare')}</Title><SideBySide group={group} chosen={chosen} onChoose={choose} /></section>
      <section><Title order={2} mb="xs">{t('texts.list')}</Title><TextList group={group} mayJudge={mayJudge} onCompare={read} onSplit={(after) => judged(after, t('texts.split.done'))} /></section>
      <Block title={t('texts.judgements')}><TextJudgements group={group} mayJudge={mayJudge} /></Block>
      <MergeDialog key={String(merging)} group={group} opened={merging} onClose={() => setMerging(false)} onMerged={(after) => { setMerging(false); judged(after, t('texts.merge.done')); }} />
    </>
  );
}

const longestTitle = 90;

/** The first words that stay, with dots where the texts differ. */
function opening(template: TemplatePiece[]): string {
  const words = template.map((piece) => (isSlot(piece) ? '…' : piece.words.trim())).join(' ');
  return words === '…' ? '' : words.length > longestTitle ? `${words.slice(0, longestTitle).replace(/\s\S*$/u, '')} …` : words;
}

function Head({ group, regrouping, onMerge }: { group: TextGroup; regrouping: boolean; onMerge?: () => void }) {
  const t = useT();
  const format = useFormats();
  const places = new Set([...group.stops, ...group.documents].map((each) => each.place).filter(Boolean)).size;
  return (
    <header>
      <Title order={1} maw={900} dir="auto" style={{ overflowWrap: 'anywhere' }}>{opening(group.template) || t('texts.untitled')}</Title>
      <Group gap="md" mt={6} justify="space-between">
        <Group gap="md" className="tabular">
          <Text size="sm" fw={600}>{t('texts.count', { count: group.texts })}</Text>
          <Span first={group.firstAt} last={group.lastAt} />
          <Text size="sm">{t('texts.places', { count: places })}</Text>
          <Text size="sm">{t('texts.contactCount', { count: group.contacts.length })}</Text>
          <Text size="sm" c="dimmed">{t('texts.slotCount', { count: group.template.filter(isSlot).length })}</Text>
          {group.clashes.length > 0 && <Text size="sm">{t('texts.clashes', { count: format.count(group.clashes.length) })}</Text>}
        </Group>
        {onMerge && <Button size="xs" variant="default" leftSection={<IconArrowsJoin size={16} aria-hidden />} onClick={onMerge}>{t('texts.merge')}</Button>}
      </Group>
      <Text size="xs" c="dimmed" role="status">{regrouping && t('texts.regrouping')}</Text>
    </header>
  );
}
