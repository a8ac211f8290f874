// The doctor: one question, the checks as they are made, the verdict above them.
// All text goes through {{ }} or attributes, so nothing a server says becomes markup.

const COPIED_FOR_MS = 1400;

export default {
  props: { hidden: Boolean, busy: Boolean, asked: String, checked: Array, verdict: Object, typed: Object, example: String },
  emits: ["ask"],
  data() {
    const typed = this.typed || {};
    return { target: typed.target || "", intent: typed.intent || "connect", report: "", project: "", log: "", copied: null };
  },
  watch: {
    hidden(now) {
      this.note();
      if (!now) this.$nextTick(this.focus);
    },
  },
  mounted() {
    this.hear = (event) => this.told(event.detail);
    window.addEventListener("homeport", this.hear);
    if (!this.hidden) this.$nextTick(this.focus);
  },
  unmounted() {
    window.removeEventListener("homeport", this.hear);
  },
  methods: {
    told(what) {
      if (what.do === "search" && !this.hidden) this.focus();
      if (what.do === "doctor") {
        this.target = what.target;
        Object.assign(this, { intent: what.intent || "connect", report: "", project: "", log: "" });
        this.send(what.target);
      }
    },
    focus() {
      this.$refs.target.focus();
      this.$refs.target.select();
    },
    ask() {
      const target = this.target.trim();
      if (target && !this.busy) this.send(target);
    },
    send(target) {
      const { intent, report, project, log } = this;
      this.$emit("ask", { target, intent, report, project, log });
      this.note(target);
    },
    note(target) {
      // The address of the page tells what is asked, so that it can be kept and passed on.
      const wanted = this.hidden && !target ? null : target || (this.verdict && this.asked);
      const also = this.intent === "start" ? "&intent=start" : "";
      history.replaceState(history.state, "", wanted ? `/?doctor=${encodeURIComponent(wanted)}${also}` : "/");
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
      setTimeout(() => (this.copied = null), COPIED_FOR_MS);
    },
    fresh: (list, at) => at === 0 || list[at - 1].name !== list[at].name,
  },
  template: `
    <section class="hp-doctor" :class="{'hp-away': hidden}" aria-label="Doctor">
      <form class="hp-ask-form" @submit.prevent="ask">
        <label class="hp-ask-label" for="hp-target">What does not work?</label>
        <div class="hp-ask-line">
          <input id="hp-target" ref="target" aria-label="What does not work?" v-model="target" :placeholder="example" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="2000" @keydown.esc.stop="$refs.target.blur()"/>
          <button type="submit" class="hp-button hp-main" :disabled="busy || !target.trim()">{{ busy ? 'Looking…' : 'Find out' }}</button>
        </div>
        <div class="hp-ask-more">
          <div class="hp-ask-choice" role="radiogroup" aria-label="What does not work">
            <label><input type="radio" name="hp-intent" value="connect" aria-label="I cannot reach it" v-model="intent"/><span>I cannot reach it</span></label>
            <label><input type="radio" name="hp-intent" value="start" aria-label="It does not start" v-model="intent"/><span>It does not start</span></label>
          </div>
          <details class="hp-fold-in"><summary>What you saw, and where the app is</summary>
            <textarea v-model="report" rows="3" aria-label="What you saw: the error message, word for word" placeholder="The error message, word for word" spellcheck="false" maxlength="100000"></textarea>
            <div class="hp-ask-where">
              <input v-model="project" aria-label="Folder of the app" placeholder="Folder of the app" spellcheck="false" autocomplete="off" maxlength="2000"/>
              <input v-model="log" aria-label="File that it prints to" placeholder="File that it prints to" spellcheck="false" autocomplete="off" maxlength="2000"/>
            </div></details>
        </div>
      </form>
      <div class="hp-verdict" role="status" aria-live="polite" :aria-busy="String(busy)">
        <p v-if="busy" class="hp-hidden">Looking at {{ asked }}</p>
        <div v-if="verdict && verdict.tone !== 'bad'" class="hp-card" :class="'hp-' + verdict.tone">
          <h2><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5"/><path v-if="verdict.tone === 'good'" d="m5.2 8.3 2 2 3.6-4.2"/><path v-else d="M8 4.8v4M8 11.2h.01"/></svg><span>{{ verdict.what }}</span></h2>
          <p v-for="one in verdict.tone === 'warn' ? verdict.limits : []" :key="one" class="hp-card-more">{{ one }}</p>
        </div>
        <article v-for="(cause, at) in verdict ? verdict.causes : []" :key="cause.code" class="hp-card" :class="at ? 'hp-also' : 'hp-bad'">
          <h2><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5"/><path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4"/></svg><span><span v-if="at" class="hp-dim">Also: </span>{{ cause.what }}</span></h2>
          <p class="hp-card-facts"><span class="hp-code">{{ cause.code }}</span><span>{{ cause.sure }}</span></p>
          <h3>Seen</h3>
          <ul class="hp-seen"><li v-for="(one, nth) in cause.evidence" :key="nth">{{ one }}</li></ul>
          <h3>What helps</h3>
          <div class="hp-fix"><pre tabindex="0" aria-label="What helps">{{ cause.fix }}</pre><button type="button" class="hp-button" :aria-label="'Copy what helps against ' + cause.code" @click="copy(cause.fix, cause.code)">{{ copied === cause.code ? 'Copied' : 'Copy' }}</button></div>
          <details v-if="cause.hence.length" class="hp-fold-in"><summary>What follows from it ({{ cause.hence.length }})</summary>
            <ul class="hp-seen"><li v-for="(one, nth) in cause.hence" :key="nth">{{ one }}</li></ul></details>
        </article>
        <p v-for="one in verdict && verdict.tone !== 'warn' ? verdict.limits : []" :key="one" class="hp-limit">Not seen: {{ one }}</p>
      </div>
      <section v-if="checked.length" class="hp-checks" aria-label="What was looked at">
        <h3>{{ verdict ? verdict.took : 'Looking at ' + asked }}</h3>
        <ol aria-live="polite">
          <li v-for="(one, at) in checked" :key="at" :class="one.is_fine ? 'hp-fine' : 'hp-not-fine'">
            <span class="hp-mark"><span aria-hidden="true">{{ one.is_fine ? '✓' : '✗' }}</span><span class="hp-hidden">{{ one.is_fine ? 'fine:' : 'not fine:' }}</span></span>
            <span class="hp-layer">{{ fresh(checked, at) ? one.name : '' }}</span>
            <span class="hp-what-seen">{{ one.seen }}</span>
          </li>
        </ol>
      </section>
      <div v-else-if="!busy && !verdict" class="hp-empty"><p class="hp-empty-title">Why can't I reach it? Why won't it start?</p><p>The doctor reads names, routes, sockets, processes and the packet filter, then connects as your client would, and names the one cause. It changes nothing.</p></div>
    </section>`,
};
