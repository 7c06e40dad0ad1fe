import { Outlet } from 'react-router';
import { NeedsInquiry } from '../parts/NeedsInquiry';
import { useThisPerson } from './me';

/** The rooms below it open within a working inquiry only. */
export function InquiryRooms() {
  const me = useThisPerson();
  return <NeedsInquiry><Outlet context={me} /></NeedsInquiry>;
}
