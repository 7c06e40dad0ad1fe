import { useComputedColorScheme } from '@mantine/core';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useRef } from 'react';
import Sigma from 'sigma';
import type { Network } from '../../api/types';
import { schemaColour } from '../colours';

export interface NodePlace { x: number; y: number }

interface Properties {
  network: Network;
  label: string;
  /** Nodes to stand out; all others grow faint. Empty: none stands out. */
  focus?: ReadonlySet<string>;
  pinned?: ReadonlySet<string>;
  onNode?: (id: string) => void;
  onDragged?: (id: string) => void;
  onReady?: (sigma: Sigma) => void;
}

const inks = { dark: { text: '#e6eaee', edge: '#5a6670', faint: '#2a323a', halo: '#1a2026', observation: '#909ca7' }, light: { text: '#181e23', edge: '#a3adb6', faint: '#e3e8eb', halo: '#ffffff', observation: '#6b7680' } };

const RingProgram = createNodeBorderProgram({ borders: [{ size: { value: 0.3 }, color: { attribute: 'color' } }, { size: { fill: true }, color: { attribute: 'inner' } }] });

/**
 * Network of entities (discs), selectors (squares) and records (small rings). The layout is ForceAtlas2 (Jacomy et al. 2014) from
 * a fixed circle, so that the same network always lies the same way.
 */
export default function NetworkCanvas({ network, label, focus, pinned, onNode, onDragged, onReady }: Properties) {
  const holder = useRef<HTMLDivElement>(null);
  const theme = useComputedColorScheme('dark');
  const places = useRef(new Map<string, NodePlace>());
  const live = useRef({ focus, onNode, onDragged, onReady, pinned });
  live.current = { focus, onNode, onDragged, onReady, pinned };
  const sigma = useRef<Sigma>(undefined);

  useEffect(() => {
    if (!holder.current) return;
    const ink = inks[theme];
    const graph = laidOut(network, places.current, live.current.pinned, ink.observation, ink.halo);
    const drawn = new Sigma(graph, holder.current, {
      allowInvalidContainer: true, labelColor: { color: ink.text }, labelFont: 'Inter Variable', labelSize: 12, labelRenderedSizeThreshold: 7, labelDensity: 0.7,
      defaultEdgeColor: ink.edge, zIndex: true, stagePadding: 48, minCameraRatio: 0.05, maxCameraRatio: 6,
      nodeProgramClasses: { square: NodeSquareProgram, ring: RingProgram },
      defaultDrawNodeLabel: (context, data) => drawLabel(context, data, ink.text),
      defaultDrawNodeHover: (context, data) => drawHover(context, data, ink),
      nodeReducer: (id, data) => {
        const wanted = live.current.focus;
        if (!wanted?.size) return data;
        return wanted.has(id) ? { ...data, zIndex: 2, forceLabel: true } : { ...data, color: ink.faint, inner: ink.faint, label: null, zIndex: 0 };
      },
      edgeReducer: (id, data) => {
        const wanted = live.current.focus;
        if (!wanted?.size) return data;
        return graph.extremities(id).every((end) => wanted.has(end)) ? data : { ...data, color: ink.faint };
      },
    });
    drawn.on('clickNode', ({ node }) => live.current.onNode?.(node));
    letNodesBeDragged(drawn, graph, places.current, (id) => live.current.onDragged?.(id));
    sigma.current = drawn;
    live.current.onReady?.(drawn);
    return () => { sigma.current = undefined; drawn.kill(); };
  }, [network, theme]);

  useEffect(() => void sigma.current?.refresh({ skipIndexation: true }), [focus]);

  return <div ref={holder} role="img" aria-label={label} style={{ position: 'absolute', inset: 0 }} />;
}

function laidOut(network: Network, places: Map<string, NodePlace>, pinned: ReadonlySet<string> | undefined, observationColour: string, inner: string): Graph {
  const graph = new Graph({ multi: false, type: 'undirected' });
  network.nodes.forEach((node, index) => {
    const angle = (2 * Math.PI * index) / network.nodes.length;
    const place = places.get(node.id) ?? nearNeighbour(node.id, network, places) ?? { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100 };
    graph.addNode(node.id, {
      ...place, label: node.label, inner, fixed: pinned?.has(node.id) ?? false,
      type: node.type === 'selector' ? 'square' : node.type === 'observation' ? 'ring' : 'circle',
      size: node.type === 'observation' ? 5 : Math.min(18, 7 + Math.sqrt(Math.max(0, node.degree)) * 1.4),
      color: node.type === 'observation' ? observationColour : schemaColour(node.schema),
    });
  });
  for (const edge of network.edges) {
    if (edge.source !== edge.target && graph.hasNode(edge.source) && graph.hasNode(edge.target) && !graph.hasEdge(edge.source, edge.target)) {
      graph.addEdge(edge.source, edge.target, { size: Math.min(4, 1 + Math.log2(1 + (edge.observations || 1)) / 2) });
    }
  }
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: graph.order > 1500 ? 60 : 250,
      settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 300, adjustSizes: graph.order < 500, gravity: 0.6, scalingRatio: 12 },
    });
  }
  graph.forEachNode((id, { x, y }) => places.set(id, { x, y }));
  return graph;
}

function nearNeighbour(id: string, network: Network, places: Map<string, NodePlace>): NodePlace | undefined {
  const edge = network.edges.find((candidate) => (candidate.source === id && places.has(candidate.target)) || (candidate.target === id && places.has(candidate.source)));
  const beside = edge && places.get(edge.source === id ? edge.target : edge.source);
  // Spread newcomers around their neighbour by their id, so that the picture stays the same from one day to the next.
  const angle = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0) * 1.7, 0);
  return beside && { x: beside.x + 8 * Math.cos(angle), y: beside.y + 8 * Math.sin(angle) };
}

function letNodesBeDragged(drawn: Sigma, graph: Graph, places: Map<string, NodePlace>, dropped: (id: string) => void) {
  let held: string | undefined;
  let moved = false;
  drawn.on('downNode', ({ node }) => { held = node; moved = false; drawn.getCamera().disable(); });
  drawn.on('moveBody', ({ event }) => {
    if (!held) return;
    const place = drawn.viewportToGraph(event);
    moved = true;
    graph.mergeNodeAttributes(held, place);
    places.set(held, place);
    event.preventSigmaDefault();
  });
  const drop = () => {
    if (held && moved) dropped(held);
    held = undefined;
    drawn.getCamera().enable();
  };
  drawn.on('upNode', drop);
  drawn.on('upStage', drop);
}

interface HoverData { x: number; y: number; size: number; label?: string | null; color: string }

/** To the right of the node, or to its left where the picture ends before the label does. */
function drawLabel(context: CanvasRenderingContext2D, data: HoverData, ink: string) {
  if (!data.label) return;
  context.font = "12px 'Inter Variable'";
  context.fillStyle = ink;
  const width = context.measureText(data.label).width;
  const gap = data.size + 3;
  const fits = data.x + gap + width <= context.canvas.clientWidth;
  context.fillText(data.label, fits || data.x < width + gap ? data.x + gap : data.x - gap - width, data.y + 4);
}

function drawHover(context: CanvasRenderingContext2D, data: HoverData, ink: { text: string; halo: string; edge: string }) {
  if (!data.label) return;
  context.font = "12px 'Inter Variable'";
  const width = context.measureText(data.label).width + 12;
  context.fillStyle = ink.halo;
  context.strokeStyle = ink.edge;
  context.beginPath();
  context.roundRect(data.x + data.size + 2, data.y - 11, width, 22, 4);
  context.fill();
  context.stroke();
  context.fillStyle = ink.text;
  context.fillText(data.label, data.x + data.size + 8, data.y + 4);
}
