/* Buttons that only a script can offer: to show a password, and to copy a link. Pages work without this script. */
"use strict";

{
  const template = document.getElementById("show-password");

  for (const field of document.querySelectorAll("main input[type=password]")) {
    const button = template.content.firstElementChild.cloneNode(true);

    function show(isShown) {
      field.type = isShown ? "text" : "password";
      button.setAttribute("aria-pressed", isShown);
    }

    button.setAttribute("aria-label", `${button.textContent}: ${field.labels[0]?.textContent ?? ""}`);
    button.addEventListener("click", () => show(field.type === "password"));
    // Sent as a password, so that the browser keeps it as one.
    field.form?.addEventListener("submit", () => show(false));
    field.after(button);
  }

  for (const button of document.querySelectorAll("[data-copies]")) {
    // Only pages with https, or of this machine, have a clipboard.
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(new URL(button.dataset.copies, location).href);
        button.nextElementSibling.textContent = button.dataset.done;
      } catch {
        button.hidden = true; // The reader has forbidden it: the address is in the browser's own field.
      }
    });
  }
}
