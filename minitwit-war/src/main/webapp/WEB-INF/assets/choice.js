/* A choice of the reader that this browser keeps: a box that stays checked until the reader unchecks it. */
"use strict";

function keepChoice(box, name, changed = () => {}) {
  const key = `minitwit-${name}-off`;

  function storage() {
    try {
      return window.localStorage;
    } catch {
      return null; // Storage is blocked: the choice holds for this page.
    }
  }

  const stored = storage();
  box.checked = !stored?.getItem(key);
  box.addEventListener("change", () => {
    try {
      if (box.checked) {
        stored?.removeItem(key);
      } else {
        stored?.setItem(key, "1");
      }
    } catch {
      // Storage is full: the choice holds for this page.
    }
    changed();
  });
}
