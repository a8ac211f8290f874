// The guarded question: a modal dialog that shows a plan, asks once or twice, then shows what came of it.

export default {
  props: { question: Object },
  emits: ["yes", "no"],
  data: () => ({ sure: false }),
  watch: {
    question(now, before) {
      if (!now || !before || now.stage !== before.stage || now.title !== before.title) this.sure = false;
      this.$nextTick(() => this.follow(now));
    },
  },
  methods: {
    follow(now) {
      const dialog = this.$refs.dialog;
      if (now && !dialog.open) dialog.showModal();
      if (!now && dialog.open) dialog.close();
      if (now) this.$refs.quiet && this.$refs.quiet.focus();
    },
    no() {
      if (this.question && this.question.stage !== "doing") this.$refs.dialog.close();
    },
    closed() {
      // Also when the browser closed it on its own, as it does after a second Esc.
      if (this.question) this.$emit("no");
    },
  },
  template: `
    <dialog ref="dialog" class="hp-dialog hp-ask" aria-labelledby="hp-ask-title" @cancel.prevent="no" @close="closed" @click.self="no">
      <div v-if="question" class="hp-sheet" :aria-busy="String(question.stage === 'doing')">
        <h2 id="hp-ask-title">{{ question.title }}</h2>
        <p v-if="question.lead" class="hp-lead" :class="'hp-' + question.tone" role="status">{{ question.lead }}</p>
        <section v-for="part in question.parts" :key="part.title" class="hp-part" :class="'hp-' + part.tone">
          <h3>{{ part.title }}</h3>
          <ul class="hp-items"><li v-for="(one, at) in part.items" :key="at"><span class="hp-item-main">{{ one.main }}</span><span v-if="one.right" class="hp-item-right">{{ one.right }}</span><span v-if="one.sub" class="hp-item-sub">{{ one.sub }}</span></li></ul>
        </section>
        <label v-if="question.second_yes" class="hp-sure"><input type="checkbox" v-model="sure"/><span>{{ question.second_yes }}</span></label>
        <div class="hp-answers">
          <button ref="quiet" type="button" class="hp-button" :disabled="question.stage === 'doing'" @click="no">{{ question.no }}</button>
          <button v-if="question.yes" type="button" class="hp-button hp-danger" :disabled="question.stage === 'doing' || (question.second_yes !== '' && !sure)" @click="$emit('yes', sure)">{{ question.yes }}</button>
        </div>
      </div>
    </dialog>`,
};
