import { ActionIcon, Checkbox, Group, Menu, Popover, Stack, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react';
import {
  columnFilteringFeature, columnVisibilityFeature, createFilteredRowModel, createSortedRowModel, filterFn_includesString, globalFilteringFeature,
  rowSortingFeature, sortFn_alphanumeric, tableFeatures, useTable, type ColumnDef,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useT } from '../i18n';
import { csv, saveText } from './csv';
import { useRowKeys } from './useRowKeys';
import { saveWorkbook } from './xlsx';
import classes from './DataTable.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  /** What is sorted, filtered and saved. */
  value: (row: Row) => string | number | null;
  /** What is shown, when not the value itself. */
  cell?: (row: Row) => ReactNode;
  width?: string;
  numeric?: boolean;
  hidden?: boolean;
}

interface Properties<Row> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string | number;
  /** Name of the saved file, without ending. */
  fileName: string;
  onRow?: (row: Row) => void;
  tools?: ReactNode;
  empty?: ReactNode;
  total?: number;
  height?: string;
  rowHeight?: number;
  /** Whether j and k go from row to row; for a page with one table. */
  rowKeys?: boolean;
}

const features = tableFeatures({
  rowSortingFeature, columnVisibilityFeature, columnFilteringFeature, globalFilteringFeature,
  sortedRowModel: createSortedRowModel(), filteredRowModel: createFilteredRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric }, filterFns: { includesString: filterFn_includesString },
});

const byNumber = (first: { getValue: (id: string) => unknown }, second: { getValue: (id: string) => unknown }, id: string) => Number(first.getValue(id) ?? -Infinity) - Number(second.getValue(id) ?? -Infinity);

/** Sorted, filtered, columns chosen, saved as shown; only the rows in view are in the page. */
export function DataTable<Row extends object>({ label, rows, columns, rowKey, fileName, onRow, tools, empty, total, height = '60vh', rowHeight = 36, rowKeys = false }: Properties<Row>) {
  const t = useT();
  const [words, setWords] = useState('');
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<typeof features, Row> => ({ id: column.id, header: column.header, accessorFn: (row) => column.value(row), sortFn: column.numeric ? byNumber : 'alphanumeric', filterFn: 'includesString' })),
    [columns],
  );
  const table = useTable({
    features, columns: definitions, data: rows, globalFilterFn: 'includesString', getRowId: (row) => String(rowKey(row)), getColumnCanGlobalFilter: () => true,
    initialState: { columnVisibility: Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])) },
  });
  const shown = table.getRowModel().rows;
  const visible = columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
  const template = visible.map((column) => column.width ?? 'minmax(100px, 1fr)').join(' ');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12 });
  useRowKeys(scroller, shown.length, (index) => virtual.scrollToIndex(index), rowKeys);
  const asShown = () => [visible.map((column) => column.header), ...shown.map((row) => visible.map((column) => column.value(row.original)))];
  return (
    <div className={`panel ${classes.frame}`}>
      <Group gap="xs" p={8} className={classes.tools}>
        <TextInput size="xs" w={190} leftSection={<IconSearch size={14} aria-hidden />} aria-label={t('table.filter')} placeholder={t('table.filter')} value={words} onChange={(event) => { setWords(event.currentTarget.value); table.setGlobalFilter(event.currentTarget.value); }} />
        {tools}
        <Text size="xs" c="dimmed" className="tabular" role="status" ml="auto">{t('table.shown', { shown: shown.length, total: Math.max(total ?? 0, rows.length) })}</Text>
        <Popover position="bottom-end" shadow="md" trapFocus>
          <Popover.Target><Tooltip label={t('table.columns')}><ActionIcon variant="subtle" color="gray" aria-label={t('table.columns')}><IconColumns3 size={18} aria-hidden /></ActionIcon></Tooltip></Popover.Target>
          <Popover.Dropdown><Stack gap={6}>{columns.map((column) => <Checkbox key={column.id} size="xs" label={column.header} checked={table.getColumn(column.id)?.getIsVisible() ?? true} onChange={(event) => table.getColumn(column.id)?.toggleVisibility(event.currentTarget.checked)} />)}</Stack></Popover.Dropdown>
        </Popover>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target><Tooltip label={t('table.export')}><ActionIcon variant="subtle" color="gray" aria-label={t('table.export')}><IconDownload size={18} aria-hidden /></ActionIcon></Tooltip></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => saveText(`${fileName}.csv`, csv(asShown()))}>{t('table.export.csv')}</Menu.Item>
            <Menu.Item onClick={() => saveWorkbook(`${fileName}.xlsx`, asShown())}>{t('table.export.xlsx')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <div ref={scroller} className={classes.scroll} style={{ maxHeight: height }} tabIndex={0} role="region" aria-label={label}>
        <div role="table" aria-label={label} aria-rowcount={shown.length + 1} className={classes.table}>
          <div role="rowgroup" className={classes.head}>
            <div role="row" className={classes.row} style={{ gridTemplateColumns: template }}>
              {visible.map((column) => {
                const sorted = table.getColumn(column.id)?.getIsSorted();
                return (
                  <div key={column.id} role="columnheader" aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : 'none'} className={classes.cell} data-numeric={column.numeric}>
                    <UnstyledButton className={classes.sort} aria-label={t('table.sort', { column: column.header })} onClick={() => table.getColumn(column.id)?.toggleSorting()}>
                      {column.header}{sorted === 'asc' && <IconArrowUp size={12} aria-hidden />}{sorted === 'desc' && <IconArrowDown size={12} aria-hidden />}
                    </UnstyledButton>
                  </div>
                );
              })}
            </div>
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index];
              return (
                <div
                  key={row.id} role="row" aria-rowindex={item.index + 2} data-index={item.index} ref={virtual.measureElement} className={`${classes.row} ${classes.line}`} data-clickable={!!onRow}
                  style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)`, minHeight: rowHeight }}
                  tabIndex={onRow ? 0 : undefined} onClick={onRow && (() => onRow(row.original))} onKeyDown={onRow && ((event) => { if (event.key === 'Enter' && event.target === event.currentTarget) onRow(row.original); })}
                >
                  {visible.map((column) => <div key={column.id} role="cell" className={classes.cell} data-numeric={column.numeric}>{column.cell ? column.cell(row.original) : column.value(row.original)}</div>)}
                </div>
              );
            })}
          </div>
        </div>
        {rows.length === 0 && empty}
      </div>
    </div>
  );
}
