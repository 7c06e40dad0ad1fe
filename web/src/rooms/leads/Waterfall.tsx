import { Text } from '@mantine/core';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { lowers, raises } from '../../parts/colours';
import classes from './Leads.module.css';
import type { Lit } from './LeadView';

/** Each line starts where the one before ended; the last is the sum. */
export function steps(parts: { bits: number }[]): { start: number; end: number }[] {
  let at = 0;
  return parts.map(({ bits }) => ({ start: at, end: (at += bits) }));
}

export function Waterfall({ lead, lit, onLight }: { lead: Lead; lit: Lit; onLight: (ids: number[]) => void }) {
  const t = useT();
  const format = useFormats();
  const drawn = steps(lead.waterfall);
  const ends = [0, lead.score, ...drawn.flatMap(({ start, end }) => [start, end])];
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  const place = (value: number) => `${((value - low) / span) * 100}%`;
  const width = (bits: number) => `${(Math.abs(bits) / span) * 100}%`;
  const zero = { '--zero': place(0) } as React.CSSProperties;
  return (
    <div className={classes.bars} style={zero}>
      {lead.waterfall.map((part, index) => {
        const pressed = part.evidence.length > 0 && lit.size === part.evidence.length && part.evidence.every((id) => lit.has(id));
        return (
          <button key={index} type="button" className={classes.barButton} aria-pressed={pressed} disabled={part.evidence.length === 0} onClick={() => onLight(part.evidence)} title={t('leads.waterfall.showRecords', { text: part.text })}>
            <span>{part.text}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ left: place(Math.min(drawn[index].start, drawn[index].end)), width: width(part.bits), background: part.bits < 0 ? lowers : raises }} />
            </span>
            <span className="tabular" style={{ textAlign: 'right' }}>{format.bits(part.bits)}</span>
          </button>
        );
      })}
      <div className={classes.barButton} style={{ cursor: 'default', borderTop: '1px solid var(--line)', borderRadius: 0, fontWeight: 600 }}>
        <Text span size="sm" fw={600}>{t('leads.waterfall.total')}</Text>
        <span className={classes.track} aria-hidden><span className={classes.bar} style={{ left: place(Math.min(0, lead.score)), width: width(lead.score), background: 'var(--text-quiet)' }} /></span>
        <span className="tabular" style={{ textAlign: 'right' }}>{format.bits(lead.score)}</span>
      </div>
    </div>
  );
}
