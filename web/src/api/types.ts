// Shapes of the HTTP API, kept true to the server. One block per endpoint: METHOD path → response.
export type Role = 'ANALYST'|'SUPERVISOR'|'FIELD'|'FINANCIAL_INTELLIGENCE_OFFICER'|'PROSECUTOR'|'MILITARY_LIAISON'|'LABOUR_INSPECTOR'|'FEED_MANAGER'|'AUDITOR'|'OUTSIDE_REVIEWER'|'ADMINISTRATOR';
export type Marking = 'TLP:CLEAR'|'TLP:GREEN'|'TLP:AMBER'|'TLP:AMBER+STRICT'|'TLP:RED';
export type Kind = 'TIP'|'POST'|'TRANSFER'|'POSITION'|'DETECTION'|'INCIDENT'|'RECORD'|'CASE';
export interface Page<T> { items: T[]; total: number; next?: string }   // next: opaque cursor, pass as ?cursor=
export interface Problem { type: string; title: string; status: number; code: string; detail: string; params?: Record<string, unknown> }
/** A sentence: already rendered in the reader's language (Accept-Language / user setting), plus key and args. */
export interface Sentence { key: string; text: string }

// ---- safeguard
// POST /api/safeguard/login {username,password,code?}  → Me | 401 problem code login-failed | code-required (TOTP) | 423 account-locked
// POST /api/safeguard/logout → 204 ; GET /api/safeguard/me → Me | 401 ; PUT /api/safeguard/me {language?, theme?} → Me ; POST /api/safeguard/me/password {current,next}
// POST /api/safeguard/me/totp → {secret, uri} ; PUT /api/safeguard/me/totp {code} → 204
export interface Me { id: number; username: string; displayName: string; agency: Agency; roles: Role[]; language: 'en'|'es'|'pt'|'fr'; inquiries: InquiryRef[]; rooms: Room[]; totp: boolean; theme: 'system'|'dark'|'light'; passwordChangeNeeded: boolean }
export type Room = 'situation'|'leads'|'explore'|'feeds'|'oversight'|'administration';
export interface Agency { id: number; key: string; name: string; country: string; kind: string }
export interface InquiryRef { id: number; number: string; title: string; expires: string; active: boolean }
export interface Inquiry extends InquiryRef { agency: Agency; authority: string; suspicion: string; authorisedBy: string; opened: string; members: { id: number; displayName: string }[]; purpose: string }
// GET /api/safeguard/inquiries → Page<Inquiry> ; POST /api/safeguard/inquiries {number?,title,authority,suspicion,expires,memberIds} (SUPERVISOR) → Inquiry ; POST /api/safeguard/inquiries/{id}/members {userId} ; DELETE …/members/{userId} ; POST …/{id}/close
// GET|POST /api/safeguard/agencies ; GET|POST /api/safeguard/users {username,displayName,agencyId,roles,language,password,oneTimePassword?:boolean=true} (ADMINISTRATOR) ; PUT /users/{id} ; POST /users/{id}/disable
// POST /api/safeguard/agencies/{id}/shares {withAgencyId}  (agreement: AMBER of id may be read by withAgency)
// GET|POST /api/safeguard/tokens {name, expires} → {id,name,expires,token?} (token only on creation) ; DELETE /api/safeguard/tokens/{id}
// GET /api/safeguard/purposes → {key, text, prohibited:boolean}[]
// GET /api/safeguard/journal?cursor&actor&action&subjectType&subjectId&inquiry&from&to → Page<JournalEntry> (AUDITOR, OUTSIDE_REVIEWER)
export interface JournalEntry { sequence: number | null; at: string; actor: { id: number|null; displayName: string; agency: string }; action: string; text: string; subjects: { type: string; id: string; label?: string | null }[]; inquiry: string | null; purpose: string | null; leafHash: string | null }
// GET /api/safeguard/journal/acts → {action, text}[]
// GET /api/safeguard/journal/checkpoints → {size, rootHash, at, signature, keyId}[] ; POST /api/safeguard/journal/verify → {ok, size, rootHash, problems: string[]} ; GET /api/safeguard/journal/proof/{sequence} → {leafIndex, treeSize, leafHash, path: string[]} ; GET /api/safeguard/journal/export (JSON lines)

// ---- law
// GET /api/law/legal-bases → {id,name,instrument,jurisdiction,certainty,note}[] ; GET /api/law/instruments → …[] ; GET /api/law/retention-rules → {id,name,maximum:'P2Y',legalBasis}[]

// ---- intake
// GET /api/intake/feeds → Page<Feed> ; POST /api/intake/feeds FeedInput → Feed (FEED_MANAGER) ; GET|PUT /api/intake/feeds/{id}
export interface FeedInput { key: string; name: string; ownerAgencyId: number; legalBasis: string; purpose: string; marking: Marking; reliability: 'A'|'B'|'C'|'D'|'E'|'F'; credibility: 1|2|3|4|5|6; retention: string; kind: Kind; region: string; zone: string; language: string; inquiry?: string | null }
export interface Feed extends FeedInput { id: number; ownerAgency: Agency; health: FeedHealth; mapping: MappingView | null }
export interface FeedHealth { lastRecordAt: string | null; observations: number; quarantined: number; recordsPerDay: number[] /* last 30 days */; indexLagRecords: number; lastBatch: Batch | null }
export interface MappingView { kind: Kind; options?: Record<string, string>; columns: { column: string; role: string; options: Record<string, string>; confidence?: number; samples?: string[] }[]; questions?: Question[] }
export interface Question { id: string; column?: string; text: string; choices: { value: string; text: string }[]; examples: string[]; answer?: string }
// POST /api/intake/feeds/{id}/inspect (multipart file: the head of the file is enough) → Inspection   (nothing stored)
export interface Inspection { format: string; encoding: string; details: string; mapping: MappingView | null; preview: PreviewRow[]; questions: Question[] }
export interface PreviewRow { line: number; becomes: Record<string, string> ; issues: RowIssue[] }
// POST /api/intake/feeds/{id}/preview {mapping, answers, fileToken} is folded into inspect: multipart parts file, mapping (JSON), answers (JSON)
// PUT /api/intake/feeds/{id}/mapping MappingView → MappingView
// POST /api/intake/batches?feed={key}&name={filename}&priority=normal|urgent   body: application/octet-stream stream; header Idempotency-Key → 202 Batch | 409 mapping-needed | 422 file-refused
export interface Batch { id: number; feedKey: string; feedName: string; fileName: string; state: 'RECEIVED'|'RUNNING'|'WAITING'|'DONE'|'CANCELLED'|'FAILED'|'UNDONE'; format: string; bytes: number; bytesRead: number; records: number; accepted: number; duplicates: number; quarantined: number; unconsented: number; startedAt: string; endedAt: string | null; problem: Problem | null; by: string; recordsPerSecond: number | null }
// GET /api/intake/batches?feed&state&cursor → Page<Batch> ; GET /api/intake/batches/{id} ; POST /api/intake/batches/{id}/cancel | /resume | /undo → Batch
// GET /api/intake/events  (SSE: event 'batch' data Batch)
// GET /api/intake/quarantine?feed&batch&state=open|replayed|discarded&cursor → Page<QuarantineRow>
export interface QuarantineRow { id: number; batchId: number; feedKey: string; line: number; record: number; raw: string; fields: { name: string; value: string }[]; issues: RowIssue[]; state: 'open'|'replayed'|'discarded' }
export interface RowIssue { field: string; code: string; expected: string; found: string; text: string }
// PUT /api/intake/quarantine/{id} {fields} → QuarantineRow (re-checked, issues updated) ; POST /api/intake/quarantine/replay {ids} → {replayed, stillBroken} ; POST /api/intake/quarantine/discard {ids, reason}
// POST /api/intake/tips {feedKey, text, language, urgent, phone?, placeText?, occurredAt?, callbackSafe?} → {observationId, clockStartedAt?, dueAt?}
// GET /api/intake/tips/urgent?state=running|stopped&cursor → Page<UrgentTip> ; GET /api/intake/tips/urgent/count → {running, overdue}
// POST /api/intake/tips/urgent/{id}/stop {outcome} | /undo → UrgentTip
export interface UrgentTip { observationId: number; feedKey: string; feedName: string; marking: Marking; typedBy: string | null; startedAt: string; dueAt: string; secondsLeft: number /* as of the answer or of its stop; negative when overdue */; overdue: boolean; running: boolean; lastStop: { outcome: string; by: string; at: string; undoneBy: string | null; undoneAt: string | null } | null }

// ---- observation
// GET /api/observation/observations/{id} → Observation
export interface Observation { id: number; kind: Kind; feed: { key: string; name: string; owner: string; legalBasis: string }; batchId: number; sourceId: string | null; occurredAt: string | null; precision: string; receivedAt: string; place: { lat: number; lon: number; uncertaintyMeters: number | null } | null; placeText: string | null; text: string | null; language: string | null; properties: Record<string, string[]>; raw: string; digest: string; reliability: string; credibility: number; marking: Marking; retainedUntil: string; selectors: SelectorMention[]; entities: EntityRef[]; expunged: { at: string; why: string } | null }
export interface SelectorMention { selector: SelectorRef; start: number | null; end: number | null; property: string | null }
export interface SelectorRef { id: number; kind: string; value: string; observations: number; knownShared: { note: string } | null }
// GET /api/observation/search?q&kind&feed&country&from&to&cursor → SearchResult
export interface SearchResult extends Page<SearchHit> { facets: { kind: Facet[]; feed: Facet[]; country: Facet[] }; lagRecords: number }
export interface Facet { value: string; label: string; count: number }
export interface SearchHit { type: 'observation'|'entity'|'selector'; id: number; title: string; excerpt: string /* with «…» marks around hits */; kind: string; feed?: string; at?: string; marking?: Marking }
// GET /api/observation/points?from&to&kinds&bbox → binary or {points:[[lon,lat,id,kindIndex,epochSeconds],…]} at most 100,000, with {truncated}
// GET /api/observation/histogram?from&to&kinds → {bucket:'day'|'week'|'month', counts:[{start,count}]}

// ---- atlas
// GET /api/atlas/places?q → {id,name,country,lat,lon,population}[] ; GET /api/atlas/basemap (static TopoJSON shipped with web instead)

// ---- resolution
export interface EntityRef { id: number; schema: string /* Person Company Vessel BankAccount … */; name: string }
// GET /api/resolution/entities/{id} → Entity
export interface Entity extends EntityRef { properties: Record<string, string[]>; selectors: SelectorRef[]; sources: { feed: string; observations: number; marking: Marking }[]; observations: SearchHit[]; merges: Judgement[]; leads: { id: number; question: string; rank: number }[]; timeline: { at: string; observationId: number; kind: Kind; title: string }[]; places: { lat: number; lon: number; count: number }[] }
export interface Judgement { id: number; a: EntityRef; b: EntityRef; verdict: 'SAME'|'DIFFERENT'|'UNSURE'; reason: string; by: string; at: string | null /* null: by the rule of exact identifiers */; undone: boolean; probability: number | null /* that they are one, where their likeness joined them */ }
// GET /api/resolution/entities/{id}/history → EntityChange[] (newest first)
export interface EntityChange { at: string; records: number; came: EntityRef[]; left: EntityRef[]; because: Judgement[] }
// POST /api/resolution/judgements {a,b,verdict,reason} → Judgement ; POST /api/resolution/judgements/{id}/undo
// GET /api/resolution/network?nodes=e12,s34,o56&depth=1 → Network
export interface Network { nodes: { id: string /* e12 entity, s34 selector, o56 observation */; type: 'entity'|'selector'|'observation'; schema: string; label: string; degree: number; knownShared?: boolean; at?: string | null }[]; edges: { source: string; target: string; kind: string; observations: number }[]; truncated: boolean }
// GET /api/resolution/selectors/{id} → SelectorRef & {observationsPage: Page<SearchHit>, entities: EntityRef[]}
// POST /api/resolution/selectors/{id}/known-shared {note} ; DELETE …
// POST /api/resolution/known-shared {selectors:[{kind,value,note}]} (FEED_MANAGER, ANALYST, SUPERVISOR; values as written, may not be seen yet) → {marked}

// ---- detection
// GET /api/detection/detectors → DetectorCard[] ; GET /api/detection/runs → Page<Run> ; POST /api/detection/runs {detector} → Run
export interface DetectorCard { key: string; version: string; name: string; question: string; source: string; method: string; lookalikes: string[]; precision: string /* "0.61 on synthetic medium world, seed 7" or "no track record here" */; parameters: { name: string; value: string; unit: string; meaning: string }[] }
export interface Run { id: number; detector: string; version: string; startedAt: string; endedAt: string|null; findings: number; seed: number; inputs: number; state: string }
// GET /api/detection/hot-cells?period → {period, periods:string[], cells:[{cell:'872a…', count, expected, z, p, q, significant, exposureNote?}]}

// ---- lead
// GET /api/lead/leads?state&mine&form&q&from&to&cursor → Page<LeadSummary>
export type LeadState = 'NEW'|'TAKEN'|'ASSESSED';
export type Assessment = 'CORROBORATED'|'REFUTED'|'INSUFFICIENT';
export interface LeadSummary { id: number; rank: number; question: string; score: number /* bits */; band: 'weak'|'moderate'|'strong'|'very strong'; forms: string[]; state: LeadState; assignee: string | null; assessment: Assessment | null; sources: number; evidence: number; innocent: { text: string; bits: number } | null; firstAt: string | null; lastAt: string | null; countries: string[]; updatedAt: string; cell?: string | null /* H3 cell, resolution 7, where most of its records lie */ }
// GET /api/lead/leads/{id} → Lead
export interface Lead extends Omit<LeadSummary, 'evidence'> {
  waterfall: { text: string; bits: number; family: string; evidence: number[] }[];       // what raises and lowers it
  indicators: { id: string; text: string; element: string; strength: string; strengthBasis: string; source: string; caution: string; observationIds: number[] }[];
  shares: { feed: string; feedName: string; share: number; scoreWithout: number; bandWithout: string }[];
  counterEvidence: { text: string; bits: number; observationIds: number[] }[];
  rivals: { key: string; text: string; bits: number; fits: string[]; against: string[]; tellApart: string }[];   // best first; smuggling among them
  lookedForNotFound: string[];
  nextChecks: { text: string; why: string }[];
  evidence: { observationId: number; sourceId: string | null; kind: Kind; feed: string; feedName: string; grading: string; marking: Marking; at: string | null; title: string; excerpt: string; spans: [number, number][]; selectors: SelectorRef[]; place: { lat: number; lon: number } | null; bits: number }[];
  entities: EntityRef[]; network: Network; trackRecord: string; synthetic: boolean;
  notes: { id: number; by: string; at: string; text: string }[];
  history: { at: string; by: string; text: string; undoable: boolean; id: number }[];
  assessments: { id: number; by: string; at: string; verdict: Assessment; reason: string; undone: boolean }[];
  detectors: { key: string; version: string; runId: number }[];
  elements: { act: string[]; means: string[]; purpose: string[]; child: boolean };
}
// POST /api/lead/leads/{id}/take ; /assign {userId} ; /notes {text} ; /assessments {verdict, reason} ; /undo {historyId} → Lead
// GET /api/lead/leads/{id}/export.csv , GET /api/lead/leads.csv
