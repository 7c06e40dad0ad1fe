import { Box } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { mayInterpret, textStates, useForeignTexts, type TextState } from '../../../api/interpret';
import { useThisPerson } from '../../../frame/me';
import { useT } from '../../../i18n';
import { interpretAddress } from '../../../parts/addresses';
import { EmptyState } from '../../../parts/EmptyState';
import { RecordDrawer } from '../../../parts/records/RecordDrawer';
import { useKeys } from '../../../parts/useKeys';
import classes from './Interpret.module.css';
import { OpenedForeignText } from './OpenedForeignText';
import { TextQueue } from './TextQueue';

/** Texts that nobody here can read: the queue on the left, the text beside it; on a phone one after the other. */
export default function InterpretPage() {
  const t = useT();
  const me = useThisPerson();
  if (!mayInterpret(me)) return <EmptyState title={t('room.closed')}>{t('room.closedWhy')}</EmptyState>;
  return <Queue />;
}

function Queue() {
  const t = useT();
  const navigate = useNavigate();
  const { id } = useParams();
  const [parameters] = useSearchParams();
  const asked = parameters.get('state') as TextState | null;
  const state = asked && textStates.includes(asked) ? asked : 'WAITING';
  const queue = useForeignTexts(state, parameters.get('language') ?? undefined);
  const texts = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const narrow = useMediaQuery('(max-width: 62em)');
  const chosen = id ? Number(id) : undefined;
  const open = (next: number) => {
    const kept = new URLSearchParams(parameters);
    kept.delete('record');
    void navigate({ pathname: interpretAddress(next), search: kept.toString() });
  };
  useKeys((key) => {
    const step = { j: 1, k: -1 }[key];
    if (step === undefined || texts.length === 0) return false;
    const at = texts.findIndex((text) => text.observationId === chosen);
    open(texts[Math.min(texts.length - 1, Math.max(0, at + step))].observationId);
    return true;
  });
  return (
    <div className={classes.room}>
      {!(narrow && chosen !== undefined) && (
        <nav className={classes.queue} aria-label={t('interpret.heading')}>
          <TextQueue queue={queue} texts={texts} state={state} chosen={chosen} onOpen={open} />
        </nav>
      )}
      {chosen !== undefined && <OpenedForeignText key={chosen} id={chosen} back={narrow} />}
      {chosen === undefined && !narrow && <Box className={classes.middle}><EmptyState title={t('interpret.choose')}>{t('interpret.chooseHow')}</EmptyState></Box>}
      <RecordDrawer />
    </div>
  );
}
