import { Button, Menu, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBriefcase, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useWorkingInquiry, workingInquiry } from '../api/inquiry';
import { Link } from 'react-router';
import type { Me } from '../api/types';
import { hasRole, hasRoomFor } from './me';
import { useT } from '../i18n';
import { useFormats } from '../i18n/format';

/** The inquiry that is named with every request; says what is missing when there is none. */
export function InquirySelector({ me }: { me: Me }) {
  const t = useT();
  const format = useFormats();
  const number = useWorkingInquiry();
  const open = me.inquiries.filter((inquiry) => inquiry.active);
  const current = open.find((inquiry) => inquiry.number === number);
  // Whoever has no room that needs one is not warned of its absence.
  const needed = hasRoomFor(me, 'leads') || hasRoomFor(me, 'explore');
  if (!needed && open.length === 0) return null;
  const why = current
    ? t('inquiry.current', { number: current.number, title: current.title })
    : t(open.length ? 'inquiry.noneWhy' : 'inquiry.notMember');
  return (
    <Menu position="bottom-start" shadow="md" width={340}>
      <Menu.Target>
        <Tooltip label={why}>
          <Button
            variant="default" size="xs" maw="100%" aria-label={why}
            c={current || !needed ? undefined : 'light-dark(#a8380a, var(--mantine-color-orange-3))'}
            leftSection={current || !needed ? <IconBriefcase size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            <Text span truncate inherit>{current ? <><b>{current.number}</b> {current.title}</> : t('inquiry.none')}</Text>
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(open.length ? 'inquiry.choose' : 'inquiry.notMember')}</Menu.Label>
        {open.map((inquiry) => (
          <Menu.Item
            key={inquiry.id} onClick={() => workingInquiry.set(inquiry.number)}
            rightSection={inquiry.number === number ? <IconCheck size={16} aria-hidden /> : null}
          >
            <Text size="sm" fw={600}>{inquiry.number}</Text>
            <Text size="sm">{inquiry.title}</Text>
            <Text size="xs" c="dimmed">{t('inquiry.expires', { day: format.day(inquiry.expires) })}</Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        {current && <Menu.Item onClick={() => workingInquiry.set(null)}>{t('inquiry.leave')}</Menu.Item>}
        <Menu.Item component={Link} to="/inquiries">{t(hasRole(me, 'SUPERVISOR') ? 'inquiries.manage' : 'inquiries.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
