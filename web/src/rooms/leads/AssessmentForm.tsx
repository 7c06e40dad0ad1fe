import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLeadAct } from '../../api/leads';
import type { Assessment, Lead } from '../../api/types';
import { useT } from '../../i18n';
import { PlainBadge } from '../../parts/Badges';
import { ProblemNote } from '../../parts/ProblemNote';
import { useKeys } from '../../parts/useKeys';
import { useUndoToast } from '../../parts/useUndo';
import { When } from '../../parts/When';
import { useUndoNewest } from './LeadSide';

const verdicts: Record<string, Assessment> = { c: 'CORROBORATED', r: 'REFUTED', i: 'INSUFFICIENT' };

/** Two keystrokes choose the verdict; the reason is written, never chosen. */
export function AssessmentForm({ lead, decides }: { lead: Lead; decides: boolean }) {
  const t = useT();
  const [verdict, setVerdict] = useState<Assessment>();
  const [reason, setReason] = useState('');
  const [armed, setArmed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const act = useLeadAct(lead.id);
  const undoOf = useUndoNewest(lead);
  const toast = useUndoToast();
  useKeys((key) => {
    if (!decides) return false;
    if (key === 'a') {
      setArmed(true);
      form.current?.scrollIntoView({ block: 'nearest' });
      return true;
    }
    const chosen = armed ? verdicts[key] : undefined;
    setArmed(false);
    if (!chosen) return false;
    setVerdict(chosen);
    field.current?.focus();
    return true;
  });
  const save = () => {
    if (!verdict || !reason.trim()) return;
    act.mutate({ act: 'assessments', verdict, reason: reason.trim() }, {
      onSuccess: (after) => {
        setReason('');
        setVerdict(undefined);
        toast(t('leads.assess.saved', { verdict: t(`leads.assess.${verdict}`) }), undoOf(after));
      },
    });
  };
  return (
    <form ref={form} onSubmit={(event) => { event.preventDefault(); save(); }} style={armed ? { outline: '2px solid var(--accent)', outlineOffset: 6, borderRadius: 4 } : undefined}>
      <Stack gap="xs">
        <Title order={2}>{t('leads.assess')}</Title>
        {lead.assessments.map((past) => (
          <div key={past.id} style={past.undone ? { opacity: 0.7 } : undefined}>
            <Group gap={6}><PlainBadge colour={past.undone ? 'gray' : 'deep'}>{t(`leads.assess.${past.verdict}`)}</PlainBadge>{past.undone && <Text size="xs">{t('leads.assess.undone')}</Text>}</Group>
            <Text size="sm" td={past.undone ? 'line-through' : undefined}>{past.reason}</Text>
            <Text size="xs" c="dimmed">{past.by} · <When at={past.at} /></Text>
          </div>
        ))}
        {!decides && lead.assessments.length === 0 && <Text size="sm" c="dimmed">{t('leads.assess.none')}</Text>}
        {decides && <>
        <Radio.Group value={verdict ?? null} onChange={(value) => setVerdict(value as Assessment)} aria-label={t('leads.assess')}>
          <Stack gap={6}>
            {Object.entries(verdicts).map(([key, value]) => <Radio key={key} size="xs" value={value} label={<>{t(`leads.assess.${value}`)} <Text span size="xs" c="dimmed" className="mono">a {key}</Text></>} />)}
          </Stack>
        </Radio.Group>
        <Textarea
          ref={field} label={t('leads.assess.reason')} autosize minRows={3} required value={reason} onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(); if (event.key === 'Escape') field.current?.blur(); }}
        />
        <Text size="xs" c="dimmed">{t('leads.assess.how')}</Text>
        {act.error && <ProblemNote cause={act.error} />}
        <Button type="submit" w="fit-content" disabled={!verdict || !reason.trim()} loading={act.isPending}>{t('leads.assess.save')}</Button>
        </>}
      </Stack>
    </form>
  );
}
