import type { Network } from '../../api/types';

type Weights = Map<string, Map<string, number>>;

function weights({ nodes, edges }: Network): Weights {
  const between: Weights = new Map(nodes.map((node) => [node.id, new Map()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    between.get(source)?.set(target, (between.get(source)?.get(target) ?? 0) + 1);
    between.get(target)?.set(source, (between.get(target)?.get(source) ?? 0) + 1);
  }
  return between;
}

/** Moves each node to the neighbouring group that gains most modularity, until none gains; ties stay where they are. */
function settle(between: Weights): Map<string, string> {
  const groupOf = new Map([...between.keys()].map((id) => [id, id]));
  const strength = new Map([...between].map(([id, near]) => [id, [...near.values()].reduce((sum, weight) => sum + weight, 0)]));
  const total = new Map(strength);
  const twice = [...strength.values()].reduce((sum, each) => sum + each, 0) || 1;
  for (let moved = true, rounds = 0; moved && rounds < 50; rounds++) {
    moved = false;
    for (const [id, near] of between) {
      const own = groupOf.get(id) ?? id;
      const mine = strength.get(id) ?? 0;
      total.set(own, (total.get(own) ?? 0) - mine);
      const ties = new Map<string, number>([[own, 0]]);
      for (const [other, weight] of near) if (other !== id) ties.set(groupOf.get(other) ?? other, (ties.get(groupOf.get(other) ?? other) ?? 0) + weight);
      const gain = (group: string) => (ties.get(group) ?? 0) - (mine * (total.get(group) ?? 0)) / twice;
      const best = [...ties.keys()].reduce((kept, group) => (gain(group) > gain(kept) + 1e-12 ? group : kept), own);
      total.set(best, (total.get(best) ?? 0) + mine);
      if (best !== own) {
        groupOf.set(id, best);
        moved = true;
      }
    }
  }
  return groupOf;
}

function gathered(between: Weights, groupOf: Map<string, string>): Weights {
  const groups: Weights = new Map([...new Set(groupOf.values())].map((group) => [group, new Map()]));
  for (const [id, near] of between) {
    const group = groupOf.get(id) ?? id;
    for (const [other, weight] of near) {
      const ties = groups.get(group);
      const far = groupOf.get(other) ?? other;
      ties?.set(far, (ties.get(far) ?? 0) + weight);
    }
  }
  return groups;
}

/** Groups whose members are tied more to each other than by chance (Louvain: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008); largest first, the same for the same network. */
export function communities(network: Network): string[][] {
  let between = weights(network);
  let groupOf = new Map([...between.keys()].map((id) => [id, id]));
  for (let level = 0; level < 20; level++) {
    const next = settle(between);
    if ([...next].every(([id, group]) => id === group)) break;
    groupOf = new Map([...groupOf].map(([id, group]) => [id, next.get(group) ?? group]));
    between = gathered(between, next);
  }
  const members = new Map<string, string[]>();
  for (const [id, group] of groupOf) members.set(group, [...(members.get(group) ?? []), id]);
  return [...members.values()].sort((a, b) => b.length - a.length);
}
