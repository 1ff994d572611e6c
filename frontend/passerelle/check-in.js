// The door of an event. Works on without the line once the list was loaded: every scan is kept on the phone first, and
// sent as soon as the portal answers.
import { Attendance, DOOR } from './check-in-rules.js';
import { openStore } from './check-in-store.js';

const root = document.getElementById('main');
const { base, slug } = root.dataset;
const words = JSON.parse(document.getElementById('words').textContent);
const language = document.documentElement.lang;
const byId = (id) => document.getElementById(id);
const say = (key, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), words[key]);

const MOST_ROWS = 12;
const FEW_ROWS = 3;
const MOST_AT_ONCE = 200;
const LONGEST_EDGE = 1600;
// Nothing is asked for until somebody loads the list again.
const CLOSED = ['gone', 'forgotten'];

let store;
let list;
let attendance;
let scans = [];
let key;
let latest = 0;
let line = 'online';
let stale = false;
let shown = '';
let lastRead = { token: '', at: 0 };

function el(name, properties = {}, ...children) {
  const { dataset, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/passerelle/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

const clock = (moment) => new Intl.DateTimeFormat(language, { timeZone: list.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
const again = (first) => say('onsite.again', clock(first.at), first.device ? ` · ${first.device}` : '');
const from = (person) => [person.from, person.category].filter(Boolean).join(' · ');
const point = () => Number(byId('point').value);
const device = () => byId('device').value.trim();

// --- what the portal says ---

async function ask(path, options = {}) {
  const answer = await fetch(`${base}/${path}`, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(15_000), ...options });
  if (answer.type === 'opaqueredirect' || answer.status === 401) throw Object.assign(new Error('signed out'), { signedOut: true });
  return answer;
}

async function send(path, body, type = 'application/json') {
  const post = () => ask(path, { method: 'POST', body, headers: { 'Content-Type': type, [key?.header ?? 'X-CSRF-TOKEN']: key?.token ?? '' } });
  const answer = await post();
  if (answer.status !== 403) return answer;
  // The session is another one than when the list was loaded; so is the key.
  await load();
  return post();
}

async function load() {
  const answer = await ask('list.json');
  if (answer.status === 404) return gone();
  if (!answer.ok) throw new Error(`list ${answer.status}`);
  const { key: fresh, ...loaded } = await answer.json();
  key = fresh;
  stale = false;
  if (CLOSED.includes(line)) return;
  show(loaded);
  await store.put('list', loaded);
}

async function gone() {
  await store.remove('list');
  list = undefined;
  line = 'gone';
  render();
}

async function deliver() {
  const waiting = scans.filter((scan) => !scan.sent).slice(0, MOST_AT_ONCE);
  if (!waiting.length) return;
  const body = JSON.stringify({ device: waiting[0].device, sentAt: new Date().toISOString(),
    scans: waiting.filter((scan) => scan.device === waiting[0].device)
      .map(({ id, point: where, token, signUpId, way, at, letIn, undoes }) => ({ id, point: where, token, signUpId: token ? null : signUpId, way, at, letIn, undoes })) });
  const answer = await send('scans', body);
  if (answer.status === 404) return gone();
  if (!answer.ok) throw new Error(`scans ${answer.status}`);
  const became = new Map((await answer.json()).map((one) => [one.id, one]));
  const known = waiting.filter((scan) => became.has(scan.id));
  known.forEach((scan) => {
    const one = became.get(scan.id);
    Object.assign(scan, { sent: true, disagrees: scan.counts !== one.counts && !scan.undoes, outcome: one.outcome, counts: one.counts, signUpId: one.signUpId ?? scan.signUpId });
  });
  await store.keep(...known);
  if (scans.some((scan) => !scan.sent)) await deliver();
}

async function learn() {
  const answer = await ask(`changes.json?after=${latest}`);
  if (answer.status === 404) return gone();
  if (!answer.ok) throw new Error(`changes ${answer.status}`);
  const changes = await answer.json();
  latest = changes.latest;
  if (changes.touched.length) {
    attendance.learn(changes);
    scans.filter((scan) => !scan.sent).forEach((scan) => attendance.add(scan));
    // What one reads after a flat battery is no older than what was on the screen.
    list.present = [...attendance.present].map(([at, one]) => ({ signUpId: Number(at.split('@')[0]), point: Number(at.split('@')[1]), ...one }));
    list.latest = latest;
    await store.put('list', list);
  }
}

let running;

function exchange() {
  running ??= exchanged().finally(() => {
    running = undefined;
    // What was noted while the portal was answering does not wait for the next round.
    if (line === 'online' && scans.some((scan) => !scan.sent)) exchange();
  });
  return running;
}

async function exchanged() {
  if (line === 'gone') return;
  try {
    if (line === 'forgotten') {
      // What is not sent yet still is.
      if (key) await deliver();
      return;
    }
    if (!list || !key || stale) await load();
    if (list) { await deliver(); await learn(); putRight(); }
    if (!CLOSED.includes(line)) line = 'online';
  } catch (fault) {
    if (!CLOSED.includes(line)) line = fault.signedOut ? 'signedOut' : 'offline';
  } finally {
    render();
  }
}

// Another device may have been first, which this one could not know when it scanned.
function putRight() {
  for (const scan of scans) {
    if (!scan.sent || !scan.counts || scan.again || scan.undoes) continue;
    const first = attendance.first(scan.signUpId, scan.point);
    if (!first || first.scanId === scan.id) continue;
    scan.again = true;
    store.keep(scan);
    if (shown === scan.id) result(attendance.people.get(scan.signUpId), { outcome: 'AGAIN', first }, scan);
  }
}

// --- scanning ---

async function note(found, way, token = null) {
  const where = point();
  const judged = found.person && !found.outcome ? attendance.judge(found.person, where) : { outcome: found.outcome };
  const scan = { id: crypto.randomUUID(), point: where, token, signUpId: found.person?.id ?? null, name: found.person?.name ?? '', way,
    at: new Date().toISOString(), letIn: false, undoes: null, device: device(), outcome: judged.outcome, again: judged.outcome === 'AGAIN', counts: ['IN', 'AGAIN'].includes(judged.outcome), sent: false };
  if (await keep(scan)) result(found.person, judged, scan);
}

async function keep(scan) {
  try { await store.keep(scan); } catch {
    tell(words['onsite.notNoted'], 'error');
    return false;
  }
  scans.push(scan);
  attendance.add(scan);
  render();
  exchange();
  return true;
}

async function letIn(earlier) {
  const scan = { ...earlier, id: crypto.randomUUID(), at: new Date().toISOString(), letIn: true, outcome: 'LET_IN', counts: true, sent: false };
  if (await keep(scan)) result(attendance.people.get(scan.signUpId), { outcome: 'LET_IN' }, scan);
}

async function undo(earlier) {
  const kept = await keep({ ...earlier, id: crypto.randomUUID(), at: new Date().toISOString(), way: 'UNDO', token: null, letIn: false, undoes: earlier.id, outcome: 'UNDONE', counts: false, sent: false });
  if (kept) result(attendance.people.get(earlier.signUpId), { outcome: 'UNDONE' });
}

const GOOD = ['IN', 'LET_IN'];
const MIDDLING = ['AGAIN', 'NO_SEAT', 'UNDONE'];

function result(person, judged, scan) {
  shown = scan?.id ?? '';
  const kind = GOOD.includes(judged.outcome) ? 'success' : MIDDLING.includes(judged.outcome) ? 'warning' : 'error';
  const panel = byId('result');
  panel.className = `check-in-result ${kind}`;
  const said = judged.outcome === 'AGAIN' ? again(judged.first) : words[`onsite.outcome.${judged.outcome}`];
  const text = el('div', { className: 'check-in-said' }, el('p', { className: 'check-in-outcome', textContent: said }));
  if (person) text.append(el('p', { className: 'check-in-name', textContent: person.name }), el('p', { className: 'muted', textContent: from(person) }));
  const reason = { NO_PLACE: person && words[`signup.state.${person.state}`], NO_SEAT: words['onsite.noSeat'], REPLACED: words['onsite.replaced'] }[judged.outcome];
  if (reason) text.append(el('p', { textContent: reason }));
  panel.replaceChildren(icon(kind === 'success' ? 'check' : kind === 'warning' ? 'info' : 'close'), text);
  if (judged.outcome === 'NO_SEAT') panel.append(el('button', { className: 'button', type: 'button', textContent: words['onsite.letIn'], onclick: () => letIn(scan) }));
  if (GOOD.includes(judged.outcome) && scan) panel.append(el('button', { className: 'button quiet', type: 'button', textContent: words['onsite.undo'], onclick: () => undo(scan) }));
  navigator.vibrate?.(kind === 'success' ? 60 : [120, 80, 120]);
}

async function read(token, way) {
  const now = Date.now();
  const again = token === lastRead.token && now - lastRead.at < 4000;
  // A badge that is held before the camera is one scan, however long it is held.
  lastRead = { token, at: now };
  if (again) return;
  if (attendance) await note(await attendance.ofToken(token), way, token.slice(0, 200));
}

// --- camera and photo ---

let stream;

async function camera() {
  if (stream) return stopCamera();
  const video = byId('video');
  try {
    const reader = new BarcodeDetector({ formats: ['qr_code'] });
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    byId('scan-words').textContent = words['onsite.scan.stop'];
    navigator.wakeLock?.request('screen').catch(() => {});
    const look = async () => {
      if (!stream) return;
      try {
        const codes = await reader.detect(video).catch(() => []);
        if (codes.length) await read(codes[0].rawValue, 'CAMERA');
      } finally { setTimeout(look, 150); }
    };
    look();
  } catch {
    stopCamera();
    tell(words['onsite.scan.refused']);
  }
}

function stopCamera() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  byId('video').hidden = true;
  byId('scan-words').textContent = words['onsite.scan'];
}

async function shrunk(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = el('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.9); });
}

async function photo(file) {
  let small;
  try { small = await shrunk(file); } catch { return tell(words['onsite.error.photo']); }
  try {
    const answer = await send('photo', small, 'image/jpeg');
    if (!answer.ok) return tell(words['onsite.error.photo']);
    const { codes } = await answer.json();
    if (!codes.length) return tell(words['onsite.photo.none']);
    lastRead = { token: '', at: 0 };
    await read(codes[0], 'PHOTO');
  } catch { tell(words['onsite.photo.offline']); }
}

function tell(text, kind = 'warning') {
  shown = '';
  byId('result').className = `check-in-result ${kind}`;
  byId('result').replaceChildren(icon(kind === 'error' ? 'close' : 'info'), el('p', { className: 'check-in-said', textContent: text }));
}

// --- who is not on the list ---

let newcomer = crypto.randomUUID();

async function walkIn(event) {
  event.preventDefault();
  const form = event.target;
  form.querySelectorAll('.error').forEach((error) => { error.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  const { category, ...body } = Object.fromEntries(new FormData(form));
  let answer;
  try {
    answer = await send('walk-ins', JSON.stringify({ ...body, id: newcomer, categoryId: Number(category) }));
  } catch { byId('walk-in-error').textContent = words['onsite.walkIn.offline']; return; }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const field = form.elements.namedItem(said.field ?? '');
    const place = field?.closest('.field').querySelector('.error') ?? byId('walk-in-error');
    place.textContent = said.message ?? words['onsite.walkIn.offline'];
    field?.setAttribute('aria-invalid', 'true');
    (field ?? form.querySelector('button')).focus();
    return;
  }
  newcomer = crypto.randomUUID();
  form.reset();
  byId('walk-in').open = false;
  try { await load(); } catch { return tell(words['onsite.walkIn.half']); }
  const person = attendance?.people.get(said.signUp);
  if (person) await note({ person }, 'NAME');
}

// --- the screen ---

function show(loaded) {
  list = loaded;
  latest = loaded.latest;
  attendance = new Attendance(loaded);
  scans.filter((scan) => !scan.sent).forEach((scan) => attendance.add(scan));
  const chosen = byId('point').value;
  byId('point').replaceChildren(el('option', { value: DOOR, textContent: words['onsite.door'] }),
    ...loaded.points.map((one) => el('option', { value: one.id, textContent: `${one.title} (${one.when})` })));
  const category = byId('walk-in-category').value;
  byId('walk-in-category').replaceChildren(...loaded.categories.map((one) => el('option', { value: one.id, textContent: one.name })));
  if (loaded.categories.some((one) => String(one.id) === category)) byId('walk-in-category').value = category;
  byId('walk-in').hidden = !loaded.categories.length;
  byId('point').value = [...attendance.points.keys(), DOOR].includes(Number(chosen)) && chosen ? chosen : DOOR;
}

function personRow(person, few) {
  const judged = attendance.judge(person, point());
  const chip = judged.outcome === 'AGAIN' ? [again(judged.first), 'done']
    : judged.outcome === 'NO_PLACE' ? [words[`signup.state.${person.state}`], 'danger']
      : judged.outcome === 'NO_SEAT' ? [words['onsite.outcome.NO_SEAT'], 'waiting'] : null;
  const name = el('span', { className: 'check-in-person', textContent: person.name });
  const text = el('div', { className: 'row-text' }, el('div', { className: 'row-head' }, name), el('div', { className: 'row-second', textContent: from(person) }));
  if (chip) text.firstChild.append(el('span', { className: `chip ${chip[1]}`, textContent: chip[0] }));
  const button = el('button', { className: judged.outcome === 'IN' ? 'button primary' : 'button', type: 'button', textContent: words[judged.outcome === 'AGAIN' ? 'onsite.again.button' : 'onsite.in'],
    ariaLabel: `${words[judged.outcome === 'AGAIN' ? 'onsite.again.button' : 'onsite.in']}: ${person.name}`, onclick: () => { clearSearch(); note({ person }, 'NAME'); } });
  const buttons = el('div', { className: 'check-in-buttons' }, button);
  // What one seldom needs comes once one has found the person.
  if (few && person.code) buttons.append(el('button', { className: 'button quiet', type: 'button', textContent: words['onsite.pass'], ariaLabel: `${words['onsite.pass']}: ${person.name}`, onclick: () => anotherPass(person) }));
  return el('li', { className: 'row' }, text, buttons);
}

async function anotherPass(person) {
  if (!window.confirm(say('onsite.pass.ask', person.name))) return;
  try {
    const answer = await send('passes', JSON.stringify({ signUp: person.id }));
    if (!answer.ok) throw new Error(`passes ${answer.status}`);
    const { code } = await answer.json();
    tell(say('onsite.pass.done', person.name, `${code.slice(0, 3)} ${code.slice(3)}`));
    stale = true;
    exchange();
  } catch { tell(words['onsite.pass.offline']); }
}

function clearSearch() {
  byId('search').value = '';
  replaced('found', [], []);
  byId('search').focus();
}

function search() {
  const typed = byId('search').value;
  const found = attendance?.find(typed, MOST_ROWS) ?? [];
  const key = [typed.trim() !== '', ...found.map((person) => [person.id, attendance.judge(person, point())])];
  replaced('found', key, found.length || !typed.trim() ? found.map((person) => personRow(person, found.length <= FEW_ROWS)) : [el('li', { className: 'row muted', textContent: words['onsite.search.none'] })]);
}

function entered(event) {
  event.preventDefault();
  const person = attendance?.ofCode(byId('search').value);
  if (person) { clearSearch(); note({ person }, 'CODE'); } else byId('found').querySelector('button')?.focus();
}

// Rows stay where they are as long as they say the same: somebody may be about to press a button in them.
const last = new Map();

function replaced(id, key, rows) {
  const text = JSON.stringify(key);
  if (last.get(id) === text) return;
  last.set(id, text);
  byId(id).replaceChildren(...rows);
}

function recent() {
  const undone = new Set(scans.map((scan) => scan.undoes).filter(Boolean));
  const rows = scans.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 10).map((scan) => {
    const said = words[scan.again && scan.counts ? 'onsite.twice' : `onsite.outcome.${scan.outcome}`];
    const row = el('li', { className: 'row' }, el('div', { className: 'row-text' },
      el('div', { className: 'row-head' }, el('span', { className: 'check-in-person', textContent: scan.name || words['onsite.outcome.UNKNOWN'] }),
        el('span', { className: `chip ${scan.undoes ? '' : !scan.counts ? 'danger' : scan.again ? 'waiting' : 'done'}`, textContent: said })),
      el('div', { className: 'row-second', textContent: [clock(scan.at), scan.device, scan.disagrees ? words['onsite.disagrees'] : '', scan.sent ? '' : words['onsite.unsent']].filter(Boolean).join(' · ') })));
    if (scan.counts && !undone.has(scan.id)) row.append(el('button', { className: 'button quiet', type: 'button', textContent: words['onsite.undo'], ariaLabel: `${words['onsite.undo']}: ${scan.name}`, onclick: () => undo(scan) }));
    return row;
  });
  replaced('recent', scans.map((scan) => [scan.id, scan.sent, scan.outcome, scan.again, scan.disagrees]), rows);
  byId('recent-section').hidden = !rows.length;
}

function render() {
  const waiting = scans.filter((scan) => !scan.sent).length;
  byId('line').className = `chip ${line === 'online' ? 'done' : 'waiting'}`;
  byId('line').textContent = words[line === 'online' ? 'onsite.online' : 'onsite.offline'] + (waiting ? ` · ${say('onsite.pending', waiting)}` : '');
  byId('line').dataset.waiting = waiting;
  const banner = byId('banner');
  const text = { signedOut: words['onsite.signIn'], gone: words['onsite.gone'], forgotten: words['onsite.forgotten'] }[line] ?? (list ? '' : words['onsite.noList']);
  banner.hidden = !text;
  banner.querySelector('p').textContent = text;
  banner.querySelector('a').hidden = line !== 'signedOut';
  byId('work').hidden = !list;
  if (!list) return;
  const { come, expected } = attendance.count(point());
  byId('count').textContent = say(attendance.points.get(point())?.seats ? 'onsite.here' : 'onsite.came', come, expected);
  byId('progress').max = Math.max(1, expected);
  byId('progress').value = come;
  byId('loaded').textContent = say('onsite.loaded', clock(list.now));
  const disagreements = scans.filter((scan) => scan.disagrees);
  byId('disagreements').hidden = !disagreements.length;
  byId('disagreements-list').replaceChildren(...disagreements.map((scan) => el('li', { textContent: `${scan.name}: ${words[`onsite.outcome.${scan.outcome}`]} (${clock(scan.at)}, ${scan.device})` })));
  recent();
  if (byId('search').value) search();
}

async function forget() {
  await exchange();
  line = 'forgotten';
  list = undefined;
  await store.remove('list');
  await store.drop(scans.filter((scan) => scan.sent).map((scan) => scan.id));
  scans = scans.filter((scan) => !scan.sent);
  stopCamera();
  render();
}

async function start() {
  store = await openStore(slug);
  navigator.storage?.persist?.();
  scans = (await store.scans()).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  byId('device').value = (await store.get('device')) ?? '';
  const kept = await store.get('list');
  if (kept) show(kept);
  const where = await store.get('point');
  if (where !== undefined && kept) byId('point').value = where;
  byId('camera').hidden = !('BarcodeDetector' in window);
  byId('camera').addEventListener('click', camera);
  byId('photo').addEventListener('change', async (event) => { const [file] = event.target.files; if (file) await photo(file); event.target.value = ''; });
  byId('search').addEventListener('input', search);
  byId('walk-in-form').addEventListener('submit', walkIn);
  byId('search-form').addEventListener('submit', entered);
  byId('point').addEventListener('change', () => { store.put('point', byId('point').value); render(); });
  byId('device').addEventListener('change', () => store.put('device', device()));
  byId('reload').addEventListener('click', () => { line = 'online'; stale = true; exchange(); });
  byId('forget').addEventListener('click', forget);
  window.addEventListener('online', exchange);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) exchange(); });
  setInterval(exchange, 10_000);
  // Names, places and seats change too, not only who came.
  setInterval(() => { if (line === 'online' && !document.hidden) stale = true; }, 120_000);
  render();
  await exchange();
  navigator.serviceWorker?.register(`${base}/worker.js`, { scope: base }).then(() => navigator.serviceWorker.ready).then(() => { root.dataset.ready = 'offline'; }).catch(() => {});
}

start().catch(() => {
  byId('banner').hidden = false;
  byId('banner').querySelector('p').textContent = words['onsite.noStore'];
});
