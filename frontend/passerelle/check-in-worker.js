// Keeps the page of the door where there is no line. Only the page and what it is made of: the people are in the page's
// own store, and what is asked of the portal is never answered from here.

const KEPT = 'passerelle-check-in-1';
const PAGE = new URL('./', self.location.href).pathname.replace(/\/$/, '');
const PARTS = ['check-in.js', 'check-in-rules.js', 'check-in-store.js', 'site.css', 'tokens.css', 'blocks.css', 'check-in.css', 'instrument-sans.woff2', 'icons.svg', 'favicon.svg']
  .map((name) => `/passerelle/${name}`);

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const kept = await caches.open(KEPT);
    await kept.addAll(PARTS.map((part) => new Request(part, { cache: 'no-cache' })));
    const page = await fetch(PAGE, { credentials: 'same-origin', redirect: 'manual' });
    if (page.ok) await kept.put(PAGE, page);
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function pageOrKept(request) {
  const kept = await caches.open(KEPT);
  try {
    const fresh = await fetch(request.url, { credentials: 'same-origin', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    if (fresh.status >= 500) throw new Error(`page ${fresh.status}`);
    if (fresh.ok) await kept.put(PAGE, fresh.clone());
    // Who is signed out is led to the sign-in page; who may not come here any more reads so.
    return fresh;
  } catch {
    return (await kept.match(PAGE)) ?? Response.error();
  }
}

async function keptAndRenewed(request) {
  const kept = await caches.open(KEPT);
  const path = new URL(request.url).pathname;
  const renewed = fetch(request).then(async (fresh) => {
    if (fresh.ok) await kept.put(path, fresh.clone());
    return fresh;
  });
  const before = await kept.match(path);
  if (!before) return renewed;
  renewed.catch(() => {});
  return before;
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname === PAGE) event.respondWith(pageOrKept(event.request));
  else if (PARTS.includes(url.pathname)) event.respondWith(keptAndRenewed(event.request));
});
