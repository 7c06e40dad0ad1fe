import type { CSSProperties, ReactNode } from 'react';
import { useFormats } from '../i18n/format';
import { lowers, raises } from './colours';
import classes from './Waterfall.module.css';

export interface WaterfallBar {
  label: ReactNode;
  bits: number;
  /** Makes the line a switch. */
  press?: { title: string; pressed: boolean; disabled: boolean; onPress: () => void };
}

interface Properties {
  bars: WaterfallBar[];
  total: number;
  totalLabel: ReactNode;
}

/** Each line starts where the one before ended; the last is the sum. */
export function steps(parts: { bits: number }[]): { start: number; end: number }[] {
  let at = 0;
  return parts.map(({ bits }) => ({ start: at, end: (at += bits) }));
}

/** What raises and what lowers a sum of bits, line by line. */
export function Waterfall({ bars, total, totalLabel }: Properties) {
  const format = useFormats();
  const drawn = steps(bars);
  const ends = [0, total, ...drawn.flatMap(({ start, end }) => [start, end])];
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low || 1;
  const place = (value: number) => `${((value - low) / span) * 100}%`;
  const track = (from: number, bits: number, colour: string) => (
    <span className={classes.track} aria-hidden><span className={classes.bar} style={{ left: place(Math.min(from, from + bits)), width: `${(Math.abs(bits) / span) * 100}%`, background: colour }} /></span>
  );
  const line = (label: ReactNode, from: number, bits: number, colour: string) => <><span>{label}</span>{track(from, bits, colour)}<span className="tabular" style={{ textAlign: 'right' }}>{format.bits(bits)}</span></>;
  return (
    <ul className={classes.bars} style={{ '--zero': place(0) } as CSSProperties}>
      {bars.map(({ label, bits, press }, index) => {
        const content = line(label, drawn[index].start, bits, bits < 0 ? lowers : raises);
        return (
          <li key={index} className={classes.item}>
            {press ? <button type="button" className={`${classes.row} ${classes.press}`} aria-pressed={press.pressed} disabled={press.disabled} onClick={press.onPress} title={press.title}>{content}</button> : <div className={classes.row}>{content}</div>}
          </li>
        );
      })}
      <li className={classes.item}><div className={`${classes.row} ${classes.total}`}>{line(totalLabel, 0, total, 'var(--text-quiet)')}</div></li>
    </ul>
  );
}
