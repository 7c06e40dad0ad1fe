import { Stack, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { lowers, raises } from '../../parts/colours';

/** Other explanations, scored on the same evidence: the longer the bar, the better it fits. */
export function Rivals({ rivals }: { rivals: Lead['rivals'] }) {
  const t = useT();
  const format = useFormats();
  const most = Math.max(1, ...rivals.map((rival) => Math.abs(rival.bits)));
  if (rivals.length === 0) return <Text size="sm" c="dimmed">{t('leads.rivals.none')}</Text>;
  return (
    <Stack gap="xs">
      {rivals.map((rival, index) => (
        <details key={rival.key} className="panel" style={{ padding: '8px 12px' }} open={index === 0}>
          <summary style={{ cursor: 'pointer' }}>
            <Text span size="sm" fw={500}>{rival.text}</Text>{' '}
            <Text span size="sm" c="dimmed" className="tabular">{t('leads.bits', { bits: format.bits(rival.bits) })}</Text>
            <span aria-hidden style={{ display: 'block', height: 4, marginTop: 6, borderRadius: 2, width: `${(Math.abs(rival.bits) / most) * 100}%`, background: rival.bits < 0 ? lowers : raises, opacity: 0.8 }} />
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
