import { Anchor, Stack, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useT } from '../../i18n';
import { useUndoToast } from '../../parts/useUndo';
import { FeedForm } from './FeedForm';

export default function NewFeedPage() {
  const t = useT();
  const navigate = useNavigate();
  const toast = useUndoToast();
  return (
    <Stack className="page" maw={900} gap="md">
      <Anchor component={Link} to="/feeds" size="sm">{t('feeds.back')}</Anchor>
      <Title order={1}>{t('feeds.new')}</Title>
      <div className="panel" style={{ padding: 16 }}>
        <FeedForm onSaved={(feed) => { toast(t('feeds.form.created')); void navigate(`/feeds/${feed.id}`); }} />
      </div>
    </Stack>
  );
}
