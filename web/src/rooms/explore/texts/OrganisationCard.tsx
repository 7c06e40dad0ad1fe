import { Text } from '@mantine/core';
import { useCallback } from 'react';
import type { ControlSign, OrganisationSummary } from '../../../api/organisations';
import { useT } from '../../../i18n';
import { organisationAddress } from '../../../parts/addresses';
import { GroupCard } from './GroupCard';

/** Signs in few words, one after the other. */
export function useSigns(): (signs: ControlSign[]) => string {
  const t = useT();
  return useCallback((signs) => signs.map((sign) => t(`texts.sign.${sign}`)).join('; '), [t]);
}

/** An organisation on a phone or beside a lead. */
export function OrganisationCard({ organisation: { texts, templates, signs }, lead }: { organisation: OrganisationSummary; lead?: number }) {
  const t = useT();
  const said = useSigns();
  return (
    <GroupCard group={texts} to={organisationAddress(texts.id, lead)}>
      <Text size="xs">{[t('texts.templateCount', { count: templates }), said(signs)].join(' · ')}</Text>
    </GroupCard>
  );
}
