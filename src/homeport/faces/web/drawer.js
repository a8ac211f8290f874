// The detail drawer: draws the sections that Python wrote; copying happens here, in the browser.

const COPIED_FOR_MS = 1400;

export default {
  props: { sheet: Object },
  emits: ["close", "free", "other"],
  data: () => ({ copied: null, wide: {} }),
  watch: {
    "sheet.key"(key, before) {
      this.wide = {};
      if (key && key !== before) this.$nextTick(() => this.$refs.body && (this.$refs.body.scrollTop = 0));
    },
  },
  mounted() {
    this.hear = (event) => this.told(event.detail);
    window.addEventListener("homeport", this.hear);
  },
  unmounted() {
    window.removeEventListener("homeport", this.hear);
  },
  methods: {
    told(what) {
      if (!this.sheet) return;
      if (what.do === "close") this.close();
      if (what.do === "free" && this.sheet.can_free) this.$emit("free");
      if (what.do === "visit" && this.sheet.url) window.open(this.sheet.url, "_blank", "noopener");
    },
    close() {
      this.$emit("close");
      window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "focus-list" } }));
    },
    ask() {
      const target = this.sheet.doctor;
      this.$emit("close");
      window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "doctor", target } }));
    },
    async copy(one) {
      try {
        await navigator.clipboard.writeText(one.text);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        const range = document.createElement("textarea");
        range.value = one.text;
        document.body.append(range);
        range.select();
        document.execCommand("copy");
        range.remove();
      }
      this.copied = one.label;
      setTimeout(() => (this.copied = null), COPIED_FOR_MS);
    },
    shown(section) {
      const all = this.wide[section.title] || section.items.length <= 12;
      return all ? section.items : section.items.slice(0, 10);
    },
  },
  template: `
    <Transition name="hp-slide">
      <aside v-if="sheet" class="hp-drawer" role="complementary" :aria-label="'Details of ' + sheet.title">
        <div class="hp-drawer-head">
          <div class="hp-drawer-title"><h2>{{ sheet.title }}<small v-if="sheet.subtitle">{{ sheet.subtitle }}</small></h2>
            <button type="button" class="hp-icon" aria-label="Close details" title="Close (Esc)" @click="close"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8"/></svg></button></div>
          <p v-if="sheet.badges.length" class="hp-badges"><span v-for="one in sheet.badges" :key="one.words" class="hp-badge" :class="'hp-' + one.tone">{{ one.words }}</span></p>
          <div class="hp-actions">
            <a v-if="sheet.url && !sheet.gone" class="hp-button hp-main" :href="sheet.url" target="_blank" rel="noopener noreferrer">Open<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2.5h5.5V8M9.5 2.5l-6.5 7"/></svg></a>
            <button v-for="one in sheet.copies" :key="one.label" type="button" class="hp-button" :title="one.text" @click="copy(one)">{{ copied === one.label ? 'Copied' : 'Copy ' + one.label }}</button>
            <button v-if="sheet.doctor" type="button" class="hp-button" @click="ask">Why does it not answer?</button>
            <button v-if="sheet.can_free && !sheet.gone" type="button" class="hp-button hp-risky" @click="$emit('free')">Free…</button>
          </div>
          <span class="hp-hidden" role="status">{{ copied ? copied + ' copied' : '' }}</span>
        </div>
        <div ref="body" class="hp-drawer-body" tabindex="0" aria-label="Details">
          <p v-if="sheet.gone" class="hp-gone" role="status">{{ sheet.gone }}</p>
          <p v-if="sheet.problem" class="hp-gone" role="status">{{ sheet.problem }}</p>
          <section v-for="section in sheet.sections" :key="section.title" class="hp-section" :class="'hp-s-' + section.kind">
            <h3>{{ section.title }}</h3>
            <dl v-if="section.kind === 'facts'"><template v-for="[name, value] in section.facts" :key="name"><dt>{{ name }}</dt><dd>{{ value }}</dd></template></dl>
            <pre v-else-if="section.kind === 'code'" tabindex="0" :aria-label="section.title">{{ section.code }}</pre>
            <template v-else>
              <component :is="section.kind === 'chain' ? 'ol' : 'ul'" class="hp-items">
                <li v-for="(one, at) in shown(section)" :key="at" :class="one.tone && 'hp-' + one.tone">
                  <button v-if="one.row" type="button" class="hp-item-go" @click="$emit('other', one.row)">{{ one.main }}</button><span v-else class="hp-item-main">{{ one.main }}</span>
                  <span v-if="one.right" class="hp-item-right">{{ one.right }}</span>
                  <span v-if="one.sub" class="hp-item-sub">{{ one.sub }}</span>
                </li>
              </component>
              <button v-if="shown(section).length < section.items.length" type="button" class="hp-more" @click="wide[section.title] = true">Show all {{ section.items.length }}</button>
            </template>
          </section>
        </div>
      </aside>
    </Transition>`,
};
