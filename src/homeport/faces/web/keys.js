// The keyboard: turns keys into what the other parts understand, and shows which keys there are.

const KEYS = [
  ["/", "search"],
  ["j  k", "next, previous line (arrows too)"],
  ["Enter", "open the details"],
  ["o", "open the address in the browser"],
  ["f", "free the port"],
  ["g", "graph and back"],
  ["d", "doctor: why does it not answer or start"],
  ["l", "list"],
  ["r", "routes: which name leads where"],
  ["a", "show or fold the background"],
  ["t", "theme: system, light, dark"],
  ["Esc", "close, then clear the filters"],
  ["?", "these keys"],
];
const DOES = {
  "/": { do: "search" },
  j: { do: "move", by: 1 },
  ArrowDown: { do: "move", by: 1 },
  k: { do: "move", by: -1 },
  ArrowUp: { do: "move", by: -1 },
  Home: { do: "move", by: -1e9 },
  End: { do: "move", by: 1e9 },
  PageDown: { do: "move", by: 10 },
  PageUp: { do: "move", by: -10 },
  g: { do: "tab" },
  d: { do: "tab", to: "doctor" },
  l: { do: "tab", to: "list" },
  r: { do: "tab", to: "routes" },
  a: { do: "fold" },
  t: { do: "theme" },
  o: { do: "visit" },
  f: { do: "free" },
  "?": { do: "help" },
};

export default {
  data: () => ({ keys: KEYS }),
  mounted() {
    this.press = (event) => this.pressed(event);
    this.hear = (event) => event.detail.do === "help" && this.$refs.help.showModal();
    document.addEventListener("keydown", this.press);
    window.addEventListener("homeport", this.hear);
  },
  unmounted() {
    document.removeEventListener("keydown", this.press);
    window.removeEventListener("homeport", this.hear);
  },
  methods: {
    pressed(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.target.closest("input, textarea, select")) return;
      if (event.key === "Escape") return this.escape();
      if (event.key === "Enter" && event.target === document.body) return this.say({ do: "open" });
      const does = DOES[event.key];
      if (!does) return;
      const moves = does.do === "move";
      if (moves && event.target.closest(".hp-drawer, .hp-picture, .hp-menu") && !"jk".includes(event.key)) return;
      event.preventDefault();
      this.say(does);
    },
    escape() {
      const open = document.querySelector(".hp-drawer");
      this.say({ do: open ? "close" : "escape" });
    },
    say: (detail) => window.dispatchEvent(new CustomEvent("homeport", { detail })),
  },
  template: `
    <dialog ref="help" class="hp-dialog hp-help" aria-labelledby="hp-help-title" @click.self="$refs.help.close()">
      <div class="hp-sheet"><h2 id="hp-help-title">Keys</h2>
        <dl><template v-for="[key, does] in keys" :key="key"><dt><kbd v-for="one in key.split('  ')" :key="one">{{ one }}</kbd></dt><dd>{{ does }}</dd></template></dl>
        <div class="hp-answers"><button type="button" class="hp-button" autofocus @click="$refs.help.close()">Close</button></div></div>
    </dialog>`,
};
