// Files in the Markdown editor: chosen, pasted or dropped, several at once. Each leaves a placeholder in the text, which
// becomes its Markdown when the server has taken it, and goes when it has not. What is allowed the server decides.

const NAME = '{name}';

function write(area, text, start, end, mode) {
  area.setRangeText(text, start, end, mode);
  // Tells Vaadin, and the copy that the browser keeps.
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

class Uploads {
  constructor(panel, editor) {
    this.panel = panel;
    this.editor = editor;
    this.chooser = panel.querySelector('input[type=file]');
    this.progress = panel.querySelector('.editor-progress');
    this.problems = panel.querySelector('.editor-problems');
    this.waiting = new Map();
    this.number = 0;
    editor.querySelector('[data-attach]')?.addEventListener('click', () => this.chooser.click());
    this.chooser.addEventListener('change', () => {
      this.take([...this.chooser.files]);
      this.chooser.value = '';
    });
    editor.addEventListener('paste', (event) => this.pasted(event));
    editor.addEventListener('dragover', (event) => this.over(event));
    editor.addEventListener('dragleave', (event) => {
      if (!editor.contains(event.relatedTarget)) this.leave();
    });
    editor.addEventListener('drop', (event) => this.dropped(event));
    editor.addEventListener('click', (event) => this.hold(event), true);
  }

  get area() { return this.editor.querySelector('vaadin-text-area textarea'); }

  word(key, name) { return (this.panel.dataset[key] ?? '').replace(NAME, () => name ?? ''); }

  // A page in the clipboard brings its picture along, and no plain text; a table or a document brings text: then the
  // text is meant.
  pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || event.clipboardData.types.includes('text/plain')) return;
    const html = event.clipboardData.types.includes('text/html');
    const wanted = html ? files.filter((file) => file.type.startsWith('image/')) : files;
    if (!wanted.length) return;
    event.preventDefault();
    this.take(wanted);
  }

  over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.editor.classList.add('dropping');
    this.editor.dataset.dropping = this.word('drop');
  }

  leave() { this.editor.classList.remove('dropping'); }

  dropped(event) {
    this.leave();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.take(files);
  }

  // What is published must not hold a placeholder.
  hold(event) {
    if (!this.waiting.size || !event.target.closest?.('[data-publish]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.progress.textContent = this.word('wait');
  }

  take(files) {
    this.problems.replaceChildren();
    for (const file of files) this.begin(file);
    this.tell();
  }

  begin(file) {
    if (file.size > Number(this.panel.dataset.max)) {
      this.complain(file.name, this.word('toolarge'));
      return;
    }
    const { area } = this;
    const mark = `![${this.word('placeholder', file.name.replace(/[[\]\\`\n]/g, ''))} ${++this.number}]()`;
    const at = area.selectionEnd;
    const before = at > 0 && area.value[at - 1] !== '\n' ? '\n' : '';
    write(area, `${before}${mark}\n`, at, at, 'end');
    this.waiting.set(mark, file.name);
    this.send(file, mark);
  }

  send(file, mark) {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    const { header, token } = this.panel.dataset;
    if (token) request.setRequestHeader(header, token);
    request.upload.addEventListener('progress', (event) => {
      // In quarters: more would be read aloud without end.
      const quarter = event.lengthComputable ? Math.floor((event.loaded / event.total) * 4) * 25 : 0;
      if (quarter !== this.quarter) { this.quarter = quarter; this.tell(); }
    });
    request.addEventListener('load', () => this.answered(request, file, mark));
    request.addEventListener('error', () => this.failed(file, mark, this.word('broken')));
    request.send(file);
  }

  answered(request, file, mark) {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* not from the door: a page to sign in at, a proxy */ }
    if (request.status === 200 && answer?.markdown) this.arrived(answer, mark);
    else if (answer?.message) this.failed(file, mark, answer.message);
    else this.failed(file, mark, this.word(request.status === 403 || request.status === 200 ? 'session' : 'broken'));
  }

  arrived(answer, mark) {
    this.waiting.delete(mark);
    const { area } = this;
    const at = area.value.indexOf(mark);
    if (at >= 0) {
      const typedSince = area.selectionEnd !== at + mark.length + 1;
      write(area, answer.markdown, at, at + mark.length, 'preserve');
      if (answer.image && !typedSince) {
        // The words that describe the picture come next.
        const words = answer.markdown.indexOf('](');
        area.focus();
        area.setSelectionRange(at + 2, at + words);
      }
    }
    this.tell(answer.name);
  }

  failed(file, mark, why) {
    this.waiting.delete(mark);
    const { area } = this;
    const at = area.value.indexOf(mark);
    if (at >= 0) {
      const behind = area.value[at + mark.length] === '\n' ? 1 : 0;
      write(area, '', at, at + mark.length + behind, 'preserve');
    }
    this.complain(file.name, why);
    this.tell();
  }

  complain(name, why) {
    const line = document.createElement('p');
    const strong = document.createElement('strong');
    strong.textContent = name;
    line.append(strong, ` ${why}`);
    this.problems.append(line);
  }

  tell(arrived) {
    const names = [...this.waiting.values()];
    const share = names.length && this.quarter ? ` ${this.quarter} %` : '';
    this.progress.textContent = names.length ? this.word('sending', names.join(', ')) + share
      : arrived ? this.word('done', arrived) : '';
    if (!names.length) this.quarter = 0;
  }
}

window.passerelleUploads = {
  attach(panel) {
    const editor = panel.closest('.editor');
    if (editor && !panel.uploads) panel.uploads = new Uploads(panel, editor);
  },
};
