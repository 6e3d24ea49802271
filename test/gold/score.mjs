// Scores recognition against marked articles; README.md says what the marks mean, sets.mjs which articles there are.
// A result is one line of `gloss recognize`: offsets in code points of the text without byte order mark and with LF.

export const KINDS = ['official', 'role', 'title', 'body', 'marker', 'announcement', 'list'];

/** Kinds that count only at exactly the marked span; the others may differ by half. */
const EXACT = new Set(['official', 'body', 'marker']);
/** Intersection over union from which two spans of the other kinds are the same. */
const SAME = 0.5;
/** Kinds whose spans are also scored alone: whether a name was seen, whoever it was taken for. */
const NAMED = new Set(['official', 'body']);
const LETTERS = { O: 'official', R: 'role', P: 'title', B: 'body', T: 'marker', L: 'announcement', '?': 'debatable' };

/** A marked text without its marks: plain text, byte for byte as the article. */
export function unmarked(marked) {
  return marked.replace(/⟦[^|⟦⟧]*\||⟧/g, '');
}

/**
 * The text as code points (LF, no byte order mark) and its marks, outer before inner. `key` is what must agree besides the
 * span: an id, a marker's true position, an announcement's count ("?" where it gives none).
 */
export function readMarked(marked) {
  const text = [];
  const spans = [];
  const open = [];
  const normal = marked.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const [piece, tag] of normal.matchAll(/⟦([^|⟦⟧]*)\||⟧|[^⟦⟧]+/gu)) {
    if (tag !== undefined) spans.push(open[open.push(markOf(tag, text.length)) - 1]);
    else if (piece !== '⟧') text.push(...piece);
    else if (open.length > 0) open.pop().end = text.length;
    else throw new Error(`a mark ends that never began, at code point ${text.length}`);
  }
  if (open.length > 0) throw new Error(`the mark "${open[0].tag}" never ends`);
  return { text, spans };
}

function markOf(tag, start) {
  const [letter, id, last] = tag.split(':');
  const kind = LETTERS[letter];
  if (!kind || !id) throw new Error(`"${tag}" is no mark`);
  if ((kind === 'marker' || kind === 'announcement') !== (last !== undefined)) throw new Error(`"${tag}" is no mark`);
  return { tag, kind, list: id, key: last ?? id, start, end: start };
}

/** What a result claims, in the form of marks. Officials and roles that it leaves unresolved claim nothing. */
function claims({ mentions = [], taskLists = [] }) {
  return [...mentions.filter(({ id }) => id !== null).flatMap(ofMention), ...taskLists.flatMap(ofList)];
}

function ofMention(mention) {
  if (mention.kind === 'body') return [claim('body', mention.id, mention)];
  const kind = mention.basis === 'role' ? 'role' : 'official';
  return [claim(kind, mention.id, mention), ...(mention.titles ?? []).map((at) => claim('title', mention.id, at))];
}

function ofList({ announcement, items }) {
  const markers = items.map((item) => claim('marker', String(item.ordinal), item.marker));
  const announced = announcement ? [claim('announcement', String(announcement.count ?? '?'), announcement)] : [];
  return [...announced, ...markers, listOf(markers)];
}

const claim = (kind, key, { start, end }) => ({ kind, key, start, end });

/** A list is its set of markers. */
function listOf(markers) {
  const key = markers.map(({ start, end }) => `${start}-${end}`).sort();
  const start = Math.min(...markers.map((marker) => marker.start));
  return { kind: 'list', key: key.join(' '), markers, start, end: Math.max(...markers.map((marker) => marker.end)) };
}

/** What a result should claim: every mark that is not debatable, and the lists that the markers form. */
function expectations(spans) {
  const lists = new Map();
  for (const mark of spans.filter(({ kind }) => kind === 'marker')) {
    lists.set(mark.list, [...(lists.get(mark.list) ?? []), mark]);
  }
  return [...spans.filter(({ kind }) => kind !== 'debatable'), ...[...lists.values()].map(listOf)];
}

const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const ratio = (a, b) => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

function agree(wanted, found, ids) {
  const free = !ids && NAMED.has(wanted.kind);
  if (wanted.kind !== found.kind || !(free || wanted.key === found.key)) return false;
  if (wanted.kind === 'list') return true;
  return EXACT.has(wanted.kind)
    ? wanted.start === found.start && wanted.end === found.end
    : ratio(wanted, found) >= SAME;
}

/**
 * Compares one marked text with one result. Returns hits, extras and misses by kind, and the errors in reading order.
 * Whatever touches a debatable mark is left out on both sides; a list is left out when all its markers touch one. Without
 * `ids`, officials and bodies need their spans alone.
 */
export function score(marked, result, { ids = true } = {}) {
  const { text, spans } = readMarked(marked);
  const debatable = spans.filter((mark) => mark.kind === 'debatable');
  const touches = (at) => debatable.some((mark) => shared(mark, at) > 0);
  const counts = (mark) => (mark.kind === 'list' ? !mark.markers.every(touches) : !touches(mark));
  const missed = expectations(spans).filter(counts);
  const extra = [];
  const counted = Object.fromEntries(KINDS.map((kind) => [kind, { hit: 0, extra: 0, missed: 0 }]));
  for (const found of claims(result).filter(counts)) {
    const at = missed.findIndex((wanted) => agree(wanted, found, ids));
    if (at < 0) extra.push(found);
    else counted[missed.splice(at, 1)[0].kind].hit++;
  }
  for (const { kind } of extra) counted[kind].extra++;
  for (const { kind } of missed) counted[kind].missed++;
  const errors = [
    ...extra.map((mark) => ({ ...mark, what: 'extra' })),
    ...missed.map((mark) => ({ ...mark, what: 'missed' })),
  ];
  errors.sort((a, b) => a.start - b.start || a.end - b.end);
  return { counted, errors: errors.map((error) => ({ ...error, near: near(text, error) })) };
}

/** The span in square brackets within a line of its text. */
function near(text, { start, end }) {
  const part = (from, to) => text.slice(Math.max(0, from), to).join('');
  return `${part(start - 40, start)}[${part(start, end)}]${part(end, end + 40)}`.replace(/\s+/g, ' ');
}

/** Sums of several scores by kind, with precision, recall and F1 (null where nothing was wanted or found). */
export function total(scores) {
  return KINDS.map((kind) => {
    const sum = (what) => scores.reduce((all, { counted }) => all + counted[kind][what], 0);
    const [hit, extra, missed] = [sum('hit'), sum('extra'), sum('missed')];
    const share = (of) => (of === 0 ? null : hit / of);
    return {
      kind,
      wanted: hit + missed,
      found: hit + extra,
      precision: share(hit + extra),
      recall: share(hit + missed),
      f1: share(hit + (extra + missed) / 2),
    };
  });
}

/** Pairs of a marked text and its result, summed by kind; officials and bodies also have `spans`, their F1 without ids. */
export function measure(pairs) {
  const loose = total(pairs.map(([marked, result]) => score(marked, result, { ids: false })));
  const rows = total(pairs.map(([marked, result]) => score(marked, result)));
  return rows.map((row, at) => (NAMED.has(row.kind) ? { ...row, spans: loose[at].f1 } : row));
}

export function table(rows) {
  const figure = (share) => (share === undefined ? '' : share === null ? '–' : share.toFixed(3)).padStart(10);
  const line = ({ kind, wanted, found, precision, recall, f1, spans }) =>
    [kind.padEnd(13), ...[wanted, found].map((count) => String(count).padStart(6))].join('') +
    [precision, recall, f1, spans].map(figure).join('');
  return [
    'kind           gold found precision    recall        F1     spans',
    ...rows.map((row) => line(row).trimEnd()),
  ].join('\n');
}
