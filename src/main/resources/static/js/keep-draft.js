// A form that did not reach the server (session over, page open for too long, no network) is filled again: what was sent
// is kept in this tab until the server has shown that it was taken.

const form = document.querySelector("form[data-draft]");
const done = document.querySelector("[data-draft-done]");
const place = (name) => `sophongtrao.draft/${name}`;
const boxes = () => [...form.elements].filter((box) => box.name && !["_csrf", "version"].includes(box.name));

if (done) {
  done.dataset.draftDone.split(" ").forEach((name) => sessionStorage.removeItem(place(name)));
}

if (form) {
  const name = place(form.dataset.draft);
  form.addEventListener("submit", () => {
    const sent = boxes().map((box) => [box.name, box.type === "checkbox" ? box.checked : box.value]);
    sessionStorage.setItem(name, JSON.stringify(sent));
  });

  form.querySelector("[data-draft-leave]").addEventListener("click", () => sessionStorage.removeItem(name));

  const kept = JSON.parse(sessionStorage.getItem(name) ?? "null");
  if (form.dataset.draftAnswered === "true") {
    // The server has answered: the page holds what was sent.
    sessionStorage.removeItem(name);
  } else if (kept) {
    for (const [box, value] of kept) {
      const field = form.elements.namedItem(box);
      if (field?.type === "checkbox") {
        field.checked = value;
      } else if (field) {
        field.value = value;
      }
    }
    form.querySelector("[data-draft-notice]").hidden = false;
  }
}
