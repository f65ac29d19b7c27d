// Makes icu-*.json beside it from the ICU in Node: `node tests/data/icu.mjs`. Kept out of it is what ICU does not do as the
// site does: Kazakh lists («не» is "or"), Kazakh dates (`2026 ж. 1 шілде`) and the Russian «г.» after a year.
import { writeFileSync } from 'node:fs';

const made = `node tests/data/icu.mjs, Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`;
const locales = { kk: 'kk', ru: 'ru', en: 'en-GB' };
const each = (make) => Object.fromEntries(Object.entries(locales).map(([code, locale]) => [code, make(locale)]));
const save = (name, data) => writeFileSync(new URL(`icu-${name}.json`, import.meta.url), JSON.stringify({ made, ...data }, null, 1) + '\n');

const plain = ['0', '7', '10', '999', '1000', '1234', '9999', '10000', '99999', '123456', '6366441', '12482613', '999999999',
  '1000000000000000', '18446744073709551615', '0.5', '53.9', '87.15', '5.25', '1234.5', '1234567.891', '0.05', '100.00'];
const digits = (n) => { const d = (n.split('.')[1] ?? '').length; return { minimumFractionDigits: d, maximumFractionDigits: d }; };
// A string keeps every digit, where a number would round.
save('numbers', {
  plain,
  shown: each((l) => plain.map((n) => new Intl.NumberFormat(l, digits(n)).format(n))),
  percent: each((l) => plain.map((n) => new Intl.NumberFormat(l, { style: 'percent', ...digits(n) }).format(`${n}E-2`))),
});

// One letter a number, the first of one, few, many; x for other.
const letter = { one: 'o', few: 'f', many: 'm', other: 'x' };
const categories = (locale, count, step, decimals) => {
  const rules = new Intl.PluralRules(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return Array.from({ length: count }, (_, i) => letter[rules.select(i / step)]).join('');
};
save('plurals', {
  whole_0_to_1000: each((l) => categories(l, 1001, 1, 0)),
  tenths_0_to_30: each((l) => categories(l, 301, 10, 1)),
  hundredths_0_to_3: each((l) => categories(l, 301, 100, 2)),
});

const words = ['Amanat', 'Respublica', 'zebra', '7 орын', '21 орын', 'Ауыл', 'Ақ жол', 'Адал', 'Әділет', 'Байтақ', 'Бірлік', 'Біздің',
  'Ғылым', 'Гүл', 'Еда', 'Ёж', 'Ёлка', 'Ель', 'Елбасы', 'Жол', 'Зерде', 'Кеңес', 'Қазақстан', 'Қазан', 'Құрылтай', 'Курултай',
  'Күн', 'Лист', 'Мажилис', 'Мәжіліс', 'Меже', 'Наурыз', 'Нәтиже', 'Ой', 'Өкіл', 'Орын', 'Өлең', 'Парламент', 'Сенат', 'Сайлау',
  'Тарап', 'Төраға', 'Уақыт', 'Ұлт', 'Үкімет', 'Үміт', 'Ут', 'Халық кеңесі', 'Халықаралық', 'Һәм', 'Хат', 'Цель', 'Шек', 'Щит',
  'Ығысу', 'Ілік', 'Іс', 'Эхо', 'Юрта', 'Я', 'Яблоко', 'Подъезд', 'Подвиг', 'Съезд', 'Объём', 'Обь', 'Йод', 'Иней', 'Итог'];
save('order', each((l) => [...words].sort(new Intl.Collator(l).compare)));

const lists = [['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']];
const list = (locale) => lists.map((names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names));
const month = (locale, m, day) => new Intl.DateTimeFormat(locale, { month: 'long', ...day, timeZone: 'UTC' })
  .formatToParts(Date.UTC(2026, m, 1)).find((part) => part.type === 'month').value;
const months = (locale, day) => Array.from({ length: 12 }, (_, m) => month(locale, m, day));
save('phrases', {
  lists, joined: { ru: list('ru'), en: list('en-GB') },
  months: { ru: months('ru', {}) }, months_with_a_day: each((l) => months(l, { day: 'numeric' })),
  first_of_month_2026: { en: Array.from({ length: 12 }, (_, m) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, m, 1))) },
});
