import { Button, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconAlarm, IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useRunningClocks } from '../api/urgent';
import type { Me } from '../api/types';
import { useT } from '../i18n';

/** Urgent tips that nobody has answered yet: in the frame, so that no room hides them. Overdue ones change sign, words and colour. */
export function UrgentClocks({ me }: { me: Me }) {
  const t = useT();
  const { running, overdue } = useRunningClocks(me).data ?? { running: 0, overdue: 0 };
  const sentence = t('feeds.urgent.alert', { running, overdue });
  return (
    <div aria-live="polite" aria-atomic="true" style={{ flex: 'none' }}>
      {running > 0 && (
        <Tooltip label={sentence}>
          <Button
            component={Link} to="/feeds/urgent" size="xs" px={8} color={overdue ? '#a8380a' : 'orange'} variant={overdue ? 'filled' : 'light'}
            leftSection={overdue ? <IconAlertTriangle size={16} aria-hidden /> : <IconAlarm size={16} aria-hidden />}
          >
            <VisuallyHidden>{sentence}</VisuallyHidden>
            <span aria-hidden className="tabular">
              {running}<Text span inherit visibleFrom="lg"> {t('feeds.urgent.waiting', { running })}</Text>
              {overdue > 0 && <Text span inherit visibleFrom="md"> · {t('feeds.urgent.overdueCount', { overdue })}</Text>}
            </span>
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
