import { expect, it } from 'vitest';
import type { Network } from '../src/api/types';
import { graphml, joined, shortestPath, without } from '../src/rooms/explore/canvas';

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
