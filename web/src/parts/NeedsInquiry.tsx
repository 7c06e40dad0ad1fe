import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkingInquiry, workingInquiry } from '../api/inquiry';
import { hasRole, useThisPerson } from '../frame/me';
import { useT } from '../i18n';
import { useFormats } from '../i18n/format';
import { EmptyState } from './EmptyState';

/** Rooms that may show persons stay closed, with the reason, until a working inquiry is chosen; it can be chosen right here. */
export function NeedsInquiry({ children }: { children: ReactNode }) {
  const t = useT();
  const format = useFormats();
  const me = useThisPerson();
  const inquiry = useWorkingInquiry();
  if (inquiry) return <>{children}</>;
  const open = me.inquiries.filter((each) => each.active);
  return (
    <EmptyState title={t('inquiry.none')}>
      {t(open.length ? 'inquiry.noneWhy' : 'inquiry.notMember')}
      <Stack gap="xs" mt="md" align="stretch">
        {open.map((each) => (
          <Button key={each.id} variant="default" h="auto" py="xs" justify="flex-start" onClick={() => workingInquiry.set(each.number)} styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}>
            <span>
              <Text span size="sm" fw={600}>{each.number}</Text> <Text span size="sm">{each.title}</Text>
              <Text size="xs" c="dimmed">{t('inquiry.expires', { day: format.day(each.expires) })}</Text>
            </span>
          </Button>
        ))}
        {open.length === 0 && hasRole(me, 'SUPERVISOR') && <Anchor component={Link} to="/inquiries" size="sm" underline="always">{t('inquiries.manage')}</Anchor>}
      </Stack>
    </EmptyState>
  );
}
