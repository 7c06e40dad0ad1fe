/**
 * Real and labelled files of other people's making, as an analyst may be handed them: what each holds, how many of its records must go in,
 * and the answers to what its columns leave open. Nobody changed code for them.
 */
export interface RealFile {
  from: string;
  kind: 'record' | 'position' | 'post' | 'transfer' | 'incident';
  /** Records that must go in; the others wait in quarantine. */
  least: number;
  answers?: Record<string, string>;
}

const simulated = { 'time-origin:time': 'days-since:2026-01-01' };
const statePlane = { 'coordinate-system:x_coordina': 'EPSG:2913', 'coordinate-system:y_coordina': 'EPSG:2913' };
const counted = { ...statePlane, 'time-origin:day_mo': 'no-time', 'time-origin:day_no': 'no-time' };

export const realFiles: RealFile[] = [
  { from: 'standards/followthemoney/sample_fictional.ftm.json', kind: 'record', least: 6 },
  { from: 'geo/ais/aislib_stream_example.txt', kind: 'position', least: 3653 },
  { from: 'geo/ais/aislib_decode_encode_messages.txt', kind: 'position', least: 534 },
  { from: 'geo/ais/aislib_retry_example.txt', kind: 'position', least: 5 },
  { from: 'geo/ais/aislib_small_cb_example.txt', kind: 'position', least: 9 },
  { from: 'geo/tracks/tracks.csv', kind: 'position', least: 2846 },
  { from: 'geo/gistar/grid100_queen.csv', kind: 'incident', least: 10_000 },
  { from: 'geo/knox/burglary2016.csv', kind: 'incident', least: 930, answers: statePlane },
  { from: 'geo/nij-portland/crimes_bur.csv', kind: 'incident', least: 5_000, answers: counted },
  { from: 'geo/nij-portland/crimes_veh.csv', kind: 'incident', least: 9_000, answers: counted },
  { from: 'linkage/febrl/dataset1.csv', kind: 'record', least: 990 },
  { from: 'linkage/febrl/dataset2.csv', kind: 'record', least: 4_900 },
  { from: 'linkage/febrl/dataset3.csv', kind: 'record', least: 4_900 },
  { from: 'linkage/febrl/dataset4a.csv', kind: 'record', least: 5_000 },
  { from: 'linkage/febrl/dataset4b.csv', kind: 'record', least: 4_900 },
  { from: 'linkage/splink/fake_1000.csv', kind: 'record', least: 1_000 },
  { from: 'linkage/splink/historical_figures_with_errors_50k.csv', kind: 'record', least: 47_600 },
  { from: 'linkage/nomenklatura_name_bench/cases.csv', kind: 'record', least: 826 },
  { from: 'money/synthetic/s50k.csv', kind: 'transfer', least: 51_000, answers: { 'time-origin:ts': 'hours-since:2026-01-01' } },
  { from: 'money/amlsim/20K_cycle200/nodes.csv', kind: 'record', least: 20_000 },
  { from: 'money/amlsim/20K_cycle200/transactions.csv', kind: 'transfer', least: 117_000, answers: simulated },
  { from: 'text/clean_5000.csv', kind: 'post', least: 5_000 },
  { from: 'text/easy_5000.csv', kind: 'post', least: 5_000 },
  { from: 'text/mid_5000.csv', kind: 'post', least: 5_000 },
  { from: 'text/hard_5000.csv', kind: 'post', least: 5_000 },
  { from: 'text/multi_5000.csv', kind: 'post', least: 5_000 },
  { from: 'text/sms_42.csv', kind: 'post', least: 5_291 },
];
