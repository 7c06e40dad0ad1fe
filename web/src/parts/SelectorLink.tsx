import { Group, Text, Tooltip } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { SelectorRef } from '../api/types';
import { useWords } from '../i18n';
import { useFormats } from '../i18n/format';
import { selectorAddress } from './addresses';

export function useSelectorKind(): (kind: string) => string {
  const { find } = useWords();
  return (kind) => find(`selector.${kind.toUpperCase()}`) ?? kind;
}

/** A value that identifies, with its kind and how many records carry it. */
export function SelectorLink({ selector }: { selector: SelectorRef }) {
  const { t } = useWords();
  const format = useFormats();
  const kindName = useSelectorKind();
  return (
    <Link to={selectorAddress(selector.id)} style={{ textDecoration: 'none', border: '1px solid var(--line)', borderRadius: 4, padding: '1px 6px', background: 'var(--quiet)', color: 'inherit', maxWidth: '100%' }}>
      <Group gap={6} wrap="nowrap">
        <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap', flexShrink: 0 }}>{kindName(selector.kind)}</Text>
        <Text span size="xs" className="mono" truncate>{selector.value}</Text>
        {selector.observations > 0 && <Text span size="xs" c="dimmed">×{format.count(selector.observations)}</Text>}
        {selector.knownShared && (
          <Tooltip label={t('record.knownShared', { note: selector.knownShared.note })}><IconUsersGroup size={14} aria-label={t('record.knownShared', { note: selector.knownShared.note })} /></Tooltip>
        )}
      </Group>
    </Link>
  );
}
