import { Group, Text } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { TextGroupSummary } from '../../../api/texts';
import { useT } from '../../../i18n';
import { textGroupAddress } from '../../../parts/addresses';
import { MonthBars } from '../../../parts/MonthBars';
import { Seen } from './RawText';
import classes from './Texts.module.css';
import { Span } from './WhyTogether';

/** The first places by name, the others as a number. */
export function usePlaces(): (group: Pick<TextGroupSummary, 'places' | 'placesTotal'>) => string {
  const t = useT();
  return useCallback(({ places, placesTotal }) => {
    const more = placesTotal - places.length;
    return [places.join(', '), more > 0 && t('texts.morePlaces', { count: more })].filter(Boolean).join(' ');
  }, [t]);
}

/** With an address, the card leads there instead of to the group's own page. */
interface Card { group: TextGroupSummary; lead?: number; to?: string; children?: ReactNode }

/** A group on a phone or beside a lead. */
export function GroupCard({ group, lead, to, children }: Card) {
  const t = useT();
  const places = usePlaces();
  return (
    <Link to={to ?? textGroupAddress(group.id, lead)} className={classes.card}>
      <Text size="sm" fw={600} lineClamp={2} dir="auto" className={classes.opening}><Seen text={group.opening} /></Text>
      <Group gap="sm" mt={2}>
        <Text span size="xs" className="tabular">{t('texts.count', { count: group.texts })}</Text>
        <Text span size="xs" className="tabular">{t('texts.contactCount', { count: group.contacts })}</Text>
        <Span first={group.firstAt} last={group.lastAt} />
        <MonthBars months={group.months} height={16} />
      </Group>
      <Text size="xs" c="dimmed">{places(group)}</Text>
      {children}
    </Link>
  );
}
