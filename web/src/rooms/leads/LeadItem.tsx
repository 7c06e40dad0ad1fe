import { Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LeadSummary } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { BandBadge } from '../../parts/Badges';
import { When } from '../../parts/When';
import classes from './Leads.module.css';

export function LeadItem({ lead, current, onOpen }: { lead: LeadSummary; current: boolean; onOpen: (id: number) => void }) {
  const t = useT();
  const format = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button ref={button} type="button" className={classes.item} aria-current={current} onClick={() => onOpen(lead.id)}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={8} wrap="nowrap">
          <Text span size="xs" c="dimmed" className="tabular" aria-label={t('leads.rank', { rank: lead.rank })}>#{lead.rank}</Text>
          <BandBadge band={lead.band} score={format.bits(lead.score)} />
        </Group>
        <Text span size="xs" c="dimmed">{lead.assessment ? t(`leads.assess.${lead.assessment}`) : t(`leads.state.${lead.state}`)}{lead.assignee ? ` · ${lead.assignee}` : ''}</Text>
      </Group>
      <Text size="sm" mt={4} lh={1.4}>{lead.question}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('leads.sources', { count: lead.sources })} · {t('leads.evidenceCount', { count: lead.evidence })}
        {lead.countries.length > 0 && ` · ${lead.countries.map(format.country).join(', ')}`}{lead.lastAt && <> · <When at={lead.lastAt} as="day" /></>}
      </Text>
      {lead.innocent && <Text size="xs" mt={2} c="dimmed" fs="italic" lineClamp={2}>{t('leads.innocent', { text: lead.innocent.text })} ({t('leads.bits', { bits: format.bits(lead.innocent.bits) })})</Text>}
    </button>
  );
}
