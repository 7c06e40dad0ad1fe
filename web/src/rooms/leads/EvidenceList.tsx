import { Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { GradingBadge, KindLabel, MarkingBadge } from '../../parts/Badges';
import { HighlightedText } from '../../parts/HighlightedText';
import { useOpenRecord } from '../../parts/records/RecordDrawer';
import { SelectorLink } from '../../parts/SelectorLink';
import { When } from '../../parts/When';
import classes from './Leads.module.css';
import type { Lit } from './LeadView';

interface Properties {
  lead: Lead;
  lit: Lit;
  onLight: (ids: number[]) => void;
  onClear: () => void;
}

/** The records behind the lead; when some are lit, only those. */
export function EvidenceList({ lead, lit, onLight, onClear }: Properties) {
  const t = useT();
  const shown = lit.size ? lead.evidence.filter((item) => lit.has(item.observationId)) : lead.evidence;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t('leads.evidence')}</Title>
        {lit.size > 0 && (
          <Group gap="xs">
            <Text size="xs" c="dimmed" role="status">{t('leads.evidence.only', { shown: shown.length, total: lead.evidence.length })}</Text>
            <Button size="compact-xs" variant="light" onClick={onClear}>{t('leads.evidence.clear')}</Button>
          </Group>
        )}
      </Group>
      {lead.evidence.length === 0 && <Text size="sm" c="dimmed">{t('leads.evidence.none')}</Text>}
      <Stack gap="xs">
        {shown.map((item) => <EvidenceCard key={item.observationId} item={item} lit={lit.has(item.observationId)} onLight={onLight} />)}
      </Stack>
    </>
  );
}

function EvidenceCard({ item, lit, onLight }: { item: Lead['evidence'][number]; lit: boolean; onLight: (ids: number[]) => void }) {
  const t = useT();
  const format = useFormats();
  const openRecord = useOpenRecord();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit) card.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [lit]);
  return (
    <div ref={card} className={`panel ${classes.card}`} data-lit={lit} onMouseDown={(event) => event.detail === 2 && onLight([item.observationId])}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs" style={{ minWidth: 0 }}>
          <KindLabel kind={item.kind} />
          <Text size="xs" fw={600}>{item.feedName}</Text>
          <GradingBadge grading={item.grading} /><MarkingBadge marking={item.marking} />
          <Text size="xs" c="dimmed">{item.at ? <When at={item.at} /> : t('leads.evidence.noTime')}</Text>
        </Group>
        <Tooltip label={t('leads.evidence.bits')}><Text size="xs" className="tabular" tabIndex={0} style={{ whiteSpace: 'nowrap' }}>{t('leads.bits', { bits: format.bits(item.bits) })}</Text></Tooltip>
      </Group>
      {item.title && <Text size="sm" fw={500} mt={4}>{item.title}</Text>}
      {item.excerpt && <Text size="sm" mt={2}><HighlightedText text={item.excerpt} spans={item.spans} /></Text>}
      <Group gap={6} mt={6} justify="space-between">
        <Group gap={6} style={{ minWidth: 0 }}>{item.selectors.map((selector) => <SelectorLink key={selector.id} selector={selector} />)}</Group>
        <Button size="compact-xs" variant="light" onClick={() => openRecord(item.observationId)}>{t('leads.evidence.raw')}</Button>
      </Group>
    </div>
  );
}
