import { Group, Text } from '@mantine/core';
import { IconHash, IconUser } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useFeedName } from '../../api/feedNames';
import type { Kind, SearchHit } from '../../api/types';
import { useWords } from '../../i18n';
import { hitAddress } from '../../parts/addresses';
import { KindLabel, MarkingBadge, PlainBadge } from '../../parts/Badges';
import { MarkedExcerpt } from '../../parts/MarkedExcerpt';
import { useSelectorKind } from '../../parts/SelectorLink';
import { When } from '../../parts/When';
import classes from './Explore.module.css';

export function HitList({ hits }: { hits: SearchHit[] }) {
  if (hits.length === 0) return null;
  return <div className="panel" style={{ overflow: 'hidden' }}>{hits.map((hit) => <Hit key={`${hit.type}${hit.id}`} hit={hit} />)}</div>;
}

function Hit({ hit }: { hit: SearchHit }) {
  const feedName = useFeedName();
  return (
    <Link to={hitAddress(hit)} className={classes.hit}>
      <Group gap="sm">
        <HitKind hit={hit} />
        {hit.marking && <MarkingBadge marking={hit.marking} />}
        <Text span size="xs" c="dimmed" ml="auto">{hit.feed && feedName(hit.feed)}{hit.feed && hit.at && ' · '}{hit.at && <When at={hit.at} as="day" />}</Text>
      </Group>
      <Text size="sm" fw={600} lineClamp={2} dir="auto" style={{ overflowWrap: 'anywhere' }}>{hit.title}</Text>
      {hit.excerpt && <Text size="sm" c="dimmed" lineClamp={2} mt={2} dir="auto"><MarkedExcerpt text={hit.excerpt} /></Text>}
    </Link>
  );
}

function HitKind({ hit }: { hit: SearchHit }) {
  const { t, find } = useWords();
  const selectorKind = useSelectorKind();
  if (hit.type === 'observation') return <KindLabel kind={hit.kind as Kind} />;
  if (hit.type === 'entity') return <PlainBadge><Group gap={4} wrap="nowrap"><IconUser size={12} aria-hidden />{find(`schema.${hit.kind}`) ?? t('explore.type.entity')}</Group></PlainBadge>;
  return <PlainBadge><Group gap={4} wrap="nowrap"><IconHash size={12} aria-hidden />{selectorKind(hit.kind)}</Group></PlainBadge>;
}
