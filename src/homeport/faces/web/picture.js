// The graph: boxes that Python placed, wires between them; pointing at one shows its ports.

export default {
  props: { picture: Object, hidden: Boolean, busy: Boolean, chosen: String },
  emits: ["choose", "width"],
  data: () => ({ at: null, text: false }),
  computed: {
    places() {
      return Object.fromEntries(this.picture.boxes.map((one) => [one.id, one]));
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
      const width = this.$refs.stage.clientWidth - 48;
      if (this.hidden || width <= 0 || Math.abs(width - (this.told || 0)) < 40) return;
      this.told = width;
      clearTimeout(this.later);
      this.later = setTimeout(() => this.$emit("width", width), 120);
    },
    ends(wire) {
      const [wide, high] = this.picture.box;
      const from = this.places[wire.client];
      const to = this.places[wire.server];
      return [from.x + wide, from.y + high / 2, to.x, to.y + high / 2];
    },
    path(wire) {
      const [x1, y1, x2, y2] = this.ends(wire);
      const pull = x2 > x1 ? Math.max(36, (x2 - x1) / 2) : 90;
      return `M${x1} ${y1}C${x1 + pull} ${y1} ${x2 - pull} ${y2} ${x2 - 5} ${y2}`;
    },
    middle(wire) {
      const [x1, y1, x2, y2] = this.ends(wire);
      const [wide] = this.picture.box;
      // Near the far end the fan of wires is spread out, so labels do not cover each other.
      const one = this.at === wire.server ? 0.22 : 0.78;
      const part = x2 > x1 ? one : 0.5;
      return { left: x1 + (x2 - x1) * part + "px", top: y1 + (y2 - y1) * (3 * part ** 2 - 2 * part ** 3) + "px" };
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
      <div class="hp-picture-bar"><p role="status">{{ busy ? 'Looking at connections…' : picture.boxes.length ? picture.boxes.length + ' processes, ' + picture.wires.length + ' links. Clients left, servers right.' : '' }}</p>
        <button v-if="picture.boxes.length" type="button" class="hp-button" :aria-pressed="String(text)" @click="text = !text">As text</button></div>
      <div ref="stage" class="hp-stage" tabindex="-1">
        <ul v-if="text" class="hp-as-text"><li v-for="(one, n) in picture.text" :key="n">{{ one }}</li></ul>
        <div v-else class="hp-plane" :style="{width: picture.width + 'px', height: picture.height + 'px'}" :class="{'hp-focus': near}">
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
        <div v-if="!busy && !picture.boxes.length" class="hp-empty" role="status"><p class="hp-empty-title">Nobody talks to anybody</p><p>When one of your programs connects to another, both appear here.</p></div>
      </div>
    </section>`,
};
