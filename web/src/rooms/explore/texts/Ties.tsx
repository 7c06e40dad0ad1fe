import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Organisation, OrganisationText, Tie, TieKind } from '../../../api/organisations';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { textGroupAddress } from '../../../parts/addresses';
import { SelectorLink } from '../../../parts/SelectorLink';
import { Seen } from './RawText';
import { slotColour } from './slots';
import { byKind, dotsOf, passing, stretchOf, templateNames, type Stretch } from './ties';
import { TimeStrip } from './TimeStrip';
import classes from './Texts.module.css';

/** Beyond these a colour would stand for two templates. */
const mostColours = 7;
const shownAtOnce = 5;
const openingLength = 180;

/** What rows of the picture need to know of each other. */
interface Picture {
  organisation: Organisation;
  texts: Map<number, OrganisationText>;
  stretch: Stretch;
  names: Map<number, string>;
  colourOf: (template: number | null) => string | undefined;
  nameOf: (id: number) => string;
  lit?: number;
  onLight: (id: number) => void;
  onRead: (id: number) => void;
}

/** What ties the texts, a row for each thing that is shared and a dot for each text that shares it; a dot that is pointed at lights up in every row. */
export function Ties({ organisation, onRead }: { organisation: Organisation; onRead: (id: number) => void }) {
  const t = useT();
  const [lit, setLit] = useState<number>();
  const { documents, ties } = organisation;
  const texts = useMemo(() => new Map(documents.map((text) => [text.id, text])), [documents]);
  const names = useMemo(() => templateNames({ ties, documents }), [ties, documents]);
  const stretch = useMemo(() => stretchOf(documents), [documents]);
  const nameOf = useTextName(documents);
  const colours = [...names.keys()].slice(0, mostColours);
  const colourOf = (template: number | null) => { const index = template === null ? -1 : colours.indexOf(template); return index < 0 ? undefined : slotColour(index + 1); };
  if (ties.length === 0 || !stretch) return <Text size="sm" c="dimmed">{t(ties.length === 0 ? 'texts.ties.none' : 'texts.growth.none')}</Text>;
  const picture: Picture = { organisation, texts, stretch, names, colourOf, nameOf, lit, onLight: setLit, onRead };
  return (
    <div className={`panel ${classes.block}`}>
      <Text size="xs" c="dimmed" mb="xs">{t('texts.ties.how')}</Text>
      <Row picture={picture} documents={documents.map((text) => text.id)} label={t('texts.ties.all')}><Text size="sm" fw={600}>{t('texts.ties.all')}</Text></Row>
      {byKind(ties).map((each) => <KindOfTies key={each.kind} {...each} picture={picture} />)}
      <div className={classes.tieRow}><span /><Ends stretch={stretch} /></div>
      <div className={classes.reading} data-lit={lit !== undefined}><Reading text={lit === undefined ? undefined : texts.get(lit)} nameOf={nameOf} /></div>
    </div>
  );
}

/** A text by its number in time, its day and its place. */
function useTextName(documents: OrganisationText[]): (id: number) => string {
  const format = useFormats();
  const names = useMemo(() => new Map(documents.map((text, index) => [text.id, [`${index + 1}`, text.at && format.day(text.at), text.place].filter(Boolean).join(' · ')])), [documents, format]);
  return useCallback((id) => names.get(id) ?? '', [names]);
}

function KindOfTies({ kind, ties, picture }: { kind: TieKind; ties: Tie[]; picture: Picture }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const title = t(`texts.ties.${kind}`);
  return (
    <section aria-label={title}>
      <Title order={3} size="xs" mt="md" mb={4}>{title} <Text span size="xs" c="dimmed" className="tabular">{ties.length}</Text></Title>
      {ties.slice(0, all ? ties.length : shownAtOnce).map((tie, index) => <TieRow key={index} tie={tie} picture={picture} />)}
      {ties.length > shownAtOnce && !all && <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>{t('texts.ties.more', { count: ties.length - shownAtOnce })}</Button>}
    </section>
  );
}

function TieRow({ tie, picture }: { tie: Tie; picture: Picture }) {
  const t = useT();
  const contact = picture.organisation.contacts.find((each) => each.value === tie.label);
  const name = tie.label ?? t('texts.ties.address');
  const label = tie.kind === 'TEMPLATE' ? t('texts.ties.templateName', { name: picture.names.get(tie.template ?? 0) ?? '' }) : name;
  return (
    <Row picture={picture} documents={tie.documents} label={label} handover={tie.kind === 'HANDOVER'}>
      {tie.kind === 'TEMPLATE' ? <TemplateTie tie={tie} picture={picture} /> : contact ? <Group><SelectorLink selector={{ ...contact, observations: 0, knownShared: null }} /></Group> : <Text size="sm" fw={500} className={tie.kind === 'PICTURE' ? 'mono' : undefined}>{name}</Text>}
      {tie.kind === 'HANDOVER' && <Passed tie={tie} picture={picture} />}
      <Text size="xs" c="dimmed" className="tabular">{t('texts.count', { count: tie.documents.length })}</Text>
    </Row>
  );
}

function TemplateTie({ tie, picture }: { tie: Tie; picture: Picture }) {
  const opening = <Seen text={tie.label ?? ''} />;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <TemplateChip of={tie} picture={picture} />
      {tie.group === null ? <Text size="sm" lineClamp={2} dir="auto">{opening}</Text> : <Anchor component={Link} to={textGroupAddress(tie.group)} size="sm" lineClamp={2} dir="auto">{opening}</Anchor>}
    </Group>
  );
}

/** A template by its letter, with the way to its texts where they are shown; the colour repeats it. */
function TemplateChip({ of: { template, group }, picture }: { of: Pick<Tie, 'template' | 'group'>; picture: Picture }) {
  const t = useT();
  if (template === null) return null;
  const name = picture.names.get(template) ?? '';
  const style = { '--slot': picture.colourOf(template) ?? slotColour(0), textDecoration: 'none' } as CSSProperties;
  return group === null ? <span className={classes.chip} style={style}>{name}</span> : <Link to={textGroupAddress(group)} aria-label={t('texts.ties.templateName', { name })} className={classes.chip} style={style}>{name}</Link>;
}

function Passed({ tie, picture }: { tie: Tie; picture: Picture }) {
  const t = useT();
  const sides = passing(dotsOf(tie.documents.flatMap((id) => picture.texts.get(id) ?? []), picture.stretch));
  return (
    <Group gap={6} wrap="wrap" mt={6}>
      {sides && sides.from.text.template !== null && sides.to.text.template !== null && <Group gap={8} wrap="nowrap"><TemplateChip of={sides.from.text} picture={picture} /><span aria-hidden>→</span><TemplateChip of={sides.to.text} picture={picture} /></Group>}
      <Text size="xs">{t('texts.ties.passed', { count: tie.gapDays })}</Text>
    </Group>
  );
}

function Row({ picture, documents, label, handover, children }: { picture: Picture; documents: number[]; label: string; handover?: boolean; children: ReactNode }) {
  const t = useT();
  const dots = useMemo(() => dotsOf(documents.flatMap((id) => picture.texts.get(id) ?? []), picture.stretch), [documents, picture.texts, picture.stretch]);
  const left = documents.length - dots.length;
  return (
    <div className={classes.tieRow}>
      <div className={classes.tieName}>{children}{left > 0 && <Text size="xs" c="dimmed">{t('texts.ties.undrawn', { count: left })}</Text>}</div>
      <TimeStrip dots={dots} label={label} passed={handover ? passing(dots) : undefined} lit={picture.lit} nameOf={picture.nameOf} colourOf={picture.colourOf} onLight={picture.onLight} onRead={picture.onRead} />
    </div>
  );
}

function Ends({ stretch: [first, last] }: { stretch: Stretch }) {
  const format = useFormats();
  const day = (moment: number) => format.day(new Date(moment).toISOString());
  return <div className={classes.ends}><Text size="xs" c="dimmed">{day(first)}</Text>{last > first && <Text size="xs" c="dimmed">{day(last)}</Text>}</div>;
}

/** How the text that is pointed at begins. */
function Reading({ text, nameOf }: { text?: OrganisationText; nameOf: (id: number) => string }) {
  const t = useT();
  if (!text) return <Text size="xs" c="dimmed">{t('texts.ties.point')}</Text>;
  return <Text size="xs" lineClamp={2} dir="auto"><Text span size="xs" fw={600}>{nameOf(text.id)}</Text> — <Seen text={text.text.slice(0, openingLength)} /></Text>;
}
