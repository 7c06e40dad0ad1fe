import type { KeyboardEvent } from 'react';
import type { TextDocument } from '../../../api/texts';
import { useT } from '../../../i18n';
import { stretches } from './differences';
import { seen } from './invisible';
import { slotStyle } from './slots';
import classes from './Texts.module.css';

interface Properties {
  document: TextDocument;
  label: string;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A text as received: what the template says in grey, fillings coloured and numbered, own changes underlined. */
export function RawText({ document, label, onKeyDown }: Properties) {
  return (
    <div className={classes.raw} dir="auto" tabIndex={0} role="group" aria-label={label} aria-keyshortcuts={onKeyDown && 'ArrowLeft ArrowRight Home End'} onKeyDown={onKeyDown}>
      {stretches(document).map((piece, index) => {
        if (piece.role === 'SLOT' && piece.slot > 0) return <span key={index} className={classes.filled} style={slotStyle(piece.slot)}><Seen text={piece.text} /><span className={classes.number}>{piece.slot}</span></span>;
        if (piece.role === 'SLOT' || piece.role === 'EDIT') return <u key={index} className={classes.change}><Seen text={piece.text} /></u>;
        return <span key={index} className={classes.constant}><Seen text={piece.text} /></span>;
      })}
    </div>
  );
}

/** Words with the characters that nobody sees named by their code. */
export function Seen({ text }: { text: string }) {
  const t = useT();
  return seen(text).map((piece, index) => ('text' in piece ? piece.text : <span key={index} className={classes.invisible} title={t('texts.invisible', { code: piece.code })}>{piece.code}</span>));
}
