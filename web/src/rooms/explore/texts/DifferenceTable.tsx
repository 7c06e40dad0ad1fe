import { Checkbox, Group, Text } from '@mantine/core';
import { IconEqual, IconEqualNot } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isSlot, type TemplatePiece, type TextDocument } from '../../../api/texts';
import { useT } from '../../../i18n';
import { differences, type Difference } from './differences';
import { Seen } from './RawText';
import { SlotChip } from './SlotChip';
import classes from './Texts.module.css';

/** Slot by slot: what the one text says there and what the other. */
export function DifferenceTable({ template, a, b }: { template: TemplatePiece[]; a: TextDocument; b: TextDocument }) {
  const t = useT();
  const [onlyOther, setOnlyOther] = useState(false);
  const rows = useMemo(() => differences(template, a, b), [template, a, b]);
  const shown = onlyOther ? rows.filter((row) => !row.same) : rows;
  const other = rows.filter((row) => !row.same).length;
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Text size="xs" c="dimmed" role="status">{t('texts.differences.count', { count: other, total: rows.length })}</Text>
        {other > 0 && other < rows.length && <Checkbox size="xs" label={t('texts.differences.only')} checked={onlyOther} onChange={(event) => setOnlyOther(event.currentTarget.checked)} />}
      </Group>
      {rows.length > 0 && (
        <table className={`${classes.table} ${classes.differences}`} aria-label={t('texts.differences')}>
          <thead><tr><th scope="col">{t('texts.differences.where')}</th><th scope="col">{t('texts.compare.a')}</th><th scope="col">{t('texts.compare.b')}</th><th scope="col">{t('texts.differences.verdict')}</th></tr></thead>
          <tbody>{shown.map((row) => <Line key={`${row.slot}-${row.after}`} row={row} template={template} />)}</tbody>
        </table>
      )}
    </>
  );
}

function Line({ row, template }: { row: Difference; template: TemplatePiece[] }) {
  const t = useT();
  const kind = template.filter(isSlot).find((piece) => piece.slot === row.slot)?.kind;
  const Sign = row.same ? IconEqual : IconEqualNot;
  return (
    <tr>
      <th scope="row">{row.slot > 0 ? <SlotChip slot={row.slot} kind={kind} /> : <Text span size="xs">{row.after ? t('texts.differences.changeAfter', { slot: row.after }) : t('texts.differences.change')}</Text>}</th>
      <Words text={row.first} side={t('texts.compare.a')} /><Words text={row.second} side={t('texts.compare.b')} />
      <td><Group gap={4} wrap="nowrap"><Sign size={14} aria-hidden /><Text span size="xs" fw={row.same ? 400 : 600} c={row.same ? 'dimmed' : undefined}>{t(row.same ? 'texts.differences.same' : 'texts.differences.other')}</Text></Group></td>
    </tr>
  );
}

function Words({ text, side }: { text: string | null; side: string }) {
  const t = useT();
  return <td dir="auto"><Text span size="xs" c="dimmed" hiddenFrom="sm">{side}: </Text>{text === null ? <span className={classes.wordless}>{t('texts.nothing')}</span> : <Seen text={text} />}</td>;
}
