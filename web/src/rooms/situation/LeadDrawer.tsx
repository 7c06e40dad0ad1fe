import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { useFormats } from '../../i18n/format';
import { BandBadge } from '../../parts/Badges';
import { When } from '../../parts/When';
import type { PlacedLead } from './layers';

export function LeadDrawer({ lead, onClose }: { lead: PlacedLead | undefined; onClose: () => void }) {
  const t = useT();
  const format = useFormats();
  return (
    <Drawer opened={lead !== undefined} onClose={onClose} position="right" size="md" title={lead && t('leads.rank', { rank: lead.rank })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {lead && (
        <Stack gap="sm">
          <Text size="lg" fw={600}>{lead.question}</Text>
          <Group gap="sm"><BandBadge band={lead.band} /><Text size="sm">{t('leads.bits', { bits: format.bits(lead.score) })}</Text></Group>
          {lead.innocent && <Text size="sm" c="dimmed">{t('leads.innocent', { text: lead.innocent.text })} ({t('leads.bits', { bits: format.bits(lead.innocent.bits) })})</Text>}
          <Text size="sm">{t('leads.sources', { count: lead.sources })} · {t('leads.evidenceCount', { count: lead.evidence })}{lead.firstAt && lead.lastAt && <> · <When at={lead.firstAt} as="day" /> – <When at={lead.lastAt} as="day" /></>}</Text>
          <Button component={Link} to={`/leads/${lead.id}`} w="fit-content">{t('situation.lead.open')}</Button>
          <Text size="xs" c="dimmed">{t('leads.people')}</Text>
        </Stack>
      )}
    </Drawer>
  );
}
