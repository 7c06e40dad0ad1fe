import { Tooltip } from '@mantine/core';
import { useT } from '../i18n';
import { useFormats } from '../i18n/format';

/** A moment in the reader's zone; UTC on hover and on focus. */
export function When({ at, as = 'moment' }: { at: string; as?: 'moment' | 'day' | 'ago' }) {
  const t = useT();
  const format = useFormats();
  return (
    <Tooltip label={as === 'moment' ? t('common.utc', { time: format.momentUtc(at) }) : `${format.moment(at)} (${format.zone}) · ${format.momentUtc(at)}`}>
      <time dateTime={at} className="tabular" style={{ whiteSpace: 'nowrap' }}>{format[as](at)}</time>
    </Tooltip>
  );
}
