// Invented groups of texts for looking at screens; nobody in them exists.
import { cities, day, selectors } from './fixtures.mjs';

const places = cities.slice(0, 6);
const filler = (i) => [['Lirio', 'Vega Alta', 'El Roble'][i % 3], ['1,200', '1,350', '980'][i % 3], ['+1 202 555 0143', '+1 202 555 0199'][i % 2]];

function document(i) {
  const [place, price, phone] = filler(i);
  const [, , city, country] = places[(i * 2) % 6];
  const spans = [];
  let text = '';
  const add = (words, role, slot = 0) => { spans.push({ start: text.length, end: text.length + words.length, role, slot }); text += words; };
  if (i % 6 === 4) { add('¡Urgente!', 'EDIT'); text += ' '; }
  add('Buscamos gente seria para la cosecha en', 'CONSTANT'); text += ' ';
  add(place, 'SLOT', 1); text += '\n';
  add('Vivienda incluida, viaje pagado, sueldo', 'CONSTANT'); text += ' ';
  add(`$${price}`, 'SLOT', 2); text += '. ';
  if (i % 5 === 3) { add('Sin pre\u200bguntas.', 'EDIT'); text += ' '; }
  add('Escribe solo por mensaje al', 'CONSTANT'); text += ' ';
  add(phone, 'SLOT', 3);
  return { id: 900 + i, at: i === 7 ? null : day(i * 9 - 120), place: city, country, feed: 'exported-ads', marking: 'TLP:AMBER', text, spans };
}

let documents = Array.from({ length: 24 }, (_, i) => document(i));
let judgements = [];
const count = (slot) => [0, 1, 2].map((i) => ({ text: filler(i)[slot], texts: 9 - i * 3 }));
const stops = () => documents.slice(0, 9).map((each, i) => { const [longitude, latitude, place, country] = places[(i * 2) % 6]; return { place, country, latitude, longitude, from: day(i * 9 - 120).slice(0, 10), to: day(i * 9 - 116).slice(0, 10), texts: 1 + (i % 4), documents: [each.id] }; });

export const group = () => ({
  id: 123, texts: documents.length, firstAt: day(-120), lastAt: day(87), shown: documents.length,
  template: [{ words: 'Buscamos gente seria para la cosecha en' }, { slot: 1, kind: 'WORDS', texts: 24, fillings: [...count(0), ...['Punta Arena', 'San Telmo', 'La Mancha', 'Los Aromos de la Sierra Chica'].map((text) => ({ text, texts: 1 }))] }, { words: 'Vivienda incluida, viaje pagado, sueldo' }, { slot: 2, kind: 'PRICE', texts: 24, fillings: count(1) }, { words: 'Escribe solo por mensaje al' }, { slot: 3, kind: 'PHONE', texts: 23, fillings: count(2).slice(0, 2) }],
  documents, stops: stops(), clashes: [{ first: 0, second: 1, kilometres: 3162.4, hours: 2.25 }, { first: 2, second: 5, kilometres: 900, hours: 2 }],
  contacts: selectors.slice(0, 2).map((each, i) => ({ id: each.id, kind: each.kind, value: each.value, texts: 12 - i * 8, firstAt: day(-120), lastAt: day(40 + i) })),
  signs: ['SAME_CONTACT_RECRUITS', 'SPOKEN_FOR_BY_ANOTHER'], why: ['All but three of the 24 texts share 31 words in the same order; so many by chance would be 212 bits of surprise.', 'They name 2 telephone numbers in turn.'], judgements,
});
export const groups = () => ({
  items: [
    { id: 123, texts: documents.length, firstAt: day(-120), lastAt: day(87), opening: 'Buscamos gente seria para la cosecha en', places: ['Bogotá', 'Houston'], placesTotal: 9, contacts: 2, months: [4, 3, 5, 2, 6, 4].map((texts, i) => ({ month: `2026-${String(5 + i).padStart(2, '0')}`, texts })) },
    { id: 456, texts: 17, firstAt: day(-60), lastAt: day(10), opening: 'Contratamos personal para la cosecha, hospedaje y comida', places: ['Lima'], placesTotal: 1, contacts: 1, months: [{ month: '2026-08', texts: 15 }, { month: '2026-10', texts: 2 }] },
    ...Array.from({ length: 12 }, (_, i) => ({ id: 500 + i, texts: 12 - i, firstAt: null, lastAt: null, opening: `Oferta de trabajo número ${i + 1} en hotel de playa`, places: [], placesTotal: 0, contacts: 0, months: [] })),
  ], total: 14, next: null,
});
export function split(body) {
  documents = documents.filter((each) => !body.documents.includes(each.id));
  judgements = [{ id: judgements.length + 1, verdict: 'DIFFERENT', texts: body.documents.length, reason: body.reason, by: 'Ana Testigo', at: new Date().toISOString(), undone: false }, ...judgements];
  return group();
}
export function undo(id) {
  documents = Array.from({ length: 24 }, (_, i) => document(i));
  judgements = judgements.map((each) => ({ ...each, undone: each.undone || each.id === id }));
  return { id };
}
