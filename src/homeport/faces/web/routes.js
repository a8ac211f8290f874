// The routes: which name leads where, live; adding, renaming, hiding, removing, copying, opening.
// All text goes through {{ }} or attributes, so nothing a process says becomes markup.

const COLUMNS = [
  ["name", "Name"],
  ["target", "Leads to"],
  ["state", "State"],
  ["what", "What"],
  ["rate", "Requests"],
  ["acts", ""],
];
const FOLD = "#fold";
const COPIED_FOR_MS = 1400;
const SAID_FOR_MS = 6000;
// The line of the last minute, in the pixels of its picture.
const SPARK_MS = 60000;
const [SPARK_WIDE, SPARK_HIGH] = [64, 16];
const EMPTY = { name: "", target: "", prefix: "", origins: "", hold: false, http2: false, insecure: false };
const STEPS = [
  [86400, "d"],
  [3600, "h"],
  [60, "min"],
];

export default {
  props: { hidden: Boolean, waiting: Boolean, served: Boolean, notes: Array, certificate: Object, example: String },
  emits: ["add", "rename", "restore", "hide", "remove"],
  data() {
    return {
      all: {}, listed: [], past: {}, at: null, now: Date.now(), text: "", open: false,
      form: { ...EMPTY }, busy: "", trouble: null, said: null, failed: null, copied: null,
      menu: null, place: {}, renamed: null, name: "",
    };
  },
  computed: {
    columns: () => COLUMNS,
    fits() {
      const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
      return this.listed.filter((id) => words.every((word) => this.haystack(this.all[id]).includes(word)));
    },
    folded() {
      return this.text ? [] : this.fits.filter((id) => this.all[id].is_folded);
    },
    lines() {
      if (this.text || !this.folded.length) return this.fits;
      const front = this.fits.filter((id) => !this.all[id].is_folded);
      return [...front, FOLD, ...(this.open ? this.folded : [])];
    },
    ids() {
      return this.lines.filter((id) => id !== FOLD);
    },
    reachable() {
      return this.ids.includes(this.at) ? this.at : this.ids[0];
    },
    isBusy() {
      return this.busy !== "";
    },
  },
  watch: {
    hidden(now) {
      if (!now) this.now = Date.now();
    },
  },
  mounted() {
    this.clock = setInterval(this.tick, 1000);
    this.hear = (event) => this.told(event.detail);
    window.addEventListener("homeport", this.hear);
  },
  unmounted() {
    clearInterval(this.clock);
    window.removeEventListener("homeport", this.hear);
  },
  methods: {
    apply(delta) {
      const now = Date.now();
      for (const row of delta.put) {
        const past = this.past[row.id] || (this.past[row.id] = []);
        if (row.rate !== null && (!past.length || past[past.length - 1][1] !== row.rate)) past.push([now, row.rate]);
        this.all[row.id] = row;
      }
      for (const id of delta.gone) {
        delete this.all[id];
        delete this.past[id];
      }
      if (delta.order) this.listed = delta.order;
      this.now = now;
    },
    answered(talk) {
      this.busy = "";
      this.said = this.failed = null;
      if (talk.is_refused) {
        if (talk.about === "row") this.failed = talk;
        else this.trouble = talk;
        if (talk.about === "add") this.$nextTick(() => this.$refs[talk.part === "prefix" ? "prefix" : talk.part].focus());
        return;
      }
      this.trouble = null;
      if (talk.about === "add") Object.assign(this.form, EMPTY);
      if (talk.about === "rename") this.$refs.rename.close();
      this.said = talk.what;
      clearTimeout(this.quiet);
      this.quiet = setTimeout(() => (this.said = null), SAID_FOR_MS);
    },
    tick() {
      if (document.hidden || this.hidden) return;
      const before = Date.now() - SPARK_MS;
      for (const past of Object.values(this.past)) while (past.length > 1 && past[1][0] <= before) past.shift();
      if (Object.values(this.past).some((past) => past.length > 1 || (past[0] && past[0][1] > 0))) this.now = Date.now();
    },
    haystack: (row) =>
      [row.host, row.path, row.shown, row.target, row.state, row.what, row.project, row.why].join(" ").toLowerCase(),
    spark(id) {
      // Steps, because the rate stays as it was until another is told. Nothing while all is quiet.
      const past = this.past[id] || [];
      const most = Math.max(...past.map((one) => one[1]), 0);
      if (!most) return "";
      const x = (at) => Math.max(0, (SPARK_WIDE * (at - this.now + SPARK_MS)) / SPARK_MS).toFixed(1);
      const y = (rate) => (SPARK_HIGH - 1 - ((SPARK_HIGH - 3) * rate) / most).toFixed(1);
      const steps = past.map(([at, rate], nth) => (nth ? `H${x(at)}V${y(rate)}` : `M${x(at)} ${y(rate)}`));
      return `${steps.join("")}H${SPARK_WIDE}`;
    },
    rate: (row) => (row.rate === null ? "" : row.rate >= 10 ? Math.round(row.rate).toLocaleString("en") : String(row.rate)),
    history(row) {
      if (row.requests === null) return "";
      const failed = row.failed ? `, ${row.failed.toLocaleString("en")} failed` : "";
      const last = row.last_at_ms === null ? "" : `, the last ${this.ago(row.last_at_ms)}`;
      return `${row.requests.toLocaleString("en")} requests since home started${failed}${last}`;
    },
    ago(from) {
      const seconds = Math.max(0, (Date.now() - from) / 1000);
      for (const [length, unit] of STEPS) if (seconds >= length) return `${Math.floor(seconds / length)} ${unit} ago`;
      return `${Math.floor(seconds)} s ago`;
    },
    told(what) {
      if (this.hidden) return;
      if (what.do === "search") {
        this.$refs.filter.focus();
        this.$refs.filter.select();
      }
      if (what.do === "move") this.move(what.by);
      if (what.do === "focus-list") this.focus(this.reachable);
      if (what.do === "fold") this.open = !this.open;
      if (what.do === "visit" && this.at && this.all[this.at] && this.all[this.at].url) window.open(this.all[this.at].url, "_blank", "noopener");
      if (what.do === "escape") this.text = "";
    },
    move(by) {
      if (!this.ids.length) return;
      const now = this.ids.indexOf(this.at);
      const next = now < 0 ? (by > 0 ? 0 : this.ids.length - 1) : now + by;
      this.focus(this.ids[Math.max(0, Math.min(this.ids.length - 1, next))]);
    },
    focus(id) {
      const row = id && this.$el.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!row) return;
      this.at = id;
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    },
    visit(row) {
      if (row.url) window.open(row.url, "_blank", "noopener");
    },
    send(name, wish) {
      this.busy = name;
      this.trouble = this.failed = null;
      this.$emit(name, wish);
    },
    add(replace) {
      if (!this.isBusy && this.form.name.trim() && this.form.target.trim()) this.send("add", { ...this.form, replace });
    },
    async copy(text, place) {
      try {
        await navigator.clipboard.writeText(text);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        const range = document.createElement("textarea");
        range.value = text;
        document.body.append(range);
        range.select();
        document.execCommand("copy");
        range.remove();
      }
      this.copied = place;
      clearTimeout(this.forget);
      this.forget = setTimeout(() => (this.copied = null), COPIED_FOR_MS);
    },
    choose(row, event) {
      if (this.menu && this.menu.id === row.id) return this.leave();
      const box = event.currentTarget.getBoundingClientRect();
      const below = box.bottom + 150 < innerHeight;
      this.place = { right: `${Math.max(8, document.documentElement.clientWidth - box.right)}px`, [below ? "top" : "bottom"]: `${below ? box.bottom + 4 : innerHeight - box.top + 4}px` };
      this.from = event.currentTarget;
      this.menu = row;
      this.at = row.id;
      this.away = (press) => this.$refs.menu && !this.$refs.menu.contains(press.target) && !this.from.contains(press.target) && this.leave(false);
      document.addEventListener("pointerdown", this.away);
      // A scroll that ended just before still tells of itself, so look whether the button moved.
      this.drop = () => Math.abs(this.from.getBoundingClientRect().top - box.top) > 4 && this.leave(false);
      window.addEventListener("scroll", this.drop, { capture: true });
      this.$nextTick(() => this.$refs.menu.querySelector("[role=menuitem]").focus());
    },
    leave(back = true) {
      if (!this.menu) return;
      this.menu = null;
      document.removeEventListener("pointerdown", this.away);
      window.removeEventListener("scroll", this.drop, { capture: true });
      if (back) this.from.focus();
    },
    step(by) {
      const all = [...this.$refs.menu.querySelectorAll("[role=menuitem]")];
      const now = all.indexOf(document.activeElement);
      all[(now + by + all.length) % all.length].focus();
    },
    pick(what) {
      const row = this.menu;
      this.leave();
      if (what === "rename") return this.ask(row);
      if (what === "remove") return this.$emit("remove", { id: row.id });
      return this.send("hide", { id: row.id });
    },
    ask(row) {
      this.renamed = row;
      this.name = row.host.replace(/\.localhost$/, "");
      this.trouble = null;
      this.$nextTick(() => {
        this.$refs.rename.showModal();
        this.$refs.name2.select();
      });
    },
    rename() {
      if (!this.isBusy && this.name.trim()) this.send("rename", { id: this.renamed.id, new: this.name });
    },
    restore() {
      if (!this.isBusy) this.send("restore", { id: this.renamed.id });
    },
    wrong(about, part) {
      return this.trouble && this.trouble.about === about && (!part || this.trouble.part === part) ? this.trouble : null;
    },
  },
  template: `
    <section class="hp-routes" :class="{'hp-away': hidden}" aria-label="Routes">
      <div class="hp-routes-top">
        <form class="hp-route-form" aria-label="Add a route" @submit.prevent="add(false)">
          <div class="hp-route-line">
            <label class="hp-field hp-field-name" :class="{'hp-wrong-field': wrong('add', 'name')}">
              <input ref="name" aria-label="Name" v-model="form.name" placeholder="shop" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="253" :aria-invalid="String(!!wrong('add', 'name'))" aria-describedby="hp-add-trouble"/><i aria-hidden="true">.localhost</i></label>
            <svg class="hp-to" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8h11M9.5 4.5 13 8l-3.5 3.5"/></svg>
            <label class="hp-field" :class="{'hp-wrong-field': wrong('add', 'target')}">
              <input ref="target" aria-label="Leads to" v-model="form.target" placeholder="5173, host:port, /run/app.sock" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000" :aria-invalid="String(!!wrong('add', 'target'))" aria-describedby="hp-add-trouble"/></label>
            <button type="submit" class="hp-button hp-main" :disabled="isBusy || !form.name.trim() || !form.target.trim()">{{ busy === 'add' ? 'Adding…' : 'Add' }}</button>
          </div>
          <p id="hp-add-trouble" class="hp-route-trouble" role="alert"><template v-if="wrong('add')"><b>{{ trouble.what }}.</b> <span>{{ trouble.hint }}</span>
            <button v-if="trouble.may_replace" type="button" class="hp-button" @click="add(true)">Replace it</button></template></p>
          <details class="hp-fold-in"><summary>Only a part of the path, HTTP/2, waiting, other origins</summary>
            <div class="hp-route-more">
              <label class="hp-field" :class="{'hp-wrong-field': wrong('add', 'prefix')}"><span>Path</span><input ref="prefix" aria-label="Path" v-model="form.prefix" placeholder="/api" autocomplete="off" spellcheck="false" maxlength="1024"/></label>
              <label class="hp-field"><span>Origins that may use it</span><input aria-label="Origins that may use it" v-model="form.origins" :placeholder="example" autocomplete="off" spellcheck="false" maxlength="2000"/></label>
              <label class="hp-tick"><input type="checkbox" aria-label="Requests wait while the app restarts" v-model="form.hold"/><span>Requests wait while the app restarts</span></label>
              <label class="hp-tick"><input type="checkbox" aria-label="The app speaks HTTP/2 without TLS (gRPC)" v-model="form.http2"/><span>The app speaks HTTP/2 without TLS (gRPC)</span></label>
              <label class="hp-tick"><input type="checkbox" aria-label="Trust any certificate of an https target" v-model="form.insecure"/><span>Trust any certificate of an https target</span></label>
            </div></details>
        </form>
        <div class="hp-search hp-route-filter">
          <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>
          <input ref="filter" v-model="text" type="search" placeholder="Filter" aria-label="Filter the routes" autocomplete="off" autocapitalize="off" spellcheck="false" @keydown.down.prevent="focus(reachable)" @keydown.enter.prevent="focus(reachable)" @keydown.esc.stop="text ? (text = '') : $refs.filter.blur()"/>
          <kbd v-if="!text" aria-hidden="true">/</kbd>
          <button v-else type="button" class="hp-clear" aria-label="Clear the filter" @click="text = ''; $refs.filter.focus()">×</button>
        </div>
      </div>
      <div class="hp-route-under">
        <div v-if="certificate" class="hp-certificate" :class="'hp-' + certificate.tone">
          <svg viewBox="0 0 16 16" aria-hidden="true"><rect x="3" y="7" width="10" height="7" rx="1.6"/><path v-if="certificate.tone === 'good'" d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/><path v-else d="M5.2 7V5a2.8 2.8 0 0 1 5.4-1"/></svg>
          <p><span>{{ certificate.words }}</span><template v-if="certificate.command">: <button type="button" class="hp-command" :aria-label="'Copy ' + certificate.command" :title="'Copy ' + certificate.command" @click="copy(certificate.command, '#trust')"><code>{{ copied === '#trust' ? 'copied' : certificate.command }}</code></button></template></p>
          <details v-if="certificate.more.length" class="hp-fold-in"><summary>Why</summary><ul><li v-for="one in certificate.more" :key="one">{{ one }}</li></ul></details>
        </div>
        <p class="hp-route-said" role="status"><template v-if="said">{{ said }}</template></p>
      </div>
      <p v-if="notes.length" class="hp-route-note" role="note">{{ notes.join(' ') }}</p>
      <p v-if="failed" class="hp-route-failed" role="alert"><span><b>{{ failed.what }}.</b> {{ failed.hint }}</span><button type="button" class="hp-icon" aria-label="Close" @click="failed = null">×</button></p>
      <span class="hp-hidden" role="status">{{ copied ? 'Copied' : '' }}</span>
      <div v-if="lines.length" role="table" class="hp-route-table" aria-label="Names and where they lead" :aria-rowcount="ids.length + 1">
        <div role="row" class="hp-route-head"><div v-for="[name, label] in columns" :key="name" role="columnheader" :class="'hp-r-' + name">{{ label }}<span v-if="!label" class="hp-hidden">Actions</span></div></div>
        <div role="rowgroup">
          <template v-for="id in lines" :key="id">
          <div v-if="id === '#fold'" role="row" class="hp-fold"><div role="cell"><button type="button" :aria-expanded="String(open)" @click="open = !open"><svg viewBox="0 0 8 8" aria-hidden="true" :class="{'hp-open': open}"><path d="M3 1.5 5.5 4 3 6.5"/></svg><span>{{ folded.length }} hidden or remembered</span></button></div></div>
          <div v-else role="row" class="hp-route" :class="{'hp-quiet': all[id].is_folded}" :data-id="id" :tabindex="id === reachable ? 0 : -1" @focusin="at = id" @keydown.enter.self.prevent="visit(all[id])">
            <div role="cell" class="hp-r-name" :title="all[id].why"><a v-if="all[id].url" class="hp-route-name" :href="all[id].url" target="_blank" rel="noopener noreferrer" :tabindex="id === reachable ? 0 : -1">{{ all[id].host }}<span v-if="all[id].path">{{ all[id].path }}</span></a><span v-else class="hp-route-name">{{ all[id].host }}<span v-if="all[id].path">{{ all[id].path }}</span></span><small v-if="all[id].shown">{{ all[id].shown }}</small></div>
            <div role="cell" class="hp-r-target" :title="all[id].target"><span class="hp-addr">{{ all[id].target || '–' }}</span></div>
            <div role="cell" class="hp-r-state" :class="'hp-is-' + all[id].state" :title="all[id].state_words"><i aria-hidden="true"></i>{{ all[id].state }}</div>
            <div role="cell" class="hp-r-what"><span class="hp-name">{{ all[id].what }}</span><span v-if="all[id].project" class="hp-route-project">{{ all[id].project }}</span><span v-if="!all[id].what && !all[id].project" class="hp-route-why">{{ all[id].why }}</span></div>
            <div role="cell" class="hp-r-rate" :title="history(all[id])"><svg v-if="spark(id)" class="hp-spark" viewBox="0 0 64 16" preserveAspectRatio="none" aria-hidden="true"><path :d="spark(id)"/></svg><span v-if="all[id].rate !== null" :class="{'hp-nil': !all[id].rate}">{{ rate(all[id]) }}<small>/s</small></span><span v-if="all[id].failed" class="hp-badge hp-bad">{{ all[id].failed.toLocaleString('en') }} failed</span></div>
            <div role="cell" class="hp-r-acts">
              <a v-if="all[id].url" class="hp-icon" :href="all[id].url" target="_blank" rel="noopener noreferrer" :aria-label="'Open ' + all[id].host + all[id].path" title="Open (o)" :tabindex="id === reachable ? 0 : -1"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3.5H3.5v9h9V10M9 3h4v4M13 3 7.5 8.5"/></svg></a>
              <button v-if="all[id].url" type="button" class="hp-icon" :aria-label="'Copy ' + all[id].url" :title="'Copy ' + all[id].url" :tabindex="id === reachable ? 0 : -1" @click="copy(all[id].url, id)"><svg viewBox="0 0 16 16" aria-hidden="true"><path v-if="copied === id" d="m3.5 8.5 3 3 6-7"/><path v-else d="M6 6V3.5h6.5V10H10M3.5 6H10v6.5H3.5z"/></svg></button>
              <button v-if="all[id].https_url" type="button" class="hp-icon" :aria-label="'Copy ' + all[id].https_url" :title="'Copy ' + all[id].https_url" :tabindex="id === reachable ? 0 : -1" @click="copy(all[id].https_url, id + '#')"><svg viewBox="0 0 16 16" aria-hidden="true"><path v-if="copied === id + '#'" d="m3.5 8.5 3 3 6-7"/><path v-else d="M3.5 7.5h9V13h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5"/></svg></button>
              <button type="button" class="hp-icon" aria-haspopup="menu" :aria-expanded="String(!!menu && menu.id === id)" :aria-label="'More for ' + all[id].host + all[id].path" title="Rename, hide, remove" :tabindex="id === reachable ? 0 : -1" @click="choose(all[id], $event)"><svg viewBox="0 0 16 16" aria-hidden="true" class="hp-dots"><path d="M3.5 8h.01M8 8h.01M12.5 8h.01"/></svg></button>
            </div>
          </div>
          </template>
        </div>
      </div>
      <div v-else-if="waiting" class="hp-empty" role="status"><p class="hp-empty-title">Looking around…</p><p>The first look at this machine takes a moment.</p></div>
      <div v-else-if="text" class="hp-empty" role="status"><p class="hp-empty-title">Nothing fits</p><p>No route matches this filter. <kbd>Esc</kbd> clears it.</p></div>
      <div v-else class="hp-empty" role="status"><p class="hp-empty-title">No app has a name yet</p><p>Every HTTP server that starts here gets one by itself. Other places are added above, or with <code>homeport route add shop 5173</code>.</p></div>
      <div v-if="menu" ref="menu" class="hp-menu" role="menu" :aria-label="'More for ' + menu.host" :style="place" @keydown.esc.stop.prevent="leave()" @keydown.tab.prevent="leave()" @keydown.down.stop.prevent="step(1)" @keydown.up.stop.prevent="step(-1)">
        <button type="button" role="menuitem" tabindex="-1" @click="pick('rename')">Rename…</button>
        <button v-if="!menu.is_own" type="button" role="menuitem" tabindex="-1" @click="pick('hide')">{{ menu.is_hidden ? 'Let it in again' : 'Hide' }}</button>
        <button v-if="menu.is_own" type="button" role="menuitem" tabindex="-1" class="hp-menu-risky" @click="pick('remove')">Remove…</button>
        <button v-else-if="menu.state === 'down'" type="button" role="menuitem" tabindex="-1" class="hp-menu-risky" @click="pick('remove')">Forget…</button>
      </div>
      <dialog ref="rename" class="hp-dialog hp-rename" aria-labelledby="hp-rename-title" @click.self="$refs.rename.close()">
        <form v-if="renamed" class="hp-sheet" @submit.prevent="rename">
          <h2 id="hp-rename-title">Rename {{ renamed.host }}</h2>
          <p class="hp-lead">The new name stays with {{ renamed.is_own ? 'the route' : 'the app, also when it restarts on another port' }}.</p>
          <label class="hp-field hp-field-name" :class="{'hp-wrong-field': wrong('rename')}"><input ref="name2" aria-label="New name" v-model="name" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="253" :aria-invalid="String(!!wrong('rename'))" aria-describedby="hp-rename-trouble"/><i aria-hidden="true">.localhost</i></label>
          <p id="hp-rename-trouble" class="hp-route-trouble" role="alert"><template v-if="wrong('rename')"><b>{{ trouble.what }}.</b> <span>{{ trouble.hint }}</span></template></p>
          <div class="hp-answers">
            <button v-if="!renamed.is_own" type="button" class="hp-button hp-first" :disabled="isBusy" @click="restore">Its own name again</button>
            <button type="button" class="hp-button" @click="$refs.rename.close()">Cancel</button>
            <button type="submit" class="hp-button hp-strong" :disabled="isBusy || !name.trim()">Rename</button>
          </div>
        </form>
      </dialog>
    </section>`,
};
