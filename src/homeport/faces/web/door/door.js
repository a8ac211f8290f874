// Say why the app is not there, and go to it as soon as it is.
(() => {
  "use strict";
  const { reason, asks } = document.body.dataset;
  const ASK = "x-homeport-ask";
  const SEEN_MS = 1000, UNSEEN_MS = 3000, STALE_MS = 5000;
  const here = location.href.split("#")[0];
  const wait = document.getElementById("wait");
  const card = document.getElementById("doctor");
  let timer = 0, askedAt = -Infinity;

  const ask = (what, method) =>
    fetch(here, { method, headers: { [ASK]: what, accept: "application/json" }, cache: "no-store",
      redirect: "manual", signal: AbortSignal.timeout(what === "verdict" ? 30000 : 10000) });

  const make = (tag, text, kind) => {
    const one = document.createElement(tag);
    one.textContent = text;
    if (kind) one.className = kind;
    return one;
  };

  const marked = (one, text) => {
    one.replaceChildren(...text.split("`").map((part, at) =>
      at % 2 ? make("code", part) : document.createTextNode(part)));
    return one;
  };

  const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? "" : ".");

  const show = (...parts) => card.replaceChildren(make("h2", "Why"), ...parts);

  const tell = (causes) => {
    if (!causes) return show(make("p", "The doctor could not tell.", "what"));
    if (!causes.length) return show(make("p", "Something answers there again. One moment…", "what"));
    const first = causes[0];
    const seen = document.createElement("ul");
    seen.append(...first.evidence.map((one) => make("li", one)));
    const fix = make("div", "", "fix");
    fix.append(make("h3", "What helps"), marked(make("p", ""), first.fix));
    const others = causes.slice(1).map((one) => make("p", `Also: ${sentence(one.what)}`, "also"));
    show(make("p", sentence(first.what), "what"), seen, fix, ...others);
  };

  const examine = async () => {
    if (!card || performance.now() - askedAt < STALE_MS) return;
    askedAt = performance.now();
    card.hidden = false;
    try {
      const answer = await ask("verdict", "GET");
      // Whatever the app says by now is none of our words.
      if (answer.headers.get("x-homeport-door") === reason) tell((await answer.json()).causes);
    } catch {
      tell(null);
    }
  };

  const arrive = () => {
    if (!asks) return location.reload();
    // The browser will ask whether to send the form once more: that is for the person to begin.
    const again = make("button", "Send it again");
    again.addEventListener("click", () => location.reload());
    wait.replaceChildren("It is running now. ", again);
    document.querySelector(".state").lastChild.textContent = "It is running now";
    document.body.classList.add("up");
  };

  const look = async () => {
    clearTimeout(timer);
    let said = reason;
    try {
      said = (await ask("poll", "HEAD")).headers.get("x-homeport-door");
    } catch {
      // The gateway itself may be starting again.
    }
    // "waiting" is the gateway's own word: the app is on its way, but does not answer yet.
    if (said === reason || (said === "waiting" && reason === "down")) again();
    else arrive();
  };

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(look, document.hidden ? UNSEEN_MS : SEEN_MS);
  };

  for (const button of document.querySelectorAll(".command button")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || document.body.classList.contains("up")) return;
    look();
    examine();
  });
  examine();
  again();
})();
