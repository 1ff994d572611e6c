// The Markdown editor's part in the browser: toolbar, shortcuts, names after an at sign, a copy of what was typed.
// The server keeps the draft; the copy here is for the moments when there is no server or no session.

const COPY = 'passerelle.draft.';
const MARKS = {
  bold: ['**', '**'], italic: ['*', '*'], link: ['[', '](https://)'], code: ['`', '`'],
  quote: ['> ', ''], list: ['- ', ''], ordered: ['1. ', ''],
  table: ['\n|  |  |\n|---|---|\n|  |  |\n', ''],
};
const LINES = new Set(['quote', 'list', 'ordered']);
const SHORTCUTS = { b: 'bold', i: 'italic', k: 'link' };

function textarea(editor) {
  return editor.querySelector('vaadin-text-area textarea');
}

function put(area, text, start, end, caret) {
  area.focus();
  area.setSelectionRange(start, end);
  // Keeps the browser's undo; the event tells Vaadin.
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  area.setSelectionRange(caret[0], caret[1]);
}

function mark(area, kind) {
  const [before, after] = MARKS[kind];
  const { selectionStart: start, selectionEnd: end, value } = area;
  if (LINES.has(kind)) {
    const from = value.lastIndexOf('\n', start - 1) + 1;
    const lines = value.slice(from, end).split('\n').map((line) => before + line).join('\n');
    put(area, lines, from, end, [from + lines.length, from + lines.length]);
    return;
  }
  const inside = value.slice(start, end);
  const text = before + inside + after;
  const caret = kind === 'link' && inside ? [start + text.length - 9, start + text.length - 1]
    : [start + before.length, start + before.length + inside.length];
  put(area, text, start, end, caret);
}

function copyOf(place) {
  try { return JSON.parse(localStorage.getItem(COPY + place) ?? 'null'); } catch { return null; }
}

function keep(place, text) {
  try {
    if (text.trim()) localStorage.setItem(COPY + place, JSON.stringify({ text, at: Date.now() }));
    else localStorage.removeItem(COPY + place);
  } catch { /* no room or not allowed: the server has the draft */ }
}

/** A list below the text of what the letters before the caret may mean. */
class Suggestions {
  constructor(editor, area, label) {
    this.editor = editor;
    this.area = area;
    this.list = document.createElement('ul');
    this.list.className = 'mention-list';
    this.list.id = `suggestions-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', label);
    this.list.hidden = true;
    editor.append(this.list);
    area.addEventListener('input', () => this.look());
    area.addEventListener('keydown', (event) => this.key(event));
    area.addEventListener('blur', () => setTimeout(() => this.close(), 150));
  }

  typed() {
    const before = this.area.value.slice(0, this.area.selectionStart);
    return this.pattern.exec(before)?.[1];
  }

  async look() {
    const letters = this.typed();
    if (!letters) { this.close(); return; }
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      const found = await this.find(letters);
      if (this.typed() === letters) this.show(found);
    }, 150);
  }

  show(found) {
    this.list.replaceChildren(...found.map((one, index) => {
      const item = document.createElement('li');
      item.id = `${this.list.id}-${index}`;
      item.setAttribute('role', 'option');
      item.dataset.text = one.text;
      const strong = document.createElement('strong');
      strong.textContent = one.strong;
      item.append(strong, ` ${one.rest}`);
      item.addEventListener('mousedown', (event) => { event.preventDefault(); this.take(item); });
      return item;
    }));
    this.list.hidden = found.length === 0;
    this.area.setAttribute('aria-controls', this.list.id);
    this.choose(0);
  }

  choose(index) {
    const items = [...this.list.children];
    this.index = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', i === this.index));
    if (this.index >= 0) this.area.setAttribute('aria-activedescendant', items[this.index].id);
    else this.area.removeAttribute('aria-activedescendant');
  }

  key(event) {
    if (this.list.hidden) return;
    if (event.key === 'ArrowDown') this.choose(this.index + 1);
    else if (event.key === 'ArrowUp') this.choose(this.index - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.list.children[this.index]);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  take(item) {
    const end = this.area.selectionStart;
    const start = end - this.typed().length - this.sign;
    const text = `${item.dataset.text} `;
    put(this.area, text, start, end, [start + text.length, start + text.length]);
    this.close();
  }

  close() {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.area.removeAttribute('aria-activedescendant');
  }
}

class Names extends Suggestions {
  pattern = /(?:^|[\s(])@([\p{L}\p{N}-]{1,30})$/u;
  sign = 0;

  async find(letters) {
    const answer = await this.editor.$server.names(letters);
    return answer ? answer.split('\n').map((line) => line.split('\t'))
      .map(([handle, name, place]) => ({ text: handle, strong: name, rest: place })) : [];
  }
}

/** Emoji after a colon and two letters. */
class Emoji extends Suggestions {
  pattern = /(?:^|[\s(]):([\p{L}\p{N}+-]{2,30})$/u;
  sign = 1;

  async find(letters) {
    const { load, find } = await import('./emoji.js');
    return find(await load(this.editor.querySelector('[data-emoji]').dataset.language), letters).slice(0, 8)
      .map((one) => ({ text: one.emoji, strong: one.emoji, rest: one.name }));
  }

  take(item) {
    super.take(item);
    import('./emoji.js').then(({ remember }) => remember(item.dataset.text));
  }
}

window.passerelleEditor = {
  attach(editor, place) {
    const field = editor.querySelector('vaadin-text-area');
    const start = () => {
      const area = textarea(editor);
      if (!area) { requestAnimationFrame(start); return; }
      const copy = copyOf(place);
      if (copy && !area.value) {
        field.value = copy.text;
        editor.$server.restored(copy.text);
      }
      area.addEventListener('input', () => keep(place, area.value));
      area.addEventListener('keydown', (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const kind = SHORTCUTS[event.key.toLowerCase()];
        if (kind) { mark(area, kind); event.preventDefault(); }
        if (event.key === 'Enter') {
          event.preventDefault();
          field.dispatchEvent(new Event('change', { bubbles: true }));
          const publish = editor.querySelector('[data-publish]') ?? document.querySelector('.editor-foot.apart [data-publish]');
          setTimeout(() => publish?.click(), 0);
        }
      });
      editor.querySelectorAll('[data-mark]').forEach((button) => {
        button.addEventListener('mousedown', (event) => event.preventDefault());
        button.addEventListener('click', () => mark(area, button.dataset.mark));
      });
      const emoji = editor.querySelector('[data-emoji]');
      emoji.addEventListener('mousedown', (event) => event.preventDefault());
      emoji.addEventListener('click', async () => {
        const { toggle } = await import('./emoji.js');
        toggle(emoji, (text) => {
          const caret = area.selectionStart + text.length;
          put(area, text, area.selectionStart, area.selectionEnd, [caret, caret]);
        }, () => area.focus());
      });
      new Names(editor, area, editor.dataset.names ?? '@');
      new Emoji(editor, area, emoji.dataset.emoji);
    };
    start();
  },

  // The server has that text: no copy of it stays on a machine that others use too.
  stored(place, text) {
    if (copyOf(place)?.text === text) this.forget(place);
  },

  forget(place) {
    try { localStorage.removeItem(COPY + place); } catch { /* nothing was kept */ }
  },

  focus(editor) {
    const area = textarea(editor);
    if (area) { area.focus(); area.setSelectionRange(area.value.length, area.value.length); }
  },

  // Brings a post into view without taking the focus from where the reader works.
  reveal(id) {
    const post = document.getElementById(id);
    if (post) post.scrollIntoView({ block: 'start' });
  },

  copyLink(address) {
    return navigator.clipboard?.writeText(new URL(address, location.href).href);
  },
};
