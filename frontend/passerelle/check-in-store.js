// What a phone at the door keeps: the list it loaded, and every scan until the portal has it. Survives a reload and a
// flat battery; one store for each event.

function opened(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('kept');
      asked.result.createObjectStore('scans', { keyPath: 'id' });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function openStore(slug) {
  const name = `passerelle-check-in ${slug}`;
  let db = await opened(name);

  // Some browsers close the store of a page that was long in the background: it is opened again, once.
  async function trying(act) {
    try { return await act(); } catch {
      db.close();
      db = await opened(name);
      return act();
    }
  }

  const read = (store, act) => trying(() => done(act(db.transaction(store).objectStore(store))));

  // A scan is only said to be noted once it lies on the disk.
  const write = (store, act) => trying(() => new Promise((resolve, reject) => {
    const work = db.transaction(store, 'readwrite', { durability: 'strict' });
    act(work.objectStore(store));
    work.oncomplete = () => resolve();
    work.onerror = () => reject(work.error);
    work.onabort = () => reject(work.error);
  }));

  return {
    get: (key) => read('kept', (kept) => kept.get(key)),
    put: (key, value) => write('kept', (kept) => kept.put(value, key)),
    remove: (key) => write('kept', (kept) => kept.delete(key)),
    scans: () => read('scans', (kept) => kept.getAll()),
    keep: (...scans) => write('scans', (kept) => scans.forEach((scan) => kept.put(scan))),
    drop: (ids) => write('scans', (kept) => ids.forEach((id) => kept.delete(id))),
  };
}
