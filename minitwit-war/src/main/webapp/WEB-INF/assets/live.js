/* Tells of new messages without moving the page: asks every half a minute while the page is seen. Pages work without this script. */
"use strict";

{
  const EVERY = 25_000;
  const LONGEST = 600_000;
  const place = document.querySelector("[data-live]");
  const choice = document.getElementById("live");
  let tag = null;
  let wait = EVERY;
  let due = Date.now() + EVERY;
  let isAsking = false;
  let timer;

  /* Never before it is due, so that a page that is shown again and again asks no more often. */
  function plan() {
    clearTimeout(timer);
    if (choice.checked && !isAsking && !document.hidden) {
      timer = setTimeout(ask, Math.max(0, due - Date.now()));
    }
  }

  function show(text) {
    const link = place.querySelector("a") ?? document.createElement("a");
    if (!text) {
      link.remove();
      return;
    }
    link.href = location.pathname;
    link.textContent = text;
    // The same link for each number, so that it keeps the focus.
    if (!link.isConnected) {
      place.append(link);
    }
  }

  function slowDown(seconds) {
    wait = Math.max(Number(seconds) * 1000 || 0, Math.min(2 * wait, LONGEST));
  }

  async function ask() {
    isAsking = true;
    try {
      const response = await fetch(place.dataset.live, {
        cache: "no-store",
        headers: tag ? { "If-None-Match": tag } : {},
        signal: AbortSignal.timeout(EVERY),
      });
      if (response.status === 200) {
        const text = await response.text();
        tag = response.headers.get("ETag");
        show(choice.checked ? text : "");
        wait = EVERY;
      } else if (response.status === 304) {
        wait = EVERY;
      } else if (response.status === 429 || response.status >= 500) {
        slowDown(response.headers.get("Retry-After"));
      } else {
        return; // Signed out, or the user is gone: this page asks no more.
      }
    } catch {
      slowDown(0); // No connection.
    }
    isAsking = false;
    // Not all pages at the same moment.
    due = Date.now() + wait * (1 + Math.random() / 10);
    plan();
  }

  document.addEventListener("visibilitychange", plan);

  choice.closest("p").hidden = false;
  keepChoice(choice, "live", () => {
    show("");
    tag = null;
    plan();
  });

  plan();
}
