import { ActionIcon, Button, Group, RangeSlider, Skeleton, Text, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Histogram } from '../../api/situation';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import classes from './Situation.module.css';

const stepMilliseconds = 180;

interface Properties {
  histogram: UseQueryResult<Histogram>;
  /** Days since 1970, both ends included. */
  onRange: (range: [number, number]) => void;
}

/** Records over time; two handles choose what the map shows, play moves the chosen stretch along. */
export function TimeBrush({ histogram, onRange }: Properties) {
  const t = useT();
  const format = useFormats();
  const counts = useMemo(() => histogram.data?.counts ?? [], [histogram.data]);
  const last = counts.length - 1;
  const [chosen, setChosen] = useState<[number, number] | null>(null);
  const [playing, setPlaying] = useState(false);
  const [from, to] = chosen ?? [0, Math.max(0, last)];

  useEffect(() => setChosen(null), [counts]);
  useEffect(() => {
    onRange(chosen ? [dayOf(counts[from]?.start), dayOf(counts[to + 1]?.start) || 1e6] : [-1e6, 1e6]);
  }, [chosen, counts]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setChosen((before) => {
      const [start, end] = before ?? [0, Math.min(last, Math.max(6, Math.round(last / 12)))];
      return end >= last ? [0, end - start] : [start + 1, end + 1];
    }), stepMilliseconds);
    return () => clearInterval(timer);
  }, [playing, last]);

  const most = Math.max(1, ...counts.map((bin) => bin.count));
  const dayLabel = (index: number) => (counts[index] ? format.day(counts[index].start) : '');
  if (histogram.isPending) return <div className={classes.brush}><Skeleton height={64} /></div>;
  if (counts.length < 2) return null;
  return (
    <section className={classes.brush} aria-label={t('situation.histogram')}>
      <Group gap="xs" mb={4} wrap="nowrap">
        <Tooltip label={t(playing ? 'situation.pause' : 'situation.play')}>
          <ActionIcon variant="light" aria-label={t(playing ? 'situation.pause' : 'situation.play')} onClick={() => setPlaying(!playing)}>{playing ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}</ActionIcon>
        </Tooltip>
        <Text size="xs" c="dimmed" visibleFrom="sm">{t('situation.histogram')}, {t(`situation.histogram.${histogram.data?.bucket ?? 'day'}`)}</Text>
        <Text size="xs" className="tabular" ml="auto">{t('situation.histogram.range', { from: dayLabel(from), to: dayLabel(to) })}</Text>
        {chosen && <Button size="compact-xs" variant="subtle" onClick={() => { setPlaying(false); setChosen(null); }}>{t('situation.whole')}</Button>}
      </Group>
      <div className={classes.columns} aria-hidden>
        {counts.map((bin, index) => <div key={bin.start} className={classes.column} data-in={index >= from && index <= to} style={{ height: `${(bin.count / most) * 100}%` }} />)}
      </div>
      <RangeSlider
        size="xs" min={0} max={last} step={1} minRange={0} value={[from, to]} onChange={setChosen} label={dayLabel} mx={8}
        thumbFromLabel={t('situation.histogram.first')} thumbToLabel={t('situation.histogram.last')} thumbSize={14}
      />
    </section>
  );
}

function dayOf(start: string | undefined): number {
  return start ? Date.parse(start) / 86_400_000 : 0;
}
