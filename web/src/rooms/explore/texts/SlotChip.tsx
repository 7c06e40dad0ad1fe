import type { SlotKind } from '../../../api/texts';
import { useT } from '../../../i18n';
import classes from './Texts.module.css';
import { slotStyle } from './slots';

/** A place of the template where the texts differ: number and kind in words, the colour repeats the number. */
export function SlotChip({ slot, kind }: { slot: number; kind?: SlotKind }) {
  const t = useT();
  return <span className={classes.chip} style={slotStyle(slot)}><span>{slot}</span>{kind && <span>{t(`texts.slot.${kind}`)}</span>}</span>;
}
