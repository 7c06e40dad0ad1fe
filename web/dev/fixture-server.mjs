// `npm run fixtures`: answers the shapes of src/api/types.ts from invented data, for looking at screens only.
import { createServer } from 'node:http';
import * as data from './fixtures.mjs';
import * as texts from './texts.mjs';

const page = (items) => ({ items, total: items.length });
const points = Array.from({ length: 100_000 }, (_, id) => {
  const [lon, lat] = data.cities[Math.floor(data.random() ** 2 * data.cities.length)];
  const spread = data.random() * 6;
  const angle = data.random() * 6.3;
  return [lon + spread * Math.cos(angle), lat + spread * Math.sin(angle), id, Math.floor(data.random() * 8), 1759276800 + Math.floor(data.random() * 180) * 86400];
});
let loggedIn = true;
const routes = [
  ['POST', /login$/, (_, body) => (body.password === 'wrong' ? [401, { code: 'login-failed' }] : ((loggedIn = true), data.me))],
  ['POST', /logout$/, () => ((loggedIn = false), null)],
  ['GET', /safeguard\/me$/, () => (loggedIn ? data.me : [401, { code: 'not-logged-in' }])],
  ['PUT', /safeguard\/me$/, () => data.me],
  ['POST', /me\/totp$/, () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Manumit:ana?secret=JBSWY3DPEHPK3PXP&issuer=Manumit' })],
  ['GET', /lead\/leads$/, () => page(data.leads)],
  ['GET', /lead\/leads\/(\d+)$/, ([, id]) => data.leadDetail(+id)],
  ['POST', /lead\/leads\/(\d+)\//, ([, id]) => ({ ...data.leadDetail(+id), state: 'TAKEN', assignee: 'Ana Testigo' })],
  ['GET', /observations\/(\d+)$/, ([, id]) => data.observation(+id)],
  ['GET', /observation\/search/, () => ({ ...page(data.hits), lagRecords: 5200, facets: { kind: data.kinds.map((value, i) => ({ value, label: value, count: 120 - i * 9 })), feed: data.feedList.map((feed) => ({ value: feed.key, label: feed.name, count: 40 })), country: [{ value: 'CO', label: 'CO', count: 33 }, { value: 'US', label: 'US', count: 12 }] } })],
  ['GET', /observation\/points/, () => ({ points, truncated: true })],
  ['GET', /observation\/histogram/, () => ({ bucket: 'day', counts: Array.from({ length: 180 }, (_, i) => ({ start: new Date((1759276800 + i * 86400) * 1000).toISOString(), count: Math.floor(300 + 250 * Math.sin(i / 9) + data.random() * 120) })) })],
  ['GET', /hot-cells/, () => ({ period: '2026-10', periods: ['2026-08', '2026-09', '2026-10'], cells: ['8466e09ffffffff', '8466e43ffffffff', '84446cbffffffff', '8444c1dffffffff'].map((cell, i) => ({ cell, count: 60 - i * 10, expected: 12, z: 4.2 - i, p: 0.001 * (i + 1), q: 0.004 * (i + 1), significant: i < 3, exposureNote: 'The hotline advertised here in October.' })) })],
  ['GET', /atlas\/places/, () => page([{ id: 1, name: 'Bogotá', country: 'CO', lat: 4.61, lon: -74.08, population: 7181000 }])],
  ['GET', /entities\/(\d+)$/, () => data.entity],
  ['GET', /resolution\/selectors\/(\d+)$/, () => ({ ...data.selectors[0], observationsPage: page(data.hits.slice(0, 6)), entities: [data.entity] })],
  ['GET', /resolution\/network/, () => data.network],
  ['GET', /intake\/feeds$/, () => page(data.feedList)],
  ['GET', /intake\/feeds\/(\d+)$/, ([, id]) => data.feedList[+id - 1]],
  ['POST', /inspect$/, () => data.inspection],
  ['PUT', /mapping$/, (_, body) => body],
  ['GET', /intake\/batches$/, () => page([data.batch(), data.batch('DONE', 1)])],
  ['POST', /intake\/batches/, () => [202, data.batch()]],
  ['GET', /intake\/quarantine/, () => page(data.quarantine)],
  ['PUT', /intake\/quarantine\/(\d+)/, ([, id], body) => ({ ...data.quarantine[+id - 1], fields: body.fields, issues: [] })],
  ['POST', /quarantine\/replay/, (_, body) => ({ replayed: body.ids.length, stillBroken: 0 })],
  ['GET', /tips\/urgent\/count$/, () => ({ running: data.urgent.length, overdue: 1 })],
  ['GET', /tips\/urgent$/, () => page(data.urgent)],
  ['POST', /tips\/urgent\/(\d+)\/(stop|undo)$/, ([, id]) => data.urgent.find((tip) => tip.observationId === +id)],
  ['POST', /intake\/tips/, () => ({ observationId: 100, clockStartedAt: new Date().toISOString() })],
  ['GET', /law\/legal-bases/, () => [{ id: 'LB-PUBLIC-TASK', name: 'Task in the public interest', instrument: 'Ley 1581/2012', jurisdiction: 'CO', certainty: 'verify', note: '' }]],
  ['GET', /law\/retention-rules/, () => [{ id: 'R1', name: 'Intelligence without a case', maximum: 'P2Y', legalBasis: 'LB-PUBLIC-TASK' }]],
  ['GET', /safeguard\/purposes/, () => [{ key: 'investigate-trafficking', text: 'Investigate trafficking in persons', prohibited: false }, { key: 'immigration-enforcement', text: 'Immigration enforcement against the people found', prohibited: true }]],
  ['GET', /safeguard\/journal$/, () => page(data.journal)],
  ['GET', /journal\/checkpoints/, () => [{ size: 1000, rootHash: 'b5bb9d8014a0f9b1', at: data.day(20), signature: 'c2lnbg', keyId: 'k1' }]],
  ['POST', /journal\/verify/, () => ({ ok: true, size: 1000, rootHash: 'b5bb9d8014a0f9b1', problems: [] })],
  ['GET', /journal\/proof/, () => ({ leafIndex: 999, treeSize: 1000, leafHash: 'aa', path: ['bb', 'cc'] })],
  ['GET', /safeguard\/agencies/, () => page([data.agency])],
  ['GET', /safeguard\/users/, () => page([{ id: 5, username: 'ana', displayName: 'Ana Testigo', agency: data.agency, roles: data.me.roles, language: 'es', disabled: false }])],
  ['GET', /safeguard\/tokens/, () => page([{ id: 1, name: 'nightly load', expires: '2027-01-01' }])],
  ['GET', /safeguard\/inquiries/, () => page(data.inquiries.map((inquiry) => ({ ...inquiry, agency: data.agency, authority: 'Fiscalía 12', suspicion: 'Nine tips tie one number to withheld passports', authorisedBy: 'Luis Ensayo', opened: '2026-06-01', members: [{ id: 5, displayName: 'Ana Testigo' }], purpose: 'investigate-trafficking' })))],
  ['GET', /detection\/detectors/, () => data.detectors],
  ['GET', /detection\/runs/, () => page([])],
  ['GET', /text-groups$/, () => texts.groups()],
  ['GET', /text-groups\/(\d+)$/, () => texts.group()],
  ['POST', /text-groups\/(\d+)\/split$/, (_, body) => texts.split(body)],
  ['POST', /text-groups\/(\d+)\/merge$/, (_, body) => ({ ...texts.group(), id: body.with })],
  ['POST', /text-judgements\/(\d+)\/undo$/, ([, id]) => texts.undo(+id)],
];

createServer(async (request, response) => {
  const path = request.url.split('?')[0];
  if (path === '/api/intake/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    let read = 0.1;
    const timer = setInterval(() => { read = Math.min(1, read + 0.05); response.write(`event: batch\ndata: ${JSON.stringify(data.batch(read === 1 ? 'DONE' : 'RUNNING', read))}\n\n`); }, 1000);
    return request.on('close', () => clearInterval(timer));
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const body = request.headers['content-type']?.includes('json') ? JSON.parse(text || '{}') : {};
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
  const answer = route ? route[2](path.match(route[1]), body) : [404, { code: 'not-found', title: 'Not found' }];
  const [status, content] = Array.isArray(answer) && typeof answer[0] === 'number' ? answer : [200, answer];
  response.writeHead(content === null ? 204 : status, { 'Content-Type': 'application/json' });
  response.end(content === null ? '' : JSON.stringify(status >= 400 ? { type: 'about:blank', title: '', status, detail: '', ...content } : content));
}).listen(Number(process.env.PORT ?? 8091), '127.0.0.1');
