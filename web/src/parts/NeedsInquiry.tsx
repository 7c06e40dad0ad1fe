import type { ReactNode } from 'react';
import { useWorkingInquiry } from '../api/inquiry';
import { useThisPerson } from '../frame/me';
import { useT } from '../i18n';
import { EmptyState } from './EmptyState';

/** Rooms that may show persons stay closed, with the reason, until a working inquiry is chosen. */
export function NeedsInquiry({ children }: { children: ReactNode }) {
  const t = useT();
  const me = useThisPerson();
  const inquiry = useWorkingInquiry();
  if (inquiry) return <>{children}</>;
  const open = me.inquiries.some((each) => each.active);
  return <EmptyState title={t('inquiry.none')}>{t(open ? 'inquiry.noneWhy' : 'inquiry.notMember')}</EmptyState>;
}
