import { Stack, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { useObservation } from '../../api/records';
import { useT } from '../../i18n';
import { useKindName } from '../../parts/Badges';
import { RecruitersMethods } from '../../parts/methods/RecruitersMethods';
import { ProblemNote } from '../../parts/ProblemNote';
import { RecordBody } from '../../parts/records/RecordBody';
import { WaitingLines } from '../../parts/Waiting';

export default function RecordPage() {
  const t = useT();
  const kindName = useKindName();
  const record = useObservation(Number(useParams().id));
  return (
    <Stack className="page" maw={860}>
      {record.error && <ProblemNote cause={record.error} onRetry={() => void record.refetch()} />}
      {record.isPending && <WaitingLines lines={12} />}
      {record.data && (
        <>
          <Title order={1}>{t('record.title', { kind: kindName(record.data.kind), feed: record.data.feed.name })}</Title>
          <div className="panel" style={{ padding: 16 }}><RecordBody record={record.data} /></div>
          {record.data.kind === 'POST' && <RecruitersMethods observations={[record.data.id]} title={t('texts.methods.ofRecord')} />}
        </>
      )}
    </Stack>
  );
}
