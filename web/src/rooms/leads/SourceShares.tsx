import { Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Lead } from '../../api/types';
import { useT, useWords } from '../../i18n';
import { useFormats } from '../../i18n/format';

/** How much rests on each source, and what is left of the score without it. */
export function SourceShares({ shares, band }: { shares: Lead['shares']; band: Lead['band'] }) {
  const t = useT();
  const { find } = useWords();
  const format = useFormats();
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs">
      <Table.Thead>
        <Table.Tr><Table.Th>{t('leads.shares.source')}</Table.Th><Table.Th w="32%">{t('leads.shares.share')}</Table.Th><Table.Th>{t('leads.shares.without')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shares.map((share) => {
          const without = find(`leads.band.${share.bandWithout}`) ?? share.bandWithout;
          return (
            <Table.Tr key={share.feed}>
              <Table.Td><Link to={`/explore?feed=${share.feed}`}>{share.feedName}</Link></Table.Td>
              <Table.Td>
                <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                  <span aria-hidden style={{ flex: 1, height: 8, background: 'var(--quiet)', borderRadius: 2 }}><span style={{ display: 'block', height: 8, borderRadius: 2, width: `${Math.min(1, Math.max(0, share.share)) * 100}%`, background: 'var(--accent)' }} /></span>
                  <span className="tabular" style={{ width: 44, textAlign: 'right' }}>{format.percent(share.share)}</span>
                </div>
              </Table.Td>
              <Table.Td>
                {t('leads.bits', { bits: format.bits(share.scoreWithout) })}
                {share.bandWithout !== band && <Text size="xs" c="dimmed">{t('leads.shares.fragile', { band: without })}</Text>}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
