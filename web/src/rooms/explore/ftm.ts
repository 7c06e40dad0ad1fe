import type { Network } from '../../api/types';

/** Properties of the FollowTheMoney schemata for what a selector says of an entity. */
const said: Record<string, string> = { phone: 'phone', email: 'email', url: 'website', document: 'idNumber', mmsi: 'mmsi', imo: 'imoNumber' };

/** Ends of the link schemata; every other tie is an UnknownLink with its kind as role. */
const links: Record<string, [from: string, to: string]> = {
  Directorship: ['director', 'organization'], Ownership: ['owner', 'asset'], Payment: ['payer', 'beneficiary'], Family: ['person', 'relative'],
  Associate: ['person', 'associate'], Employment: ['employee', 'employer'], Membership: ['member', 'organization'], Representation: ['agent', 'client'],
};

interface Statement {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const identity = (node: string) => `manumit-${node}`;

function entityOf(node: Network['nodes'][number], network: Network, note: string | undefined): Statement {
  const labels = new Map(network.nodes.map((each) => [each.id, each]));
  const properties: Record<string, string[]> = { name: [node.label] };
  for (const { source, target } of network.edges) {
    const other = labels.get(source === node.id ? target : target === node.id ? source : '');
    const property = other?.type === 'selector' ? said[other.schema.toLowerCase()] : undefined;
    if (other && property) properties[property] = [...new Set([...(properties[property] ?? []), other.label])];
  }
  if (note) properties['notes'] = [note];
  return { id: identity(node.id), schema: node.schema, properties };
}

/** Entities of the canvas with what ties them, as FollowTheMoney statements, one JSON line each. Records stay behind: they are exported with their lead. */
export function followTheMoney(network: Network, notes: ReadonlyMap<string, string>): string {
  const entities = new Map(network.nodes.filter((node) => node.type === 'entity').map((node) => [node.id, entityOf(node, network, notes.get(node.id))]));
  const ties = network.edges.filter((edge) => entities.has(edge.source) && entities.has(edge.target)).map(({ source, target, kind }): Statement => {
    const [from, to] = links[kind] ?? ['subject', 'object'];
    const properties: Record<string, string[]> = { [from]: [identity(source)], [to]: [identity(target)] };
    if (!links[kind]) properties['role'] = [kind];
    return { id: `${identity(source)}-${kind}-${target}`, schema: links[kind] ? kind : 'UnknownLink', properties };
  });
  return [...entities.values(), ...ties].map((statement) => `${JSON.stringify(statement)}\n`).join('');
}
