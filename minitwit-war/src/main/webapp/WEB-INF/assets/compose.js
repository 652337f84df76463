/* The compose form: counts characters, grows, keeps a draft, and sends once, also by Ctrl+Enter. Pages work without this script. */
"use strict";

const form = document.getElementById("compose");
const recorded = document.querySelector('[data-notice="recorded"]') !== null;

function storage() {
  try {
    return window.localStorage;
  } catch {
    return null; // Storage is blocked: no drafts.
  }
}

/* An edit begins with the stored text: it has no draft. */
const drafts = form?.dataset.place === "edit" ? null : storage();
const owner = document.documentElement.dataset.user;
/* A reply has a draft of its own. */
const place = form?.dataset.place ? "/" + form.dataset.place : "";
const DRAFT = "minitwit-draft:" + owner + place;
const SENT = "minitwit-sent:" + owner + place;

/* The server has recorded the message: its draft is obsolete. A draft started in another tab stays. */
if (drafts && recorded && drafts.getItem(DRAFT) === drafts.getItem(SENT)) {
  drafts.removeItem(DRAFT);
}

if (form) {
  const text = form.querySelector("textarea");
  const left = form.querySelector(".left");
  const number = left.querySelector("span");
  const max = Number(text.dataset.max);
  let isSending = false;

  function show() {
    const count = max - Array.from(text.value.trim()).length;
    number.textContent = count;
    left.classList.toggle("over", count < 0);
    text.style.height = "auto";
    text.style.height = text.scrollHeight + 2 + "px";
  }

  function keep() {
    if (!drafts) {
      return;
    }
    try {
      if (text.value) {
        drafts.setItem(DRAFT, text.value);
      } else {
        drafts.removeItem(DRAFT);
      }
    } catch {
      // Storage is full: the text stays in the form only.
    }
  }

  if (drafts && !text.value) {
    text.value = drafts.getItem(DRAFT) ?? "";
  }
  left.hidden = false;
  show();

  text.addEventListener("input", () => {
    show();
    keep();
  });

  text.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[type=submit]"));
    }
  });

  form.addEventListener("submit", event => {
    if (isSending) {
      event.preventDefault();
      return;
    }
    isSending = true;
    // Allows another try after a cancelled request; the server accepts a form once.
    setTimeout(() => { isSending = false; }, 5000);
    keep();
    drafts?.setItem(SENT, text.value);
  });

  /* Restored from the browser's history: clears a message that is recorded already. */
  window.addEventListener("pageshow", () => {
    isSending = false;
    if (drafts && !drafts.getItem(DRAFT) && text.value === drafts.getItem(SENT)) {
      text.value = "";
      show();
    }
  });
}
