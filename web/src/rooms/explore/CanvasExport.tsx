import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type Sigma from 'sigma';
import type { Network } from '../../api/types';
import { useWords } from '../../i18n';
import { csv, saveBlob, saveText } from '../../parts/csv';
import { saveWorkbook } from '../../parts/xlsx';
import { graphml } from './canvas';
import { followTheMoney } from './ftm';

interface Properties {
  network: Network;
  notes: ReadonlyMap<string, string>;
  sigma: React.RefObject<Sigma | undefined>;
}

/** Saves the canvas as it stands. */
export function CanvasExport({ network, notes, sigma }: Properties) {
  const { t, find } = useWords();
  const nameOf = (id: string) => network.nodes.find((node) => node.id === id)?.label ?? '';
  const ties = () => [
    [t('network.column.from'), t('network.column.tie'), t('network.column.to'), t('entity.records')],
    ...network.edges.map((edge) => [nameOf(edge.source), find(`tie.${edge.kind}`) ?? edge.kind, nameOf(edge.target), edge.observations]),
  ];
  return (
    <Menu shadow="md">
      <Menu.Target><Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('network.export')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => sigma.current && savePicture(sigma.current)}>{t('network.export.png')}</Menu.Item>
        <Menu.Item onClick={() => saveBlob('network.graphml', new Blob([graphml(network, notes)], { type: 'application/xml' }))}>{t('network.export.graphml')}</Menu.Item>
        <Menu.Item onClick={() => saveBlob('network.ftm.json', new Blob([followTheMoney(network, notes)], { type: 'application/jsonl' }))}>{t('network.export.ftm')}</Menu.Item>
        <Menu.Item onClick={() => saveText('network.csv', csv(ties()))}>{t('network.export.csv')}</Menu.Item>
        <Menu.Item onClick={() => saveWorkbook('network.xlsx', ties())}>{t('network.export.xlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function savePicture(drawn: Sigma) {
  const { width, height } = drawn.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [width * ratio, height * ratio];
  const pen = sheet.getContext('2d');
  if (!pen) return;
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  drawn.refresh();
  for (const canvas of Object.values(drawn.getCanvases())) if (canvas.width && canvas.height) pen.drawImage(canvas, 0, 0, sheet.width, sheet.height);
  sheet.toBlob((blob) => blob && saveBlob('network.png', blob));
}
