// Quoting a part of a post: what is selected is offered for quoting where the eye is.

let float;

function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest('.post-body');
  if (!start || !start.contains(range.endContainer)) return null;
  const text = selection.toString().trim();
  const post = start.closest('.post');
  return text && post.querySelector('[data-key="q"]') ? { post, text, range } : null;
}

function hide() {
  float?.remove();
  float = null;
}

function offer() {
  const found = selected();
  if (!found) { hide(); return; }
  const words = found.post.querySelector('[data-key="q"]').textContent.trim();
  if (!float) {
    float = document.createElement('button');
    float.type = 'button';
    float.className = 'quote-float button';
    float.addEventListener('mousedown', (event) => event.preventDefault());
    float.addEventListener('click', () => selected()?.post.querySelector('[data-key="q"]').click());
    document.body.append(float);
  }
  float.textContent = words;
  const box = found.range.getBoundingClientRect();
  float.style.setProperty('inset-block-start', `${window.scrollY + box.bottom + 8}px`);
  float.style.setProperty('inset-inline-start', `${Math.max(8, Math.min(box.left, window.innerWidth - 160))}px`);
}

// Where the reader was at work, to come back to when the page is drawn anew.
let place = { post: '', name: '' };
document.addEventListener('focusin', (event) => {
  const post = event.target.closest('.post');
  if (post) place = { post: post.id, name: event.target.closest('vaadin-button, button')?.getAttribute('aria-label') ?? '' };
});

let waiting;
document.addEventListener('selectionchange', () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 200);
});

window.passerelleReading = {
  // After something was done to a post: the same button, or one that took its place, else the post.
  refocus() {
    setTimeout(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const post = document.getElementById(place.post);
      const button = place.name && post?.querySelector(`[aria-label="${CSS.escape(place.name)}"]`);
      (button || post)?.focus({ preventScroll: true });
    }, 50);
  },

  // What is selected inside that post, or nothing.
  selectionIn(post) {
    const found = selected();
    hide();
    return found && found.post === post ? found.text : '';
  },
};
