import { Badge, Group, Text, Tooltip } from '@mantine/core';
import {
  IconAlertTriangle, IconAntenna, IconBuildingBank, IconBuildingCommunity, IconFolder, IconMessageReport, IconPhoto, IconShip, type Icon,
} from '@tabler/icons-react';
import type { Kind, LeadSummary, Marking } from '../api/types';
import { useWords, type Key } from '../i18n';
import { bands, bandShare, kindColours, strengthColour } from './colours';

const markingColours: Record<Marking, string> = {
  'TLP:CLEAR': 'light-dark(#434d56, #ffffff)', 'TLP:GREEN': 'light-dark(#1d7a1d, #33ff00)', 'TLP:AMBER': 'light-dark(#8a5a00, #ffc000)',
  'TLP:AMBER+STRICT': 'light-dark(#8a5a00, #ffc000)', 'TLP:RED': 'light-dark(#c2182b, #ff5c66)',
};

/** TLP 2.0 label; its words are the label, its colour only repeats them. */
export function MarkingBadge({ marking }: { marking: Marking }) {
  const { find } = useWords();
  return (
    <Tooltip label={find(`marking.${marking}`) ?? marking}>
      <span className="mono" tabIndex={0} style={{ fontSize: 11, padding: '1px 5px', borderRadius: 3, border: '1px solid currentColor', color: markingColours[marking], whiteSpace: 'nowrap' }}>{marking}</span>
    </Tooltip>
  );
}

export function GradingBadge({ grading }: { grading: string }) {
  const { t, find } = useWords();
  const meaning = [grading[0], grading[1]].map((part) => find(`grading.${part}`)).filter(Boolean).join('; ');
  return (
    <Tooltip label={`${t('grading.title', { grading })}: ${meaning}`}>
      <span className="mono" tabIndex={0} style={{ fontSize: 11, padding: '1px 5px', borderRadius: 3, background: 'var(--quiet)' }}>{grading}</span>
    </Tooltip>
  );
}

const kindIcons: Record<Kind, Icon> = {
  TIP: IconMessageReport, POST: IconPhoto, TRANSFER: IconBuildingBank, POSITION: IconShip, DETECTION: IconAntenna, INCIDENT: IconAlertTriangle, RECORD: IconBuildingCommunity, CASE: IconFolder,
};

export function useKindName(): (kind: string) => string {
  const { find } = useWords();
  return (kind) => find(`kind.${kind}`) ?? kind;
}

export function KindLabel({ kind, quiet = false }: { kind: Kind; quiet?: boolean }) {
  const name = useKindName();
  const KindIcon = kindIcons[kind] ?? IconFolder;
  return (
    <Group gap={6} wrap="nowrap" component="span" style={{ display: 'inline-flex' }}>
      <span aria-hidden style={{ width: 8, height: 8, borderRadius: 4, background: kindColours[kind], flex: 'none' }} />
      <KindIcon size={16} stroke={1.6} aria-hidden />
      {quiet ? <span className="mantine-visually-hidden" style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}>{name(kind)}</span> : <Text span size="xs">{name(kind)}</Text>}
    </Group>
  );
}

/** Strength as words, with as many filled steps as the word is strong. */
export function BandBadge({ band, score }: { band: LeadSummary['band']; score?: string }) {
  const { t } = useWords();
  const step = bands.indexOf(band);
  return (
    <Tooltip label={score ? t('leads.scoreMeaning', { score }) : t('leads.bandMeaning')}>
      <Group gap={6} wrap="nowrap" tabIndex={0} style={{ display: 'inline-flex' }}>
        <span aria-hidden style={{ display: 'inline-flex', gap: 2 }}>
          {bands.map((name, index) => (
            <span key={name} style={{ width: 7, height: 12, borderRadius: 1, background: index <= step ? strengthColour(bandShare(band)) : 'transparent', border: '1px solid var(--text-quiet)' }} />
          ))}
        </span>
        <Text span size="xs" fw={600} style={{ whiteSpace: 'nowrap' }}>{t(`leads.band.${band}` as Key)}</Text>
      </Group>
    </Tooltip>
  );
}

export function PlainBadge({ children, colour = 'gray' }: { children: React.ReactNode; colour?: string }) {
  return <Badge variant="light" color={colour} size="sm" radius="sm">{children}</Badge>;
}
