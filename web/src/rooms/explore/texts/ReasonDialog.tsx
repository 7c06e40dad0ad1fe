import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../i18n';
import { ProblemNote } from '../../../parts/ProblemNote';

interface Properties {
  opened: boolean;
  title: string;
  /** What the button that does it says. */
  act: string;
  pending: boolean;
  problem: unknown;
  ready?: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
  children?: ReactNode;
}

const [shortest, longest] = [3, 2000];

/** Asks why, before a judgement is recorded. */
export function ReasonDialog({ opened, title, act, pending, problem, ready = true, onClose, onReason, children }: Properties) {
  const t = useT();
  const [reason, setReason] = useState('');
  const long = reason.trim().length;
  const fits = ready && long >= shortest && long <= longest;
  const submit = () => { if (fits && !pending) onReason(reason.trim()); };
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Stack gap="sm">
          {children}
          <Textarea data-autofocus label={t('common.reason')} description={t('texts.reasonHow')} required autosize minRows={2} maxLength={longest} value={reason} onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(); }} />
          {problem != null && <ProblemNote cause={problem} />}
          <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t('common.cancel')}</Button><Button type="submit" disabled={!fits} loading={pending}>{act}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
