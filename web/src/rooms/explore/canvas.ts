import type { Network } from '../../api/types';

export type NetworkNode = Network['nodes'][number];

/** Two networks as one; what the first holds stays as it is. */
export function joined(first: Network, second: Network): Network {
  const nodes = new Map([...second.nodes, ...first.nodes].map((node) => [node.id, node]));
  const edges = new Map([...second.edges, ...first.edges].map((edge) => [[edge.source, edge.target].sort().join(' '), edge]));
  return { nodes: [...nodes.values()], edges: [...edges.values()], truncated: first.truncated || second.truncated };
}

export function without(network: Network, id: string): Network {
  return { ...network, nodes: network.nodes.filter((node) => node.id !== id), edges: network.edges.filter((edge) => edge.source !== id && edge.target !== id) };
}

/** Fewest steps between two nodes (breadth first); undefined when nothing joins them. */
export function shortestPath(network: Network, from: string, to: string): string[] | undefined {
  const beside = new Map<string, string[]>();
  for (const { source, target } of network.edges) {
    beside.set(source, [...(beside.get(source) ?? []), target]);
    beside.set(target, [...(beside.get(target) ?? []), source]);
  }
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (node === to) {
      const path = [];
      for (let at: string | null | undefined = to; at; at = cameFrom.get(at)) path.unshift(at);
      return path;
    }
    for (const next of beside.get(node) ?? []) {
      if (!cameFrom.has(next)) {
        cameFrom.set(next, node);
        queue.push(next);
      }
    }
  }
  return undefined;
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** GraphML 1.0, readable by Gephi, yEd and igraph. */
export function graphml({ nodes, edges }: Network): string {
  const keys = [['label', 'node', 'string'], ['type', 'node', 'string'], ['schema', 'node', 'string'], ['kind', 'edge', 'string'], ['observations', 'edge', 'int']]
    .map(([name, domain, type]) => `  <key id="${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`);
  const data = (name: string, value: string | number) => `<data key="${name}">${escaped(String(value))}</data>`;
  const nodeLines = nodes.map((node) => `    <node id="${escaped(node.id)}">${data('label', node.label)}${data('type', node.type)}${data('schema', node.schema)}</node>`);
  const edgeLines = edges.map((edge) => `    <edge source="${escaped(edge.source)}" target="${escaped(edge.target)}">${data('kind', edge.kind)}${data('observations', edge.observations)}</edge>`);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', ...keys, '  <graph edgedefault="undirected">', ...nodeLines, ...edgeLines, '  </graph>', '</graphml>', ''].join('\n');
}
