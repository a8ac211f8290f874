// The header and the toolbar: counts, live dot, search, filters, theme; says so when home is gone.

const THEMES = ["system", "light", "dark"];

export default {
  props: {
    machine: String,
    counts: Array,
    exposed: String,
    chips: Array,
    unfolded: Boolean,
    problem: String,
    notes: Array,
    narrowed: Boolean,
    start: String,
  },
  emits: ["search", "chip", "fold", "tab", "clear", "visible"],
  data() {
    return { text: "", theme: "system", lost: null, locked: false, dismissed: false, shown: this.start || "list" };
  },
  computed: {
    // The other two have a field of their own.
    searches() {
      return this.shown === "list" || this.shown === "graph";
    },
  },
  mounted() {
    this.theme = document.documentElement.dataset.choice || "system";
    this.hear = (event) => this.told(event.detail);
    window.addEventListener("homeport", this.hear);
    this.seen = () => this.$emit("visible", !document.hidden);
    document.addEventListener("visibilitychange", this.seen);
    this.attach();
  },
  unmounted() {
    window.removeEventListener("homeport", this.hear);
    document.removeEventListener("visibilitychange", this.seen);
    clearTimeout(this.later);
  },
  methods: {
    attach() {
      // NiceGUI opens its socket only after all components are mounted.
      if (!window.socket) return setTimeout(this.attach, 20);
      window.socket.on("disconnect", () => this.away());
      window.socket.on("connect", () => this.back());
      window.socket.on("connect_error", () => this.knock());
      this.seen();
    },
    away() {
      this.lost = this.lost || new Date().toLocaleTimeString();
      document.documentElement.classList.add("hp-offline");
    },
    async knock() {
      // Home that was started anew has a new key, and this page still holds the old one.
      this.away();
      try {
        this.locked = [401, 403].includes((await fetch("/api/status")).status);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // nobody answers: what the banner says
      }
    },
    back() {
      this.lost = null;
      this.locked = false;
      document.documentElement.classList.remove("hp-offline");
    },
    typed() {
      clearTimeout(this.later);
      this.later = setTimeout(() => this.$emit("search", this.text), 70);
    },
    clear() {
      this.text = "";
      this.$emit("clear");
    },
    told(what) {
      if (what.do === "search" && this.searches) {
        this.$refs.search.focus();
        this.$refs.search.select();
      }
      if (what.do === "tab") this.turn(what.to || (this.shown === "graph" ? "list" : "graph"));
      if (what.do === "doctor") this.turn("doctor");
      if (what.do === "find") {
        this.text = what.text;
        this.$emit("search", this.text);
        this.turn("list");
      }
      if (what.do === "fold") this.$emit("fold");
      if (what.do === "theme") this.next();
      if (what.do === "escape" && (this.text || this.narrowed)) this.clear();
    },
    next() {
      this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length];
      window.homeportTheme(this.theme);
    },
    turn(tab) {
      this.shown = tab;
      this.$emit("tab", tab);
    },
    down() {
      this.$refs.search.blur();
      window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "focus-list" } }));
    },
    help: () => window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "help" } })),
  },
  template: `
    <header class="hp-bar">
      <div v-if="locked" class="hp-lost" role="alert"><b>Homeport was started anew</b> and this page has the old key. What you see is from {{ lost }}. <code>homeport open</code> opens a new page.</div>
      <div v-else-if="lost" class="hp-lost" role="alert"><b>Homeport stopped answering</b> at {{ lost }}. What you see is from then. Trying to reach it again; <code>homeport up</code> starts it.</div>
      <div class="hp-top">
        <h1 class="hp-logo"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 9.5 10 3.5l7 6V17H3z"/><path d="M10 17v-4"/><circle cx="10" cy="10.6" r="1.6"/></svg>Homeport</h1>
        <span class="hp-machine">{{ machine }}</span>
        <span class="hp-live" :class="{'hp-dead': lost}" role="status"><i aria-hidden="true"></i>{{ lost ? 'offline' : 'live' }}</span>
        <p class="hp-counts"><span>{{ counts[0] }}</span><button v-if="exposed" type="button" class="hp-exposed" @click="$emit('chip', 'exposed')">{{ exposed }}</button><span>{{ counts[1] }}</span></p>
        <button type="button" class="hp-icon" :aria-label="'Theme: ' + theme + '. Change'" :title="'Theme: ' + theme + ' (t)'" @click="next">
          <svg v-if="theme === 'light'" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="3"/><path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.1 1.1M11.9 11.9 13 13M3 13l1.1-1.1M11.9 4.1 13 3"/></svg>
          <svg v-else-if="theme === 'dark'" viewBox="0 0 16 16" aria-hidden="true"><path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z"/></svg>
          <svg v-else viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" class="hp-solid"/></svg>
        </button>
        <button type="button" class="hp-icon" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" @click="help"><svg viewBox="0 0 16 16" aria-hidden="true"><rect x="1.5" y="4" width="13" height="8.5" rx="1.6"/><path d="M4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 10h6"/></svg></button>
      </div>
      <div class="hp-tools">
        <div v-show="searches" class="hp-search">
          <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>
          <input ref="search" v-model="text" type="search" placeholder="Search, or 3000-3999, exposed, idle>1h, project=…" aria-label="Search and filter" aria-describedby="hp-problem" autocomplete="off" autocapitalize="off" spellcheck="false" @input="typed" @keydown.down.prevent="down" @keydown.enter.prevent="down" @keydown.esc.stop="text || narrowed ? clear() : $refs.search.blur()"/>
          <kbd v-if="!text" aria-hidden="true">/</kbd>
          <button v-else type="button" class="hp-clear" aria-label="Clear search" @click="clear(); $refs.search.focus()">×</button>
        </div>
        <div class="hp-switch" role="group" aria-label="View">
          <button type="button" :aria-pressed="String(shown === 'list')" @click="turn('list')">List</button>
          <button type="button" :aria-pressed="String(shown === 'graph')" @click="turn('graph')">Graph</button>
          <button type="button" :aria-pressed="String(shown === 'routes')" @click="turn('routes')">Routes</button>
          <button type="button" :aria-pressed="String(shown === 'doctor')" @click="turn('doctor')">Doctor</button>
        </div>
        <div v-show="searches" class="hp-chips" role="group" aria-label="Filters">
          <button type="button" class="hp-chip" :aria-pressed="String(!unfolded && !narrowed)" @click="narrowed ? clear() : null; unfolded ? $emit('fold') : null">Dev</button>
          <button type="button" class="hp-chip" :aria-pressed="String(unfolded && !narrowed)" @click="narrowed ? clear() : null; unfolded ? null : $emit('fold')">All</button>
          <i class="hp-rule" aria-hidden="true"></i>
          <template v-for="(chip, at) in chips" :key="chip.word">
            <i v-if="chip.is_project && !chips[at - 1].is_project" class="hp-rule" aria-hidden="true"></i>
            <button type="button" class="hp-chip" :class="{'hp-none': !chip.count}" :aria-pressed="String(chip.is_on)" @click="$emit('chip', chip.word)">{{ chip.label }}<small>{{ chip.count }}</small></button>
          </template>
        </div>
      </div>
      <p id="hp-problem" class="hp-problem" role="status" v-show="problem">{{ problem }}</p>
      <p v-if="notes.length && !dismissed" class="hp-notes" role="note"><span>{{ notes.join(' ') }}</span><button type="button" aria-label="Hide this note" @click="dismissed = true">×</button></p>
    </header>`,
};
