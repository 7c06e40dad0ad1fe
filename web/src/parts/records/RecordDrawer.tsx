import { Anchor, Drawer } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useObservation } from '../../api/records';
import { useT } from '../../i18n';
import { observationAddress } from '../addresses';
import { useKindName } from '../Badges';
import { ProblemNote } from '../ProblemNote';
import { WaitingLines } from '../Waiting';
import { RecordBody } from './RecordBody';

/** The record named by ?record= in the address: one click from wherever it is mentioned, and Back closes it. */
export function RecordDrawer() {
  const t = useT();
  const kindName = useKindName();
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('record');
  const id = wanted ? Number(wanted) : undefined;
  const record = useObservation(id);
  const close = () => setParameters((old) => { const next = new URLSearchParams(old); next.delete('record'); return next; });
  return (
    <Drawer
      opened={id !== undefined} onClose={close} position="right" size="xl" closeButtonProps={{ 'aria-label': t('common.close') }}
      title={record.data ? t('record.title', { kind: kindName(record.data.kind), feed: record.data.feed.name }) : t('common.loading')}
      styles={{ title: { fontWeight: 600 } }}
    >
      {record.error ? <ProblemNote cause={record.error} onRetry={() => void record.refetch()} /> : record.data ? <RecordBody record={record.data} /> : <WaitingLines lines={10} />}
      {id !== undefined && <Anchor component={Link} to={observationAddress(id)} size="sm" mt="md" display="inline-block">{t('record.open')}</Anchor>}
    </Drawer>
  );
}

/** Opens a record beside what is on the page. */
export function useOpenRecord(): (id: number) => void {
  const [, setParameters] = useSearchParams();
  return (id) => setParameters((old) => { const next = new URLSearchParams(old); next.set('record', String(id)); return next; });
}
