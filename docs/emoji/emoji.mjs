// Writes frontend/passerelle/emoji/<language>.json from the Unicode CLDR annotations. Run by hand when the choice
// changes; it is no part of the build:
//
//   npm install --prefix <a folder> cldr-annotations-modern cldr-annotations-derived-modern
//   node docs/emoji/emoji.mjs <a folder>
//
// The choice: what people who work together write to each other. The groups are named in forum_*.properties.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const GROUPS = {
  faces: '🙂 😊 😀 😄 😁 😅 😂 😉 😍 🤗 🤩 🥳 😎 🤔 🧐 🤓 😌 😏 😇 🥰 😐 😶 🙄 😬 😮 😲 😳 🥺 😢 😭 😞 😟 😕 🙁 😤 😡 🤯 😱 😴 🤒 🤷 🤦 🙋 🙇 🫠',
  hands: '👍 👎 👏 🙌 🙏 👋 🤝 💪 👌 ✌️ 🤞 🤟 👉 👆 👇 ☝️ ✋ ✊ 👀 🫶 🫡 ❤️ 💙 💚 💛 🧡 💜 💔 💯 ✨ 🎉 🏆 🥇 🌟 ⭐ 🔥 💡 🎯 🚀',
  people: '👩 👨 🧑 👧 👦 👶 👥 🧑‍🏫 🧑‍💻 🧑‍🎓 🧑‍🍳 🧑‍🔧 🧑‍⚕️ 🧑‍🌾 🧑‍🎨 🧑‍🔬 🧑‍🚒 🧑‍🏭 🧑‍💼 ♿ 🗣️',
  work: '💼 📁 📄 📝 ✏️ 📌 📍 📎 🔗 📅 🗓️ 🗂️ 📊 📈 📉 📋 📚 📖 🔖 📰 📧 ✉️ 📬 📞 📱 💻 🖥️ 🖨️ ⌨️ 📷 📹 🎥 🎤 🎧 📢 📣 🔔 🔍 🔑 🔒 🔓 ⚙️ 🛠️ 🔧 🧰 💬 💭 🎓 🏫 ♻️ 🧩 🎲 🎨 🎭 🎵 🖼️ 💶 ⚖️',
  places: '🌍 🌐 🗺️ 🧭 🏙️ 🏠 🏢 🏭 🏥 🏛️ ⛺ 🚆 🚌 🚲 🚗 ✈️ 🚢 ☀️ ☁️ 🌧️ ❄️ 🌈 🌱 🌳 🌸 🌻 🍀 🐱 🐶',
  food: '☕ 🍵 🍞 🥐 🍎 🥗 🍝 🍕 🍰 🎂 🍫 🍽️',
  signs: '✅ ❌ ❓ ❗ ⚠️ ⛔ 🚧 🆕 🆗 ℹ️ ➕ ➖ ➡️ ⬅️ ⬆️ ⬇️ 🔄 ⏰ ⏳ 🟢 🟡 🔴 🔵 🏁 🚩',
  flags: '🇪🇺 🇫🇷 🇮🇹 🇪🇸 🇵🇹 🇬🇧 🇧🇪 🇨🇭 🇨🇦 🇩🇪 🇧🇷 🇲🇦 🇹🇳 🇸🇳',
};

// What people here type for them and the annotations do not have.
const MORE = {
  '🙏': { en: 'thank you', fr: 'merci', it: 'grazie', es: 'gracias', pt: 'obrigado obrigada' },
  '👍': { en: 'agree ok', fr: 'd’accord ok bien', it: 'd’accord ok bene', es: 'de acuerdo ok bien', pt: 'de acordo ok bem' },
  '👏': { en: 'well done bravo', fr: 'bravo', it: 'bravo brava', es: 'bravo', pt: 'bravo parabéns' },
  '🎉': { en: 'congratulations', fr: 'félicitations bravo', it: 'congratulazioni', es: 'enhorabuena', pt: 'parabéns' },
  '👋': { en: 'hello', fr: 'bonjour salut', it: 'ciao buongiorno', es: 'hola', pt: 'olá' },
  '🤝': { en: 'partner together', fr: 'partenaire ensemble', it: 'partner insieme', es: 'socio juntos', pt: 'parceiro juntos' },
  '💡': { en: 'idea', fr: 'idée', it: 'idea', es: 'idea', pt: 'ideia' },
  '✅': { en: 'done', fr: 'fait', it: 'fatto', es: 'hecho', pt: 'feito' },
  '❓': { en: 'question', fr: 'question', it: 'domanda', es: 'pregunta', pt: 'pergunta' },
  '📅': { en: 'date appointment', fr: 'date rendez-vous', it: 'data appuntamento', es: 'fecha cita', pt: 'data reunião' },
  '💼': { en: 'job work', fr: 'emploi travail', it: 'lavoro', es: 'trabajo empleo', pt: 'trabalho emprego' },
  '🎓': { en: 'training degree', fr: 'formation diplôme', it: 'formazione diploma', es: 'formación título', pt: 'formação diploma' },
  '☕': { en: 'break', fr: 'pause', it: 'pausa', es: 'pausa', pt: 'pausa' },
};

const FLAG = /^(flag|drapeau|bandiera|bandera|bandeira)\s*:\s*/i;

const from = process.argv[2];
const to = new URL('../../frontend/passerelle/emoji/', import.meta.url);
mkdirSync(to, { recursive: true });

for (const language of ['en', 'fr', 'it', 'es', 'pt']) {
  // European Portuguese is "pt-PT" there and holds only what differs from "pt".
  const sources = (language === 'pt' ? ['pt', 'pt-PT'] : [language]).map((tag) => {
    const file = `${from}/node_modules/cldr-annotations-modern/annotations/${tag}/annotations.json`;
    const derived = file.replace('/annotations/', '/annotationsDerived/');
    return { ...read(derived.replace('cldr-annotations-modern', 'cldr-annotations-derived-modern')), ...read(file) };
  });
  const words = {};
  for (const [emoji, found] of sources.flatMap(Object.entries)) {
    words[emoji] = {
      name: found.tts?.[0] ?? words[emoji]?.name,
      more: [...words[emoji]?.more ?? [], ...found.default ?? []],
    };
  }
  const groups = Object.entries(GROUPS).map(([key, all]) => [key, all.split(' ').map((emoji) => {
    const found = words[emoji] ?? words[emoji.replaceAll('\uFE0F', '')];
    if (!found?.name) throw new Error(`${language}: no name for ${emoji}`);
    const name = found.name.replace(FLAG, '');
    const more = [...new Set([...found.more, MORE[emoji]?.[language] ?? ''].map((word) => word.replace(FLAG, '')))]
      .filter((word) => word && word.toLowerCase() !== name.toLowerCase());
    return [emoji, name, more.join(' ')];
  })]);
  writeFileSync(new URL(`${language}.json`, to), `{${groups.map(([key, all]) => `\n"${key}":[\n${
    all.map((one) => JSON.stringify(one)).join(',\n')}]`).join(',')}}\n`);
}

function read(file) {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8'));
    return (json.annotations ?? json.annotationsDerived).annotations;
  } catch {
    return {};
  }
}
