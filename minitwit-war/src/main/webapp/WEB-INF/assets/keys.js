/* Keys for readers: the next and the previous message, a new message, a reply, and a list of them. Pages work without this script. */
"use strict";

{
  const list = document.getElementById("keys");
  const opener = document.querySelector("[data-opens=keys]");
  const choice = list.querySelector("input");

  function messages() {
    return [...document.querySelectorAll(".messages > li:not(.line)")];
  }

  function current() {
    return document.activeElement.closest(".messages > li");
  }

  /* Beyond the last message is the next page. */
  function move(step) {
    const all = messages();
    const now = all.indexOf(current());
    const next = all[now < 0 ? 0 : now + step];
    if (next) {
      next.tabIndex = -1;
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    } else if (all.length > 0) {
      document.querySelector(step > 0 ? "a[rel=next]" : "a[rel=prev]")?.click();
    }
  }

  function write() {
    const text = document.querySelector("#compose textarea");
    if (text) {
      text.focus();
    } else if (document.documentElement.dataset.user) {
      location.assign("/add_message");
    }
  }

  const actions = {
    j: () => move(1),
    k: () => move(-1),
    n: write,
    r: () => current()?.querySelector('a[href$="/reply"]')?.click(),
    "?": () => list.showModal(),
  };

  document.addEventListener("keydown", event => {
    const isTyping = event.target.closest("input:not([type=checkbox], [type=submit]), textarea, select");
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action || isTyping || list.open || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    // The list is always there: it has the switch.
    if (choice.checked || event.key === "?") {
      event.preventDefault();
      action();
    }
  });

  keepChoice(choice, "keys");

  opener.hidden = false;
  opener.addEventListener("click", () => list.showModal());
}
