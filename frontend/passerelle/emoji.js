// The picker of emoji and their names. Fetched when somebody first opens it or types a colon and letters, never before.

const RECENT = 'passerelle.emoji';
const KEPT = 16;
const loaded = new Map();

function plain(words) {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe')
    .split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
}

/** The groups with their emoji, named in that language. */
export function load(language) {
  if (!loaded.has(language)) {
    const file = new URL(`emoji/${language}.json`, import.meta.url);
    loaded.set(language, fetch(file).then((answer) => answer.json()).then((groups) => Object.entries(groups)
      .map(([key, all]) => ({
        key,
        all: all.map(([emoji, name, more]) => ({ emoji, name, named: plain(name), words: plain(`${name} ${more}`) })),
      }))));
    loaded.get(language).catch(() => loaded.delete(language));
  }
  return loaded.get(language);
}

/** Those of which each typed word begins a word; those named so come first. */
export function find(groups, typed) {
  const wanted = plain(typed);
  const begins = (words) => wanted.every((want) => words.some((word) => word.startsWith(want)));
  const found = groups.flatMap((group) => group.all).filter((one) => begins(one.words));
  return [...found.filter((one) => begins(one.named)), ...found.filter((one) => !begins(one.named))];
}

function recent(groups) {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT) ?? '[]');
    const all = groups.flatMap((group) => group.all);
    return kept.map((emoji) => all.find((one) => one.emoji === emoji)).filter(Boolean);
  } catch { return []; }
}

/** The next time it is offered first. */
export function remember(emoji) {
  try {
    const kept = JSON.parse(localStorage.getItem(RECENT) ?? '[]').filter((one) => one !== emoji);
    localStorage.setItem(RECENT, JSON.stringify([emoji, ...kept].slice(0, KEPT)));
  } catch { /* no room or not allowed: then nothing is remembered */ }
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

class Picker {
  constructor(button, groups, insert, back) {
    Object.assign(this, { button, groups, insert, back });
    this.id = `emoji-${Math.random().toString(36).slice(2)}`;
    this.search = element('input', {
      type: 'search', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'true',
      'aria-controls': this.id, 'aria-label': button.dataset.search, placeholder: button.dataset.search,
    });
    this.list = element('div', { id: this.id, class: 'emoji-list', role: 'listbox', 'aria-label': button.dataset.emoji });
    this.name = element('div', { class: 'emoji-name', role: 'status' });
    this.box = element('div', {
      class: 'emoji-picker', popover: 'manual', role: 'dialog', 'aria-label': button.dataset.emoji,
    }, this.search, this.list, this.name);
    button.closest('.editor').append(this.box);
    this.search.addEventListener('input', () => this.show());
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.box.addEventListener('focusout', (event) => {
      if (!this.box.contains(event.relatedTarget) && event.relatedTarget !== button) this.close();
    });
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.take(option);
    });
    this.list.addEventListener('pointermove', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.choose(this.options.indexOf(option), false);
    });
    this.box.showPopover();
    this.show();
    this.place();
    button.setAttribute('aria-expanded', 'true');
    this.search.focus();
  }

  /** Below the button, above it where there is no room, and never beyond the edges of the window. */
  place() {
    const at = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const below = at.bottom + height <= innerHeight ? at.bottom : Math.max(0, at.top - height);
    this.box.style.setProperty('--from-start', `${Math.max(0, Math.min(at.left, document.documentElement.clientWidth - width))}px`);
    this.box.style.setProperty('--from-top', `${Math.max(0, Math.min(below, innerHeight - height))}px`);
  }

  show() {
    const typed = this.search.value.trim();
    const shown = typed
      ? [{ key: 'found', all: find(this.groups, typed) }]
      : [{ key: 'recent', all: recent(this.groups) }, ...this.groups];
    this.list.replaceChildren(...shown.filter((group) => group.all.length).map((group, number) => this.group(group, number)));
    this.options = [...this.list.querySelectorAll('[role=option]')];
    this.list.scrollTop = 0;
    this.choose(this.options.length ? 0 : -1, false);
    if (!this.options.length) this.name.textContent = this.button.dataset.none;
  }

  group(group, number) {
    const words = this.button.dataset[group.key] ?? this.button.dataset.emoji;
    return element('div', { role: 'group', class: 'emoji-group', 'aria-label': words },
      element('div', { class: 'emoji-group-name', 'aria-hidden': 'true' }, words),
      ...group.all.map((one, index) => element('div', {
        role: 'option', id: `${this.id}-${number}-${index}`, 'aria-selected': 'false', 'aria-label': one.name,
        'data-emoji': one.emoji,
      }, one.emoji)));
  }

  choose(index, scroll = true) {
    this.options[this.index]?.setAttribute('aria-selected', 'false');
    this.index = index;
    const option = this.options[index];
    if (!option) { this.search.removeAttribute('aria-activedescendant'); return; }
    option.setAttribute('aria-selected', 'true');
    this.search.setAttribute('aria-activedescendant', option.id);
    this.name.textContent = option.getAttribute('aria-label');
    if (scroll) option.scrollIntoView({ block: 'nearest' });
  }

  /** The nearest one in the line above or below. */
  line(step) {
    const from = this.options[this.index]?.getBoundingClientRect();
    if (!from) return;
    const beyond = this.options.map((option) => option.getBoundingClientRect())
      .map((at, index) => ({ index, away: (at.top - from.top) * step, aside: Math.abs(at.left - from.left) }))
      .filter((one) => one.away > 1);
    const next = Math.min(...beyond.map((one) => one.away));
    const best = beyond.filter((one) => one.away < next + 1).sort((a, b) => a.aside - b.aside)[0];
    if (best) this.choose(best.index);
  }

  key(event) {
    const last = this.options.length - 1;
    switch (event.key) {
      case 'ArrowRight': this.choose(Math.min(last, this.index + 1)); break;
      case 'ArrowLeft': this.choose(Math.max(Math.min(0, last), this.index - 1)); break;
      case 'ArrowDown': this.line(1); break;
      case 'ArrowUp': this.line(-1); break;
      case 'Enter': if (this.options[this.index]) this.take(this.options[this.index]); break;
      case 'Escape': this.close(); this.back(); break;
      default: event.stopPropagation(); return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  take(option) {
    const { emoji } = option.dataset;
    remember(emoji);
    this.close();
    this.insert(emoji);
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.button.setAttribute('aria-expanded', 'false');
    this.button.picker = undefined;
    this.box.remove();
  }
}

/** Opens the picker at the button, or closes it. What is chosen goes to insert, who gives up goes back. */
export async function toggle(button, insert, back) {
  if (button.picker) { button.picker.close(); back(); return; }
  const groups = await load(button.dataset.language);
  if (!button.picker && button.isConnected) button.picker = new Picker(button, groups, insert, back);
}
