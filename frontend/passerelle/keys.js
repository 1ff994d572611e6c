// Keys for those who read much: from post to post, from row to row, answer, quote, keep. The page lists them under "?".
// One key is one letter, so they can be switched off (WCAG 2.1.4), and they never act while somebody types.

const OFF = 'passerelle.keys.off';
const AFTER_G = { h: '/', f: '/forums', n: '/notifications', b: '/bookmarks' };

let afterG = 0;
let last = '';

function isOff() {
  try { return localStorage.getItem(OFF) === '1'; } catch { return false; }
}

function isTyping(event) {
  const target = event.composedPath()[0];
  return target.isContentEditable || target.closest?.('input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=menu], [role=listbox], [role=combobox]')
    || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-context-menu[opened], dialog[open]');
}

function items() {
  const main = document.querySelector('main');
  const posts = main?.querySelectorAll('.post') ?? [];
  return [...(posts.length ? posts : main?.querySelectorAll('.row-list > .row') ?? [])];
}

function current(all) {
  const focused = all.findIndex((item) => item.contains(document.activeElement));
  return focused >= 0 ? focused : all.findIndex((item) => item.id && item.id === last);
}

// Without a place of one's own one begins at what is on the screen.
function firstInSight(all) {
  const bar = document.querySelector('.app-bar')?.getBoundingClientRect().bottom ?? 0;
  return all.findIndex((item) => item.getBoundingClientRect().top >= bar - 1);
}

function go(item) {
  last = item.id;
  const target = item.querySelector('a.row-title') ?? item;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: item.matches('.post') ? 'start' : 'nearest' });
}

function move(step) {
  const all = items();
  if (!all.length) return;
  const here = current(all);
  const next = here >= 0 ? here + step : Math.max(0, firstInSight(all));
  if (all[next]) go(all[next]);
  else document.querySelector(`main .pager a[rel="${step > 0 ? 'next' : 'prev'}"]`)?.click();
}

function press(key) {
  const all = items();
  const here = all[current(all)] ?? document;
  const button = here.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`main [data-key="${key}"]`);
  button?.click();
  return Boolean(button);
}

function act(key) {
  if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === 'u') [...document.querySelectorAll('main .breadcrumbs a')].pop()?.click();
  else if (key === '/') (document.querySelector('.app-search input:not([hidden])') ?? document.querySelector('.app-search-link'))?.focus();
  else if (key === '?') document.querySelector('[data-key="?"]')?.click();
  else if (key === '#') document.querySelector('#jump-to-number')?.focus();
  else if ('rqtbc'.includes(key)) return press(key);
  else return false;
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (isOff() && event.key !== '?') return;
  if (afterG && Date.now() - afterG < 1500 && AFTER_G[event.key]) {
    afterG = 0;
    event.preventDefault();
    const link = document.createElement('a');
    link.href = AFTER_G[event.key];
    document.querySelector('main').append(link);
    link.click();
    link.remove();
    return;
  }
  afterG = event.key === 'g' ? Date.now() : 0;
  if (act(event.key)) event.preventDefault();
});

window.passerelleKeys = {
  areOn: () => !isOff(),
  use(on) {
    try {
      if (on) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, '1');
    } catch { /* not allowed: they stay on for this visit */ }
  },
};
