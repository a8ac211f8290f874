// The graph: boxes that Python placed, wires between them; pointing at one shows its ports.

export default {
  props: { picture: Object, hidden: Boolean, busy: Boolean, chosen: String, problem: String },
  emits: ["choose", "width"],
  data: () => ({ at: null, text: false, fit: false, top: 160, room: [1, 1] }),
  computed: {
    places() {
      return Object.fromEntries(this.picture.boxes.map((one) => [one.id, one]));
    },
    scale() {
      const { width, height } = this.picture;
      return this.fit && width ? Math.min(1, this.room[0] / width, this.room[1] / height) : 1;
    },
    near() {
      if (!this.at) return null;
      const found = new Set([this.at]);
      for (const one of this.picture.wires) {
        if (one.client === this.at) found.add(one.server);
        if (one.server === this.at) found.add(one.client);
      }
      return found;
    },
  },
  watch: {
    hidden(now) {
      if (!now) this.$nextTick(this.measure);
    },
  },
  mounted() {
    this.eye = new ResizeObserver(() => this.measure());
    this.eye.observe(this.$refs.stage);
  },
  unmounted() {
    this.eye.disconnect();
  },
  methods: {
    measure() {
      const stage = this.$refs.stage;
      const width = stage.clientWidth - 48;
      if (!this.hidden) this.top = stage.getBoundingClientRect().top + window.scrollY;
      this.room = [width, stage.clientHeight - 60];
      if (this.hidden || width <= 0 || Math.abs(width - (this.told || 0)) < 40) return;
      this.told = width;
      clearTimeout(this.later);
      this.later = setTimeout(() => this.$emit("width", width), 120);
    },
    path(wire) {
      const points = wire.way;
      let [x, y] = points[0];
      let drawn = `M${x} ${y}`;
      for (let at = 1; at < points.length; at++) {
        let [x2, y2] = points[at];
        const last = at === points.length - 1;
        if (last) x2 += x2 > x ? -5 : 5; // room for the arrow
        if (at % 2 === 0) drawn += `H${x2}`;
        else if (Math.abs(x2 - x) < 12) drawn += `C${x + 70} ${y} ${x2 + 65} ${y2} ${x2} ${y2}`;
        else drawn += `C${(x + x2) / 2} ${y} ${(x + x2) / 2} ${y2} ${x2} ${y2}`;
        [x, y] = [x2, y2];
      }
      return drawn;
    },
    middle(wire) {
      // At the far end of the wire the fan is spread out, so labels do not cover each other.
      const ends = this.at === wire.server ? wire.way.slice(0, 2) : wire.way.slice(-2);
      const [[x1, y1], [x2, y2]] = ends;
      const part = x1 === x2 ? 0.5 : this.at === wire.server ? 0.3 : 0.7;
      const rise = 3 * part ** 2 - 2 * part ** 3;
      const lower = x2 < x1 ? 11 : 0; // two that talk to each other both ways
      return { left: x1 + (x2 - x1) * part + (x1 === x2 ? 50 : 0) + "px", top: y1 + (y2 - y1) * rise + lower + "px" };
    },
    touches(wire) {
      return this.at === wire.client || this.at === wire.server;
    },
    weight: (wire) => 1.25 + Math.min(2.5, Math.log2(wire.connections + 1) / 2),
    spoken(box) {
      const asks = this.picture.wires.filter((one) => one.client === box.id);
      const asked = this.picture.wires.filter((one) => one.server === box.id);
      const to = asks.map((one) => `${this.places[one.server].label} ${one.label}`).join(", ");
      const from = asked.map((one) => this.places[one.client].label).join(", ");
      return `${box.label} ${box.sub}${to ? ". Talks to " + to : ""}${from ? ". Serves " + from : ""}`;
    },
  },
  template: `
    <section class="hp-picture" :class="{'hp-away': hidden}" aria-label="Who talks to whom">
      <div class="hp-picture-bar"><p role="status"><span v-if="problem" class="hp-bad-words">{{ problem }}</span>{{ busy ? 'Looking at connections…' : picture.boxes.length ? picture.boxes.length + ' processes, ' + picture.wires.length + ' links.' : '' }} <span v-if="picture.boxes.length" class="hp-legend">Clients left, servers right.</span></p>
        <p v-if="picture.boxes.length" class="hp-picture-tools"><button type="button" class="hp-button" :aria-pressed="String(fit)" @click="fit = !fit">Fit</button>
        <button type="button" class="hp-button" :aria-pressed="String(text)" @click="text = !text">As text</button></p></div>
      <div ref="stage" class="hp-stage" tabindex="-1" :style="{height: 'calc(100dvh - ' + top + 'px)'}">
        <ul v-if="text" class="hp-as-text"><li v-for="(one, n) in picture.text" :key="n">{{ one }}</li></ul>
        <div v-else-if="picture.boxes.length" class="hp-frame" :style="{width: picture.width * scale + 'px', height: picture.height * scale + 'px'}">
         <div class="hp-plane" :style="{width: picture.width + 'px', height: picture.height + 'px', transform: 'scale(' + scale + ')'}" :class="{'hp-focus': near}">
          <svg :width="picture.width" :height="picture.height" aria-hidden="true">
            <defs><marker id="hp-tip" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 1 7 4 1 7z"/></marker></defs>
            <path v-for="wire in picture.wires" :key="wire.id" :d="path(wire)" :stroke-width="weight(wire)" :class="{'hp-on': touches(wire)}" marker-end="url(#hp-tip)"/>
          </svg>
          <button v-for="box in picture.boxes" :key="box.id" type="button" class="hp-box" :data-node="box.id"
                  :class="['hp-is-' + box.kind, box.hue === null ? '' : 'hp-hue-' + box.hue, {'hp-on': near && near.has(box.id), 'hp-chosen': box.id === chosen}]"
                  :style="{left: box.x + 'px', top: box.y + 'px', width: picture.box[0] + 'px', height: picture.box[1] + 'px'}"
                  :aria-label="spoken(box)" @mouseenter="at = box.id" @mouseleave="at = null" @focus="at = box.id" @blur="at = null" @click="$emit('choose', box.id)">
            <b>{{ box.label }}</b><span>{{ box.sub }}</span></button>
          <template v-if="at"><span v-for="wire in picture.wires.filter(touches)" :key="wire.id" class="hp-wire" :style="middle(wire)" aria-hidden="true">{{ wire.label }}</span></template>
         </div>
        </div>
        <div v-if="!busy && !picture.boxes.length" class="hp-empty" role="status"><p class="hp-empty-title">Nobody talks to anybody</p><p>When one of your programs connects to another, both appear here.</p></div>
      </div>
    </section>`,
};
