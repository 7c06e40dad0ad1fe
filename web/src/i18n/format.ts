import { useMemo } from 'react';
import { useLanguage } from './index';
import type { Language } from './language';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface Formats {
  count: (value: number) => string;
  percent: (share: number) => string;
  /** At most two decimals. */
  decimal: (value: number) => string;
  /** Two significant digits, for shares far below one. */
  small: (value: number) => string;
  /** A month such as 2026-08 in words. */
  month: (month: string) => string;
  /** Bits of evidence: signed, one decimal. */
  bits: (value: number) => string;
  bytes: (value: number) => string;
  moment: (iso: string) => string;
  momentUtc: (iso: string) => string;
  day: (iso: string) => string;
  ago: (iso: string, now?: number) => string;
  /** A length of time in its two largest units. */
  span: (seconds: number) => string;
  country: (code: string) => string;
  languageName: (code: string) => string;
  zone: string;
}

/** A day without a time is that day everywhere: read as noon here, so that no zone moves it. */
export function instant(iso: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00` : iso);
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3_600], ['minute', 60],
];

const spanUnits = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]] as const;

export function formats(tag: Language): Formats {
  const count = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const bits = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const small = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const utc = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const regions = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    decimal: (value) => decimal.format(value),
    // Far below, a bound says enough.
    small: (value) => (value > 0 && value < 1e-6 ? `< ${small.format(1e-6)}` : small.format(value)),
    month: (text) => (/^\d{4}-\d{2}$/.test(text) ? month.format(new Date(`${text}-15T00:00:00Z`)) : text),
    bits: (value) => bits.format(value),
    bytes: (value) => {
      const step = value < 1e3 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3));
      return `${size.format(value / 1000 ** step)} ${['B', 'kB', 'MB', 'GB', 'TB'][step]}`;
    },
    moment: (iso) => moment.format(instant(iso)),
    momentUtc: (iso) => `${utc.format(instant(iso))} UTC`,
    day: (iso) => day.format(instant(iso)),
    ago: (iso, now = Date.now()) => {
      const seconds = (instant(iso).getTime() - now) / 1000;
      const unit = units.find(([, length]) => Math.abs(seconds) >= length);
      return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : relative.format(0, 'minute');
    },
    span: (seconds) => {
      const largest = spanUnits.findIndex(([, length]) => seconds >= length);
      const used = largest < 0 ? spanUnits.slice(-1) : spanUnits.slice(largest, largest < 2 ? largest + 2 : largest + 1);
      let rest = seconds;
      const parts = used.map(([unit, length], index) => {
        const whole = Math.floor(rest / length);
        rest -= whole * length;
        return index > 0 && whole === 0 ? '' : new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(whole);
      });
      return parts.filter(Boolean).join(' ');
    },
    // ZZ is the code of no country (CLDR).
    country: (code) => (code === 'ZZ' ? '–' : /^[A-Za-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code),
    languageName: (code) => (/^[a-z]{2,3}(-|$)/.test(code) ? (names.of(code) ?? code) : code),
    zone,
  };
}

export function useFormats(): Formats {
  const tag = useLanguage();
  return useMemo(() => formats(tag), [tag]);
}
