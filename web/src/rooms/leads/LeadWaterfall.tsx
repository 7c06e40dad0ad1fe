import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { Waterfall } from '../../parts/Waterfall';
import type { Lit } from './LeadView';

/** What raises and lowers a lead; a line lights its records. */
export function LeadWaterfall({ lead, lit, onLight }: { lead: Lead; lit: Lit; onLight: (ids: number[]) => void }) {
  const t = useT();
  const bars = lead.waterfall.map(({ text, bits, evidence }) => ({
    label: text,
    bits,
    press: {
      title: t('leads.waterfall.showRecords', { text }),
      pressed: evidence.length > 0 && lit.size === evidence.length && evidence.every((id) => lit.has(id)),
      disabled: evidence.length === 0,
      onPress: () => onLight(evidence),
    },
  }));
  return <Waterfall bars={bars} total={lead.score} totalLabel={t('leads.waterfall.total')} />;
}
