import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Lead } from '../../api/types';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { kindColours } from '../../parts/colours';
import type { Lit } from './LeadView';

type Evidence = Lead['evidence'][number];
const lane = 24;
const names = 132;

/** One lane a source, one mark a record. */
export function EvidenceTimeline({ evidence, lit, onChoose }: { evidence: Evidence[]; lit: Lit; onChoose: (id: number) => void }) {
  const t = useT();
  const format = useFormats();
  const { ref, width } = useElementSize();
  const timed = evidence.filter((item): item is Evidence & { at: string } => item.at !== null);
  const feeds = [...new Set(timed.map((item) => item.feedName))];
  const times = timed.map((item) => Date.parse(item.at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const place = (at: string) => names + 10 + ((Date.parse(at) - first) / (last - first || 1)) * Math.max(10, width - names - 24);
  return (
    <div style={{ marginTop: 12 }}>
      <Text size="xs" c="dimmed" mb={4}>{t('leads.linked.timeline')}</Text>
      <div className="panel" ref={ref} style={{ padding: timed.length ? '6px 0' : 12, overflow: 'hidden' }}>
        {timed.length === 0 ? <Text size="sm" c="dimmed">{t('leads.linked.noTimes')}</Text> : (
          <svg width="100%" height={feeds.length * lane + 20} role="group" aria-label={t('leads.linked.timeline')}>
            {feeds.map((feed, index) => (
              <g key={feed}>
                <line x1={names} x2={width} y1={index * lane + 12} y2={index * lane + 12} stroke="var(--line)" />
                <text x={10} y={index * lane + 16} fontSize={11} fill="var(--text-quiet)">{feed.length > 20 ? `${feed.slice(0, 19)}…` : feed}<title>{feed}</title></text>
              </g>
            ))}
            {timed.map((item) => {
              const on = lit.has(item.observationId);
              return (
                <circle
                  key={item.observationId} cx={place(item.at)} cy={feeds.indexOf(item.feedName) * lane + 12} r={on ? 7 : 5} tabIndex={0} role="button" aria-pressed={on}
                  aria-label={`${item.feedName}, ${format.moment(item.at)}: ${item.title}`} fill={kindColours[item.kind]} opacity={lit.size && !on ? 0.3 : 1}
                  stroke={on ? 'var(--text)' : 'var(--panel)'} strokeWidth={1.5} style={{ cursor: 'pointer' }}
                  onClick={() => onChoose(item.observationId)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(item.observationId); } }}
                >
                  <title>{`${item.title}\n${format.moment(item.at)}`}</title>
                </circle>
              );
            })}
            <text x={names + 10} y={feeds.length * lane + 14} fontSize={11} fill="var(--text-quiet)">{format.day(new Date(first).toISOString())}</text>
            {last > first && <text x={Math.max(names + 120, width - 10)} y={feeds.length * lane + 14} fontSize={11} fill="var(--text-quiet)" textAnchor="end">{format.day(new Date(last).toISOString())}</text>}
          </svg>
        )}
      </div>
    </div>
  );
}
