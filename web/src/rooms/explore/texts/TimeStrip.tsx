import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import type { Dot } from './ties';
import classes from './Texts.module.css';

interface Properties {
  dots: Dot[];
  label: string;
  /** From the one to the other a contact passed. */
  passed?: { from: Dot; to: Dot };
  lit?: number;
  nameOf: (id: number) => string;
  colourOf: (template: number | null) => string | undefined;
  onLight: (id: number) => void;
  onRead: (id: number) => void;
}

const [room, radius, widestStep, tallest] = [22, 5, 8, 34];
const across = (x: number) => `${1.5 + x * 97}%`;

/** When texts appeared, a dot each; the arrow keys step from one to the next, Enter reads it. */
export function TimeStrip(properties: Properties) {
  const { dots, label, passed } = properties;
  const t = useT();
  const arrow = useId();
  const levels = Math.max(0, ...dots.map((dot) => dot.level));
  const step = levels > 0 ? Math.min(widestStep, tallest / levels) : 0;
  const height = room + step * levels;
  const up = (dot: Dot) => height - room / 2 - step * dot.level;
  return (
    <svg className={classes.strip} width="100%" height={height} role="group" aria-label={t('texts.ties.strip', { label, count: dots.length })}>
      <line x1="0" x2="100%" y1={height - room / 2} y2={height - room / 2} stroke="var(--line)" />
      {passed && (
        <>
          <defs><marker id={arrow} viewBox="0 0 8 8" refX="12" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="var(--text)" /></marker></defs>
          <line x1={across(passed.from.x)} y1={up(passed.from)} x2={across(passed.to.x)} y2={up(passed.to)} stroke="var(--text)" strokeWidth={2} strokeDasharray="4 3" markerEnd={`url(#${arrow})`} />
        </>
      )}
      <Dots {...properties} up={up} />
    </svg>
  );
}

function Dots({ dots, lit, nameOf, colourOf, onLight, onRead, up }: Properties & { up: (dot: Dot) => number }) {
  const t = useT();
  const format = useFormats();
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent<SVGElement>, from: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: dots.length - 1 }[event.key];
    const reads = event.key === 'Enter' || event.key === ' ';
    if (to === undefined && !reads) return;
    event.preventDefault();
    if (reads) onRead(dots[from].text.id);
    else (event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role=button]')[Math.min(dots.length - 1, Math.max(0, to ?? 0))])?.focus();
  };
  const reached = Math.min(at, dots.length - 1);
  return dots.map((dot, index) => (
    <circle
      key={dot.text.id} className={classes.dot} role="button" tabIndex={index === reached ? 0 : -1} aria-label={t('texts.ties.dot', { text: nameOf(dot.text.id) })} aria-keyshortcuts="ArrowLeft ArrowRight Home End"
      data-lit={dot.text.id === lit} cx={across(dot.x)} cy={up(dot)} r={radius} style={{ '--dot': colourOf(dot.text.template) } as CSSProperties}
      onFocus={() => { setAt(index); onLight(dot.text.id); }} onPointerEnter={() => onLight(dot.text.id)} onClick={() => onRead(dot.text.id)} onKeyDown={(event) => move(event, index)}
    ><title>{[nameOf(dot.text.id), dot.text.country && format.country(dot.text.country)].filter(Boolean).join(', ')}</title></circle>
  ));
}
