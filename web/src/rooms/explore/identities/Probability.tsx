import { useCallback } from 'react';
import { useFormats } from '../../../i18n/format';
import { strengthColour } from '../../../parts/colours';
import classes from './Identities.module.css';

/** Never rounded to certainty. */
export function useShare(): (probability: number) => string {
  const format = useFormats();
  return useCallback((probability) => (probability > 0.99 ? `> ${format.percent(0.99)}` : probability < 0.01 ? `< ${format.percent(0.01)}` : format.percent(probability)), [format]);
}

export function Probability({ value }: { value: number }) {
  const share = useShare();
  return (
    <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
      <span className={classes.strength} aria-hidden><span style={{ width: `${value * 100}%`, background: strengthColour(value) }} /></span> {share(value)}
    </span>
  );
}
