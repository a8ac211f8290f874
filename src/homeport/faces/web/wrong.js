// What is wrong on the machine now, in one line that unfolds; nothing while all is well.

export default {
  props: { wrong: Array },
  data: () => ({ open: false }),
  methods: {
    closer({ target, intent }) {
      window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "doctor", target, intent } }));
    },
    find(text) {
      window.dispatchEvent(new CustomEvent("homeport", { detail: { do: "find", text } }));
    },
  },
  template: `
    <section class="hp-wrong-place" aria-label="What is wrong now">
      <p class="hp-hidden" role="status">{{ wrong.length ? wrong.map((one) => one.what).join(' ') : '' }}</p>
      <div v-if="wrong.length" class="hp-wrong">
        <button type="button" class="hp-wrong-head" :aria-expanded="String(open)" @click="open = !open">
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.2 14.6 13.6H1.4z"/><path d="M8 6.4v3.4M8 11.8h.01"/></svg>
          <b>{{ wrong.length === 1 ? '1 thing is wrong now' : wrong.length + ' things are wrong now' }}</b>
          <span v-if="!open" class="hp-wrong-first">{{ wrong[0].what }}</span>
          <svg class="hp-turn" :class="{'hp-open': open}" viewBox="0 0 8 8" aria-hidden="true"><path d="M3 1.5 5.5 4 3 6.5"/></svg>
        </button>
        <ul v-if="open">
          <li v-for="(one, at) in wrong" :key="at">
            <span class="hp-wrong-what">{{ one.what }}<small v-if="one.since">{{ one.since }}</small></span>
            <span class="hp-wrong-fix">{{ one.fix }}</span>
            <button v-if="one.target" type="button" class="hp-button" :aria-label="'Look closer at ' + one.target" @click="closer(one)">Look closer</button>
            <button v-else-if="one.port" type="button" class="hp-button" :aria-label="'Show port ' + one.port + ' in the list'" @click="find(one.port)">Show</button>
          </li>
        </ul>
      </div>
    </section>`,
};
