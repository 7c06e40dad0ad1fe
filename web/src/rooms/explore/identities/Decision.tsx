import { Button, Text } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconHelp, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useJudge } from '../../../api/explore';
import type { Comparison } from '../../../api/identities';
import type { Judgement } from '../../../api/types';
import { useT } from '../../../i18n';
import { useKeys } from '../../../parts/useKeys';
import { ReasonDialog } from '../texts/ReasonDialog';
import classes from './Identities.module.css';

type Verdict = Judgement['verdict'];

const answers: { key: string; verdict: Verdict; icon: Icon }[] = [
  { key: 's', verdict: 'SAME', icon: IconArrowsJoin }, { key: 'd', verdict: 'DIFFERENT', icon: IconArrowsSplit }, { key: 'u', verdict: 'UNSURE', icon: IconHelp },
];

/** One of three answers, by two keys or a button, and the reason for it; in view wherever the page is read. */
export function Decision({ comparison, onJudged }: { comparison: Comparison; onJudged: (made: Judgement) => void }) {
  const t = useT();
  const [armed, setArmed] = useState(false);
  const [asking, setAsking] = useState(false);
  // Kept while the dialog closes, which would otherwise change its words on the way.
  const [verdict, setVerdict] = useState<Verdict>('UNSURE');
  const judge = useJudge();
  const { a, b } = comparison;
  const choose = (next: Verdict) => { judge.reset(); setArmed(false); setVerdict(next); setAsking(true); };
  useKeys((key) => {
    if (key === 'a') {
      setArmed(true);
      return true;
    }
    const chosen = armed ? answers.find((answer) => answer.key === key) : undefined;
    setArmed(false);
    if (chosen) choose(chosen.verdict);
    return !!chosen;
  });
  const record = (reason: string) => judge.mutate({ a: a.record.id, b: b.record.id, verdict, reason }, { onSuccess: (made) => { setAsking(false); onJudged(made); } });
  const pairs = comparison.alreadyOne ? 0 : a.records * b.records;
  return (
    <section className={classes.decision} aria-label={t('identity.decide')} data-armed={armed}>
      <div className={classes.answers}>
        {answers.map(({ key, verdict: name, icon: Sign }) => (
          <Button key={name} size="sm" variant="default" classNames={{ root: classes.answer }} leftSection={<Sign size={16} aria-hidden />} onClick={() => choose(name)}>
            {t(`identity.answer.${name}`)} <Text span size="xs" c="dimmed" className="mono" ml={8} visibleFrom="sm" aria-hidden>a {key}</Text>
          </Button>
        ))}
        <Text size="xs" c="dimmed" visibleFrom="sm">{t('identity.decide.how')}</Text>
      </div>
      <ReasonDialog opened={asking} title={t(`identity.answer.${verdict}`)} act={t(`identity.act.${verdict}`)} pending={judge.isPending} problem={judge.error} onClose={() => setAsking(false)} onReason={record}>
        <Text size="sm" fw={600} dir="auto">{a.record.name} · {b.record.name}</Text>
        <Text size="sm">{t(`identity.effect.${verdict}`, { pairs })}</Text>
      </ReasonDialog>
    </section>
  );
}
