// The live list: draws rows that Python chose and ordered, keeps focus, scroll and selection.
// All text goes through {{ }} or attributes, so nothing a process says becomes markup.

const COLUMNS = [
  ["port", "Port"],
  ["what", "What"],
  ["project", "Project"],
  ["started_by", "Started by"],
  ["address", "Address"],
  ["connections", "Conns"],
  ["idle", "Idle"],
  ["age", "Age"],
  ["memory", "Memory"],
];
const NUMERIC = new Set(["connections", "idle", "age", "memory"]);
const NEW_FOR_MS = 2500;
const STEPS = [
  [86400, "d"],
  [3600, "h"],
  [60, "m"],
];

export default {
  props: {
    rows: Array, // these three are the list at the time the page was built; later it is told by apply()
    order: Array,
    fold: String,
    sort: String,
    descending: Boolean,
    unfolded: Boolean,
    narrowed: Boolean,
    waiting: Boolean,
    chosen: String,
    hidden: Boolean,
    served: Boolean, // names are addresses: the front door answers by them
  },
  emits: ["choose", "sort", "fold"],
  data() {
    const all = {};
    for (const row of this.rows) all[row.id] = row;
    return { all, listed: this.order, folded: this.fold, at: null, now: Date.now(), fresh: {}, calm: false };
  },
  computed: {
    columns: () => COLUMNS,
    lines() {
      return this.listed.filter((id) => id === "#background" || this.all[id]);
    },
    ids() {
      return this.lines.filter((id) => id !== "#background");
    },
    reachable() {
      return this.at && this.all[this.at] ? this.at : this.ids[0];
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
    apply(delta, calm) {
      this.calm = calm; // what the person asked for happens at once, what the machine does fades
      const place = this.ids.indexOf(this.at);
      const held = this.$el.contains(document.activeElement) && document.activeElement.dataset.id;
      for (const row of delta.put) {
        if (!this.all[row.id] && !calm) this.shine(row.id);
        this.all[row.id] = row;
      }
      for (const id of delta.gone) delete this.all[id];
      if (delta.order) this.listed = delta.order;
      this.folded = delta.fold;
      if (this.at && !this.all[this.at]) {
        this.at = this.ids[Math.min(place, this.ids.length - 1)] || null;
        if (held && this.at) this.$nextTick(() => this.focus(this.at));
      }
    },
    shine(id) {
      this.fresh[id] = true;
      setTimeout(() => delete this.fresh[id], NEW_FOR_MS);
    },
    tick() {
      if (!document.hidden && !this.hidden) this.now = Date.now();
    },
    span(from) {
      if (from === null) return "–";
      const seconds = Math.max(0, (this.now - from) / 1000);
      for (const [length, unit] of STEPS) if (seconds >= length) return Math.floor(seconds / length) + unit;
      return Math.floor(seconds) + "s";
    },
    spoken(row) {
      let where = row.exposed ? `, reachable from ${row.reach_words}` : "";
      if (row.rivals) where += ". " + row.rivals;
      const name = row.name ? `, called ${row.name}.localhost` : "";
      return `${row.port ? "port " + row.port : row.address} ${row.transport}, ${row.what}${name}${where}`;
    },
    told(what) {
      if (this.hidden) return;
      if (what.do === "move") this.move(what.by);
      if (what.do === "open" && this.at) this.choose(this.at);
      if (what.do === "focus-list") this.focus(this.reachable);
    },
    move(by) {
      if (!this.ids.length) return;
      const now = this.ids.indexOf(this.at);
      const next = now < 0 ? (by > 0 ? 0 : this.ids.length - 1) : now + by;
      this.at = this.ids[Math.max(0, Math.min(this.ids.length - 1, next))];
      this.focus(this.at);
      if (this.chosen) {
        clearTimeout(this.later);
        this.later = setTimeout(() => this.$emit("choose", this.at), 140);
      }
    },
    focus(id) {
      const row = id && this.$el.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (row) row.focus({ preventScroll: true });
      if (row) row.scrollIntoView({ block: "nearest" });
    },
    choose(id) {
      this.at = id;
      this.$emit("choose", id);
    },
    sorted(name) {
      if (this.sort !== name) return "none";
      return this.descending ? "descending" : "ascending";
    },
    // The page comes through the same door as the apps do, or through the same forwarded port.
    door: (name) => `${location.protocol}//${name}.localhost:${location.port}`,
    numeric: (name) => NUMERIC.has(name),
  },
  template: `
    <section class="hp-list" :class="{'hp-away': hidden}" aria-label="Servers">
      <div role="grid" class="hp-grid" aria-label="Everything that listens on this machine" :aria-rowcount="ids.length">
        <div role="row" class="hp-head">
          <div v-for="[name, label] in columns" :key="name" role="columnheader" :class="['hp-c-' + name, {'hp-num': numeric(name)}]" :aria-sort="sorted(name)">
            <button type="button" @click="$emit('sort', name)" :class="{'hp-sorted': sort === name}">
              {{ label }}<svg v-if="sort === name" class="hp-arrow" :class="{'hp-down': descending}" viewBox="0 0 8 8" aria-hidden="true"><path d="M1.5 5 4 2.5 6.5 5"/></svg>
            </button>
          </div>
        </div>
        <TransitionGroup name="hp-row" :css="!calm" tag="div" role="rowgroup" class="hp-body">
          <template v-for="id in lines" :key="id">
            <div v-if="id === '#background'" :key="id" role="row" class="hp-fold">
              <div role="gridcell">
                <button type="button" :disabled="narrowed" :aria-expanded="String(unfolded || narrowed)" @click="$emit('fold')">
                  <svg viewBox="0 0 8 8" aria-hidden="true" :class="{'hp-open': unfolded || narrowed}"><path d="M3 1.5 5.5 4 3 6.5"/></svg>
                  <span>{{ folded }}</span>
                </button>
              </div>
            </div>
            <div v-else :key="id" role="row" class="hp-row" :data-id="id" :tabindex="id === reachable ? 0 : -1"
                 :class="{'hp-fresh': fresh[id], 'hp-chosen': id === chosen, 'hp-quiet': all[id].is_background}"
                 :aria-selected="String(id === chosen)" :aria-label="spoken(all[id])"
                 @click="choose(id)" @focus="at = id" @keydown.enter.prevent="choose(id)" @keydown.space.prevent="choose(id)">
              <div role="gridcell" class="hp-c-port"><b v-if="all[id].port">{{ all[id].port }}</b><i class="hp-kind" v-if="all[id].transport !== 'tcp'">{{ all[id].transport }}</i></div>
              <div role="gridcell" class="hp-c-what" :title="all[id].command"><span :class="['hp-tile', all[id].is_named && 'hp-named']" aria-hidden="true">{{ all[id].initials }}</span><span class="hp-name">{{ all[id].what }}</span><span class="hp-cmd">{{ all[id].command }}</span></div>
              <div role="gridcell" class="hp-c-project"><template v-if="all[id].project"><span class="hp-name">{{ all[id].project }}</span><span v-if="all[id].branch" class="hp-branch">{{ all[id].branch }}</span></template><span v-else-if="all[id].place" class="hp-dim">{{ all[id].place }}</span><span v-else class="hp-cmd hp-card-only">{{ all[id].command || all[id].address }}</span></div>
              <div role="gridcell" class="hp-c-started_by">{{ all[id].started_by }}</div>
              <div role="gridcell" class="hp-c-address"><span v-if="all[id].exposed" class="hp-badge hp-bad">{{ all[id].reach_words }}</span><span v-if="all[id].rivals" class="hp-badge hp-warn" :title="all[id].rivals">shared port</span><template v-if="all[id].name"><a v-if="served" class="hp-at" :href="door(all[id].name)" target="_blank" rel="noopener noreferrer" :tabindex="id === reachable ? 0 : -1" :title="'Open ' + door(all[id].name)" @click.stop @keydown.enter.stop @keydown.space.stop>{{ all[id].name }}.localhost</a><span v-else class="hp-at">{{ all[id].name }}.localhost</span></template><span class="hp-addr" :title="all[id].address">{{ all[id].address }}</span></div>
              <div role="gridcell" class="hp-c-connections hp-num" :class="{'hp-nil': !all[id].connections}">{{ all[id].connections === null ? '–' : all[id].connections }}</div>
              <div role="gridcell" class="hp-c-idle hp-num" :class="{'hp-nil': all[id].idle_at_ms === null}">{{ span(all[id].idle_at_ms) }}</div>
              <div role="gridcell" class="hp-c-age hp-num" :class="{'hp-nil': all[id].started_at_ms === null}">{{ span(all[id].started_at_ms) }}</div>
              <div role="gridcell" class="hp-c-memory hp-num">{{ all[id].memory || '–' }}</div>
            </div>
          </template>
        </TransitionGroup>
      </div>
      <div v-if="waiting" class="hp-empty" role="status"><p class="hp-empty-title">Looking around…</p><p>The first look at this machine takes a moment.</p></div>
      <div v-else-if="!lines.length && narrowed" class="hp-empty" role="status"><p class="hp-empty-title">Nothing fits</p><p>No server matches this search and these filters. <kbd>Esc</kbd> clears them.</p></div>
      <div v-else-if="!ids.length && !unfolded" class="hp-empty" role="status"><p class="hp-empty-title">No server of yours is running</p><p>Start one, for example <code>python3 -m http.server 8000</code>, and it appears here by itself.</p></div>
    </section>`,
};
