import { useMemo } from 'react';
import type { MonthCount } from '../api/texts';
import { useT } from '../i18n';
import { useFormats } from '../i18n/format';
import { everyMonth, fullestMonth } from './months';

const step = 6;

/** Texts per month as bars, with the same in words. */
export function MonthBars({ months, barWidth = step, height = 22 }: { months: MonthCount[]; barWidth?: number; height?: number }) {
  const t = useT();
  const format = useFormats();
  const bars = useMemo(() => everyMonth(months), [months]);
  const most = fullestMonth(bars);
  const first = bars[0];
  const last = bars[bars.length - 1];
  if (!most || !first || !last) return null;
  const words = t('texts.months.words', { first: format.month(first.month), last: format.month(last.month), most: most.texts, month: format.month(most.month), now: last.texts });
  return (
    <svg role="img" aria-label={words} width={Math.min(barWidth * 24, Math.max(24, bars.length * barWidth))} height={height} viewBox={`0 0 ${bars.length * step} ${height}`} preserveAspectRatio="none" style={{ display: 'block', maxWidth: '100%' }}>
      <title>{words}</title>
      <rect x={0} y={height - 1} width={bars.length * step} height={1} fill="var(--line)" />
      {bars.map((bar, index) => bar.texts > 0 && (
        <rect key={bar.month} x={index * step + 1} width={step - 1} y={height - barHeight(bar.texts, most.texts, height)} height={barHeight(bar.texts, most.texts, height)} fill="var(--text-quiet)"><title>{`${format.month(bar.month)}: ${format.count(bar.texts)}`}</title></rect>
      ))}
    </svg>
  );
}

/** The smallest bar can still be seen. */
export const barHeight = (texts: number, most: number, height: number) => Math.max(2, (texts / most) * height);
