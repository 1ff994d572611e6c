// What a scan means, told from the list that the phone loaded. The portal judges by the same rules when it learns of it,
// and what it says counts: somebody may have cancelled meanwhile.

export const DOOR = 0;

const isSure = (person) => ['CONFIRMED', 'CHECKED_IN'].includes(person.state);

const at = (person, point) => `${person}@${point}`;

export async function hashOf(token) {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Accents and capitals are for reading; who types in a hurry leaves them out.
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export class Attendance {
  constructor(list) {
    this.people = new Map(list.people.map((person) => [person.id, { ...person, seats: new Set(person.seats), words: plain(`${person.name} ${person.from}`) }]));
    this.points = new Map(list.points.map((point) => [point.id, point]));
    this.byPass = new Map();
    this.replaced = new Map();
    this.byCode = new Map();
    for (const person of this.people.values()) {
      person.passes.forEach((hash) => this.byPass.set(hash, person));
      person.replaced.forEach((hash) => this.replaced.set(hash, person));
      if (person.code) this.byCode.set(person.code, person);
    }
    this.present = new Map();
    list.present.forEach((one) => this.seen(one.signUpId, one.point, one));
  }

  seen(person, point, { at: when, device, scanId }) {
    const key = at(person, point);
    const before = this.present.get(key);
    if (!before || when < before.at) this.present.set(key, { at: when, device, scanId });
  }

  first(person, point) { return this.present.get(at(person, point)); }

  // What the portal knows of those people replaces what was thought of them.
  learn(changes) {
    const touched = new Set(changes.touched);
    for (const key of [...this.present.keys()]) {
      if (touched.has(Number(key.split('@')[0]))) this.present.delete(key);
    }
    changes.present.forEach((one) => this.seen(one.signUpId, one.point, one));
  }

  // What this phone noted and the portal does not know yet.
  add(scan) {
    if (scan.undoes) {
      for (const [key, one] of this.present) if (one.scanId === scan.undoes) this.present.delete(key);
    } else if (scan.counts && scan.signUpId) {
      const noted = { at: scan.at, device: scan.device, scanId: scan.id };
      this.seen(scan.signUpId, scan.point, noted);
      this.seen(scan.signUpId, DOOR, noted);
    }
  }

  async ofToken(token) {
    const hash = await hashOf(token);
    const person = this.byPass.get(hash);
    if (person) return { person };
    const former = this.replaced.get(hash);
    return former ? { person: former, outcome: 'REPLACED' } : { outcome: 'UNKNOWN' };
  }

  ofCode(typed) { return this.byCode.get(typed.replace(/[\s-]/g, '').toUpperCase()); }

  // Whether somebody may come in here, and since when they are in.
  judge(person, point) {
    if (!isSure(person)) return { outcome: 'NO_PLACE' };
    const first = this.first(person.id, point);
    if (first) return { outcome: 'AGAIN', first };
    const needsSeat = this.points.get(point)?.seats;
    return { outcome: needsSeat && !person.seats.has(point) ? 'NO_SEAT' : 'IN' };
  }

  find(typed, most) {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const found = [];
    const exact = this.ofCode(typed);
    if (exact) found.push(exact);
    for (const person of this.people.values()) {
      if (found.length >= most) break;
      if (person !== exact && words.every((word) => person.words.includes(word))) found.push(person);
    }
    return found;
  }

  // How many are expected here, and how many of them have come.
  count(point) {
    const needsSeat = this.points.get(point)?.seats;
    let expected = 0;
    let come = 0;
    for (const person of this.people.values()) {
      const here = this.present.has(at(person.id, point));
      if (here) come += 1;
      const due = isSure(person) && (!needsSeat || person.seats.has(point));
      if (due || here) expected += 1;
    }
    return { come, expected };
  }
}
