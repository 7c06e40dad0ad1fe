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

/** The network as records of a stretch of time draw it: records outside go, and with them whatever only they tied in. */
export function during(network: Network, from: string | undefined, to: string | undefined): Network {
  if (!from && !to) return network;
  const outside = ({ type, at }: NetworkNode) => type === 'observation' && (!at || (from !== undefined && at < from) || (to !== undefined && at > to));
  const gone = new Set(network.nodes.filter(outside).map((node) => node.id));
  const edges = network.edges.filter((edge) => !gone.has(edge.source) && !gone.has(edge.target));
  const tied = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const wasTied = new Set(network.edges.flatMap((edge) => [edge.source, edge.target]));
  return { ...network, edges, nodes: network.nodes.filter((node) => !gone.has(node.id) && (tied.has(node.id) || !wasTied.has(node.id))) };
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** GraphML 1.0, readable by Gephi, yEd and igraph. */
export function graphml({ nodes, edges }: Network, notes: ReadonlyMap<string, string> = new Map()): string {
  const keys = [['label', 'node', 'string'], ['type', 'node', 'string'], ['schema', 'node', 'string'], ['at', 'node', 'string'], ['note', 'node', 'string'], ['kind', 'edge', 'string'], ['observations', 'edge', 'int']]
    .map(([name, domain, type]) => `  <key id="${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`);
  const data = (name: string, value: string | number) => `<data key="${name}">${escaped(String(value))}</data>`;
  const nodeLines = nodes.map((node) => `    <node id="${escaped(node.id)}">${data('label', node.label)}${data('type', node.type)}${data('schema', node.schema)}${node.at ? data('at', node.at) : ''}${notes.has(node.id) ? data('note', notes.get(node.id) ?? '') : ''}</node>`);
  const edgeLines = edges.map((edge) => `    <edge source="${escaped(edge.source)}" target="${escaped(edge.target)}">${data('kind', edge.kind)}${data('observations', edge.observations)}</edge>`);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', ...keys, '  <graph edgedefault="undirected">', ...nodeLines, ...edgeLines, '  </graph>', '</graphml>', ''].join('\n');
}
