import { Box, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useLeadQueue } from '../../api/leads';
import { useT } from '../../i18n';
import { EmptyState } from '../../parts/EmptyState';
import { RecordDrawer } from '../../parts/records/RecordDrawer';
import { LeadQueue } from './LeadQueue';
import { LeadView } from './LeadView';
import classes from './Leads.module.css';
import { filterOf } from './filter';
import { useQueueKeys } from './useQueueKeys';

/** The queue on the left, the lead beside it; on a phone one after the other. */
export default function LeadsPage() {
  const t = useT();
  const navigate = useNavigate();
  const { leadId } = useParams();
  const [parameters] = useSearchParams();
  const queue = useLeadQueue(filterOf(parameters));
  const leads = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const narrow = useMediaQuery('(max-width: 62em)');
  const chosen = leadId ? Number(leadId) : undefined;
  const open = (id: number) => {
    const next = new URLSearchParams(parameters);
    next.delete('record');
    void navigate({ pathname: `/leads/${id}`, search: next.toString() });
  };
  useQueueKeys(leads, chosen, open);
  return (
    <div className={classes.room}>
      {!(narrow && chosen) && (
        <nav className={classes.queue} aria-label={t('leads.queue')}>
          <LeadQueue queue={queue} leads={leads} chosen={chosen} onOpen={open} />
        </nav>
      )}
      {chosen !== undefined && <LeadView key={chosen} id={chosen} />}
      {chosen === undefined && !narrow && (
        <Box className={classes.middle}>
          <EmptyState title={t('leads.choose')}>{t('leads.chooseHow')}<Text size="xs" mt="md">{t('leads.people')}</Text></EmptyState>
        </Box>
      )}
      <RecordDrawer />
    </div>
  );
}
