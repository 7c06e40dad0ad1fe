import { expect, it } from 'vitest';
import type { Network } from '../src/api/types';
import { during, graphml, joined, shortestPath, without } from '../src/rooms/explore/canvas';
import { communities } from '../src/rooms/explore/communities';
import { followTheMoney } from '../src/rooms/explore/ftm';

const node = (id: string, label = id) => ({ id, type: 'entity' as const, schema: 'Company', label, degree: 1 });
const tie = (source: string, target: string) => ({ source, target, kind: 'uses', observations: 1 });
const chain: Network = { nodes: ['e1', 's2', 'o3', 'e4'].map((id) => node(id)), edges: [tie('e1', 's2'), tie('o3', 's2'), tie('o3', 'e4')], truncated: false };

it('finds the fewest steps whichever way the ties point', () => {
  expect(shortestPath(chain, 'e1', 'e4')).toEqual(['e1', 's2', 'o3', 'e4']);
});

it('finds no path where a node was taken off', () => {
  expect(shortestPath(without(chain, 's2'), 'e1', 'e4')).toBeUndefined();
});

it('joins two networks without doubling nodes or ties that point the other way', () => {
  const more: Network = { nodes: [node('s2'), node('e9')], edges: [tie('s2', 'e1'), tie('s2', 'e9')], truncated: true };
  const both = joined(chain, more);
  expect(both.nodes.map(({ id }) => id).sort()).toEqual(['e1', 'e4', 'e9', 'o3', 's2']);
  expect(both.edges).toHaveLength(4);
  expect(both.truncated).toBe(true);
});

it('writes GraphML that a parser reads, whatever the names hold', () => {
  const xml = new DOMParser().parseFromString(graphml({ ...chain, nodes: [node('e1', 'A & B <"Ltd">')] }), 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  expect(xml.querySelector('node data')?.textContent).toBe('A & B <"Ltd">');
});

it('finds the two groups of a network with one bridge', () => {
  const group = (ids: string[]) => ids.flatMap((a, index) => ids.slice(index + 1).map((b) => tie(a, b)));
  const left = ['a1', 'a2', 'a3', 'a4'];
  const right = ['b1', 'b2', 'b3'];
  const found = communities({ nodes: [...left, ...right, 'alone'].map((id) => node(id)), edges: [...group(left), ...group(right), tie('a1', 'b1')], truncated: false });
  expect(found.map((members) => members.sort())).toEqual([left, right, ['alone']]);
});

it('leaves out records of other days and whatever only they tied in', () => {
  const record = (id: string, at: string | null) => ({ ...node(id), type: 'observation' as const, at });
  const all: Network = { nodes: [record('o1', '2026-03-01T10:00:00Z'), record('o2', '2026-05-01T10:00:00Z'), record('o3', null), node('s1'), node('s2'), node('e9')], edges: [tie('o1', 's1'), tie('o2', 's2'), tie('o3', 's1')], truncated: false };
  expect(during(all, '2026-02-01T00:00:00Z', '2026-03-31T23:59:59Z').nodes.map(({ id }) => id)).toEqual(['o1', 's1', 'e9']);
  expect(during(all, undefined, undefined)).toBe(all);
});

it('writes FollowTheMoney statements: selectors as properties, known ties as their schema, others as unknown links', () => {
  const selector = { ...node('s1', '+12025550143'), type: 'selector' as const, schema: 'phone' };
  const network: Network = { nodes: [node('e1', 'Firm A'), { ...node('e2', 'Ana'), schema: 'Person' }, selector], edges: [tie('e1', 's1'), { ...tie('e2', 'e1'), kind: 'Directorship' }, { ...tie('e1', 'e2'), kind: 'odd' }], truncated: false };
  const lines = followTheMoney(network, new Map([['e1', 'asked the registry']])).trim().split('\n').map((line) => JSON.parse(line) as { schema: string; properties: Record<string, string[]> });
  expect(lines.map(({ schema }) => schema)).toEqual(['Company', 'Person', 'Directorship', 'UnknownLink']);
  expect(lines[0]?.properties).toEqual({ name: ['Firm A'], phone: ['+12025550143'], notes: ['asked the registry'] });
  expect(lines[2]?.properties).toEqual({ director: ['manumit-e2'], organization: ['manumit-e1'] });
  expect(lines[3]?.properties).toEqual({ subject: ['manumit-e1'], object: ['manumit-e2'], role: ['odd'] });
});
