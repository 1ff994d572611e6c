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
  const db = await opened(`passerelle-check-in ${slug}`);
  const read = (store) => db.transaction(store).objectStore(store);

  // A scan is only said to be noted once it lies on the disk.
  function write(store, act) {
    return new Promise((resolve, reject) => {
      const work = db.transaction(store, 'readwrite', { durability: 'strict' });
      act(work.objectStore(store));
      work.oncomplete = () => resolve();
      work.onerror = () => reject(work.error);
      work.onabort = () => reject(work.error);
    });
  }

  return {
    get: (key) => done(read('kept').get(key)),
    put: (key, value) => write('kept', (kept) => kept.put(value, key)),
    remove: (key) => write('kept', (kept) => kept.delete(key)),
    scans: () => done(read('scans').getAll()),
    keep: (...scans) => write('scans', (kept) => scans.forEach((scan) => kept.put(scan))),
    drop: (ids) => write('scans', (kept) => ids.forEach((id) => kept.delete(id))),
  };
}
