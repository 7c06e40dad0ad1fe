import { Anchor, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ComparedRecord, Comparison } from '../../../api/identities';
import { useT, useWords } from '../../../i18n';
import { useFormats } from '../../../i18n/format';
import { Waterfall } from '../../../parts/Waterfall';
import { useAgreementWords } from './agreements';
import classes from './Identities.module.css';
import { useShare } from './Probability';
import { kindOf } from './questions';

/** Below this a value is as common as most, as far as anybody can see on the page. */
const leastRarity = 0.05;

/** Fewer bits are not shown as a line of their own. */
const leastBits = 0.05;

/** What speaks for and against, line by line in words and bits; what one of the two does not state weighs nothing and is named below. */
export function Evidence({ comparison }: { comparison: Comparison }) {
  const { t, language } = useWords();
  const format = useFormats();
  const share = useShare();
  const inWords = useAgreementWords();
  const kind = kindOf(comparison.a.record);
  const alike = comparison.steps.filter((step) => step.columns.length === 0 && Math.abs(step.bits) >= leastBits);
  const said = comparison.steps.filter((step) => step.columns.length > 0 && step.agreement !== 'unknown');
  const silent = comparison.steps.filter((step) => step.agreement === 'unknown');
  const bars = said.map((step) => {
    const { columns, how } = inWords(step);
    const part = { bits: format.bits(step.bits), rarity: format.bits(step.rarity) };
    return {
      bits: step.bits + step.rarity,
      label: (
        <>
          <Text span size="sm" fw={600}>{t('identity.compared', { columns })}</Text> <Text span size="sm">{how}</Text>
          {Math.abs(step.rarity) >= leastRarity && <Text size="xs" c="dimmed" component="span" display="block">{t(step.rarity > 0 ? 'identity.step.rarer' : 'identity.step.commoner', part)}</Text>}
          {step.given.length > 0 && <Text size="xs" c="dimmed" component="span" display="block">{t('identity.step.given', { columns: inWords({ columns: step.given, agreement: 'unknown' }).columns })}</Text>}
        </>
      ),
    };
  });
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">{t('identity.waterfallHow')}</Text>
      <Waterfall bars={[{ label: t('identity.prior'), bits: comparison.prior }, ...bars, ...alike.map(({ bits }) => ({ label: <Text span size="sm">{t(`identity.lookalikes.${kind}`)}</Text>, bits }))]} total={comparison.bits} totalLabel={t('identity.total', { share: share(comparison.probability) })} />
      {silent.length > 0 && <Text size="xs" c="dimmed" mt="xs">{t('identity.silent', { list: new Intl.ListFormat(language).format(silent.map((step) => inWords(step).columns)) })}</Text>}
      <Text size="xs" mt="xs">{t(`identity.caution.${kind}`)}</Text>
    </>
  );
}

/** The leads of each, which joining the two touches. */
export function TouchedLeads({ comparison }: { comparison: Comparison }) {
  const t = useT();
  return (
    <>
      <Text size="xs" c="dimmed" mb="xs">{t('identity.leadsWhy')}</Text>
      <div className={classes.leads}><LeadsOf title={t('identity.side.a')} record={comparison.a} /><LeadsOf title={t('identity.side.b')} record={comparison.b} /></div>
    </>
  );
}

function LeadsOf({ title, record }: { title: string; record: ComparedRecord }) {
  const t = useT();
  return (
    <section>
      <Title order={3} mb={4}>{title}</Title>
      {record.leads.length === 0 && <Text size="sm" c="dimmed">{t('identity.leads.none')}</Text>}
      <ul className={classes.list}>{record.leads.map((lead) => <li key={lead.id}><Anchor component={Link} to={`/leads/${lead.id}`} size="sm">#{lead.rank} {lead.question}</Anchor></li>)}</ul>
    </section>
  );
}
