import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Clash, Stop, TextGroup } from '../../../api/texts';
import { useT } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { When } from '../../../parts/When';
import classes from './Texts.module.css';

const ItineraryMap = lazy(() => import('./ItineraryMap'));

/** Where the texts appeared, in order of time: a map, and the same stop by stop in words. */
export function Itinerary({ group, onRead }: { group: Pick<TextGroup, 'stops' | 'clashes'>; onRead: (document: number) => void }) {
  const t = useT();
  const { stops, clashes } = group;
  if (stops.length === 0) return <Text size="sm" c="dimmed">{t('texts.itinerary.none')}</Text>;
  return (
    <div className={classes.itinerary}>
      <div className={`panel ${classes.map}`}><Suspense fallback={<Skeleton height="100%" />}><ItineraryMap stops={stops} clashes={clashes} /></Suspense></div>
      <ol className={classes.stops} aria-label={t('texts.itinerary.stops')} tabIndex={0}>
        {stops.map((stop, index) => (
          <li key={index} className={classes.stop}>
            <StopLine stop={stop} number={index + 1} onRead={onRead} />
            {clashes.filter((clash) => Math.max(clash.first, clash.second) === index).map((clash) => <ClashLine key={`${clash.first}-${clash.second}`} clash={clash} stops={stops} />)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function StopLine({ stop, number, onRead }: { stop: Stop; number: number; onRead: (document: number) => void }) {
  const t = useT();
  const format = useFormats();
  const [first] = stop.documents;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <span className={classes.stopNumber} aria-hidden>{number}</span>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>{stop.place}{stop.country && <Text span size="sm" c="dimmed" fw={400}>, {format.country(stop.country)}</Text>}</Text>
        <Text size="xs" c="dimmed"><When at={stop.from} as="day" />{stop.to !== stop.from && <> – <When at={stop.to} as="day" /></>} · {t('texts.count', { count: stop.texts })}</Text>
      </div>
      {first !== undefined && <Button size="compact-xs" variant="subtle" aria-label={t('texts.itinerary.readAt', { number, place: stop.place })} onClick={() => onRead(first)}>{t('texts.itinerary.read')}</Button>}
    </Group>
  );
}

function ClashLine({ clash, stops }: { clash: Clash; stops: Stop[] }) {
  const t = useT();
  const format = useFormats();
  const other = Math.min(clash.first, clash.second);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" mt={4} className={classes.clash}>
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="xs">{t('texts.clash', { kilometres: format.count(Math.round(clash.kilometres)), hours: format.decimal(clash.hours), stop: other + 1, place: stops[other]?.place ?? '' })}</Text>
    </Group>
  );
}
