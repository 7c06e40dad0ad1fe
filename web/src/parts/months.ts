import type { MonthCount } from '../api/texts';

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthName = (number: number) => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** Far more months than a screen has room for: a clock set wrong must not fill the memory. */
const mostMonths = 240;

/** Every month from the first to the last, those without a text too; of a long time only its end. */
export function everyMonth(months: MonthCount[]): MonthCount[] {
  if (months.length === 0) return [];
  const texts = new Map<string, number>();
  for (const each of months) texts.set(each.month, (texts.get(each.month) ?? 0) + each.texts);
  const numbers = [...texts.keys()].map(monthNumber);
  const last = Math.max(...numbers);
  const first = Math.max(Math.min(...numbers), last - mostMonths + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => monthName(first + index)).map((month) => ({ month, texts: texts.get(month) ?? 0 }));
}

/** How many of these moments fall into each month (UTC). */
export function monthsOf(moments: (string | null)[]): MonthCount[] {
  const texts = new Map<string, number>();
  for (const at of moments) if (at) texts.set(at.slice(0, 7), (texts.get(at.slice(0, 7)) ?? 0) + 1);
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, texts: count }));
}

/** The month with the most texts, the first such. */
export function fullestMonth(months: MonthCount[]): MonthCount | undefined {
  return months.reduce<MonthCount | undefined>((most, each) => (most && most.texts >= each.texts ? most : each), undefined);
}
