import { Stack, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { lowers, raises } from '../../parts/colours';
import classes from './Leads.module.css';

/** Other explanations, scored on the same evidence and set on one scale with the question: further right fits better. */
export function Rivals({ rivals, score }: { rivals: Lead['rivals']; score: number }) {
  const t = useT();
  const format = useFormats();
  const ends = [score, 0, ...rivals.map((rival) => rival.bits)];
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  const place = (bits: number) => `${((bits - low) / span) * 100}%`;
  if (rivals.length === 0) return <Text size="sm" c="dimmed">{t('leads.rivals.none')}</Text>;
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">{t('leads.rivals.how', { bits: format.bits(score) })}</Text>
      {rivals.map((rival, index) => (
        <details key={rival.key} className="panel" style={{ padding: '8px 12px' }} open={index === 0}>
          <summary style={{ cursor: 'pointer' }}>
            <Text span size="sm" fw={500}>{rival.text}</Text>{' '}
            <Text span size="sm" c="dimmed" className="tabular">{t('leads.bits', { bits: format.bits(rival.bits) })}</Text>
            <span aria-hidden className={classes.scale}>
              <span className={classes.question} style={{ left: place(score) }} />
              <span className={classes.dot} style={{ left: place(rival.bits), background: rival.bits < score ? lowers : raises }} />
            </span>
          </summary>
          <Stack gap={6} mt="xs">
            <SignList title={t('leads.rivals.fits')} items={rival.fits} sign={<IconPlus size={14} aria-hidden />} />
            <SignList title={t('leads.rivals.against')} items={rival.against} sign={<IconMinus size={14} aria-hidden />} />
            {rival.tellApart && <Text size="sm"><Text span size="sm" c="dimmed">{t('leads.rivals.tellApart')}: </Text>{rival.tellApart}</Text>}
          </Stack>
        </details>
      ))}
    </Stack>
  );
}

function SignList({ title, items, sign }: { title: string; items: string[]; sign: React.ReactNode }) {
  if (items.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">{title}</Text>
      {items.map((item) => <div key={item} style={{ display: 'flex', gap: 6, alignItems: 'baseline', fontSize: 13 }}><span style={{ flex: 'none' }}>{sign}</span><span>{item}</span></div>)}
    </div>
  );
}
