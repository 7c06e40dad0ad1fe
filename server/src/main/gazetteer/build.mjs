// Makes the shipped gazetteer out of a GeoNames dump of places with at least 1,000 people.
//
//   node build.mjs cities1000.txt ../resources/org/manumit/server/atlas/places.tsv.gz
//
// Kept: every place of the Americas and the Caribbean, and elsewhere those with 100,000 people or more or a national
// capital. Kept names: the main one and alternatives in Latin letters that fold to something else. Dropped: airport
// codes, and machine transliterations of other scripts (GeoNames writes those in lower case).
// Same input, same bytes: rows are sorted by GeoNames id and the gzip header carries no time.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error('usage: node build.mjs cities1000.txt places.tsv.gz');

const AMERICAS = new Set(
  ('US CA MX GT BZ SV HN NI CR PA CO VE EC PE BO BR PY UY AR CL GY SR GF CU DO HT JM TT BS BB LC VC GD AG DM KN PR VI ' +
    'VG AI MS GP MQ AW CW BQ SX MF BL TC KY BM PM GL FK').split(' '),
);
const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M} .'’()-]*$/u;
const fold = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const rows = [];
for (const line of readFileSync(input, 'utf8').split('\n')) {
  if (!line) continue;
  const [id, name, , alternatives, lat, lon, , code, country, , admin1, , , , population] = line.split('\t');
  const people = Number(population);
  if (!AMERICAS.has(country) && people < 100_000 && code !== 'PPLC') continue;
  if (['PPLH', 'PPLQ', 'PPLW', 'PPLX'].includes(code)) continue;
  const seen = new Set([fold(name)]);
  const kept = [];
  for (const alternative of alternatives.split(',')) {
    const folded = fold(alternative);
    const isCode = /^\p{Lu}{2,4}$/u.test(alternative);
    if (!LATIN.test(alternative) || isCode || folded.length < 3 || seen.has(folded)) continue;
    seen.add(folded);
    kept.push(alternative);
  }
  rows.push([Number(id), name, country, admin1, Number(lat).toFixed(4), Number(lon).toFixed(4), people, code, kept.join('|')]);
}
rows.sort((a, b) => a[0] - b[0]);
const packed = gzipSync(rows.map((row) => row.join('\t')).join('\n') + '\n', { level: 9 });
packed.fill(0, 4, 8);
packed[9] = 255;
writeFileSync(output, packed);
console.log(`${rows.length} places, ${packed.length} bytes`);
