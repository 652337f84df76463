/* Sends the requests of the API's page. The page can be read without this script. */
"use strict";

/* An empty field of the path means its example, which the field shows. */
function value(form, place) {
  const field = form.querySelector(`[data-place="${place}"]`);
  return field?.value || field?.placeholder || "";
}

function address(form) {
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll('[data-place="query"]')) {
    if (field.value) {
      query.set(field.name, field.value);
    }
  }
  const path = form.dataset.path.replace(/\{\w+\}/, () => encodeURIComponent(value(form, "path")));
  return query.size ? `${path}?${query}` : path;
}

function randomKey() {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(number => number.toString(36)).join("");
}

function headers(form) {
  const headers = {};
  for (const field of form.querySelectorAll('[data-place="header"]')) {
    headers[field.name] = field.value || randomKey();
  }
  const credential = value(form, "credential");
  if (form.querySelector('[data-scheme="key"]') && credential) {
    headers.Authorization = `Bearer ${credential}`;
  } else if (credential) {
    headers.Authorization = "Basic " + btoa(String.fromCharCode(...new TextEncoder().encode(credential)));
  }
  if (form.dataset.method === "POST") {
    headers["Content-Type"] = "application/json";
  }
  return headers;
}

async function send(form) {
  const start = performance.now();
  const response = await fetch(address(form), {
    method: form.dataset.method,
    headers: headers(form),
    body: value(form, "body") || null,
    credentials: "omit",
    cache: "no-store",
  });
  const text = await response.text();
  return `${response.status}, ${Math.round(performance.now() - start)} ms\n${text}`;
}

for (const form of document.querySelectorAll("form.try")) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const output = form.querySelector("output");
    output.textContent = "…";
    output.textContent = await send(form).catch(failure => failure.message);
  });
}
