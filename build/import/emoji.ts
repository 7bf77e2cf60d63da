// `:tada:` -> 🎉, the names that decks use most. An emoji is drawn in colour here; a name would be shown as it is.
const pairs =
  "tada 🎉 rocket 🚀 fire 🔥 sparkles ✨ heart ❤️ star ⭐ star2 🌟 warning ⚠️ white_check_mark ✅ heavy_check_mark ✔️ check_mark ✔️ x ❌ " +
  "bulb 💡 book 📖 books 📚 memo 📝 pencil ✏️ pencil2 ✏️ computer 💻 gear ⚙️ wrench 🔧 hammer 🔨 lock 🔒 key 🔑 bug 🐛 zap ⚡ boom 💥 " +
  "smile 😄 smiley 😃 grin 😁 joy 😂 wink 😉 blush 😊 thinking 🤔 cry 😢 sob 😭 scream 😱 sunglasses 😎 heart_eyes 😍 +1 👍 thumbsup 👍 " +
  "-1 👎 thumbsdown 👎 clap 👏 wave 👋 pray 🙏 muscle 💪 eyes 👀 ok_hand 👌 raised_hands 🙌 point_right 👉 point_left 👈 point_up ☝️ " +
  "point_down 👇 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ question ❓ exclamation ❗ information_source ℹ️ link 🔗 mag 🔍 " +
  "chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 calendar 📅 clock1 🕐 hourglass ⌛ stopwatch ⏱️ bell 🔔 " +
  "package 📦 truck 🚚 house 🏠 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 globe_with_meridians 🌐 cloud ☁️ sunny ☀️ snowflake ❄️ " +
  "coffee ☕ beer 🍺 beers 🍻 pizza 🍕 cake 🍰 apple 🍎 dog 🐶 cat 🐱 penguin 🐧 snake 🐍 whale 🐳 crab 🦀 unicorn 🦄 robot 🤖 ghost 👻 " +
  "gift 🎁 trophy 🏆 dart 🎯 art 🎨 musical_note 🎵 camera 📷 movie_camera 🎥 email 📧 phone ☎️ iphone 📱 moneybag 💰 dollar 💵 100 💯 " +
  "construction 🚧 no_entry ⛔ checkered_flag 🏁 recycle ♻️ seedling 🌱 deciduous_tree 🌳 cherry_blossom 🌸 rainbow 🌈 man 👨 woman 👩 " +
  "baby 👶 busts_in_silhouette 👥 speech_balloon 💬 thought_balloon 💭 microphone 🎤 loudspeaker 📢 mega 📣 mailbox 📫 paperclip 📎 " +
  "pushpin 📌 round_pushpin 📍 scissors ✂️ shield 🛡️ skull 💀 poop 💩 sleeping 😴 sweat_smile 😅 slightly_smiling_face 🙂 hugs 🤗 partying_face 🥳";
const words = pairs.split(" ");
const signs = new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as const] : [])));

export function emojiOf(text: string): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  if (!text.includes(":")) return { text, unknown };
  const told = text.replace(
    /(?<![\p{L}\p{N}:/@._-]):([a-z+-][a-z0-9_+-]{0,40}|100):(?![\p{L}\p{N}:/])/gu,
    (whole, name: string) => {
      const sign = signs.get(name);
      if (sign === undefined) unknown.push(whole);
      return sign ?? whole;
    },
  );
  return { text: told, unknown };
}
