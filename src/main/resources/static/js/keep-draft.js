// A form that did not reach the server (session over, page open for too long, no network) is filled again: what was sent
// is kept in this tab for the person who sent it, until the server says that it took that form or the person signs out.

const PREFIX = "sophongtrao.draft/";

const form = document.querySelector("form[data-draft]");
const place = (name) => `${PREFIX}${document.body.dataset.account}/${name}`;
const boxes = () => [...form.elements].filter((box) => box.name && !["_csrf", "version"].includes(box.name));

function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)));
  } catch {
    return null;
  }
}

function keep(name, sent) {
  try {
    sessionStorage.setItem(place(name), JSON.stringify(sent));
  } catch {
    // A browser without storage still has the boxes themselves.
  }
}

function drop(isDropped) {
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX) && isDropped(key))
      .forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // Nothing was kept.
  }
}

const forget = (name) => drop((key) => key === place(name));

function fill(kept) {
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

if (document.querySelector("[data-drafts-over]")) {
  drop(() => true);
}

document.querySelectorAll("[data-draft-done]").forEach((element) => forget(element.dataset.draftDone));

document.querySelectorAll("[data-draft-leave]").forEach((link) => {
  link.addEventListener("click", () => forget(link.dataset.draftLeave || form.dataset.draft));
});

if (form) {
  const name = form.dataset.draft;
  form.addEventListener("submit", () => {
    keep(
      name,
      boxes().map((box) => [box.name, box.type === "checkbox" ? box.checked : box.value]),
    );
  });

  const kept = read(name);
  if (form.dataset.draftAnswered === "true") {
    // The server has answered: the page holds what was sent.
    forget(name);
  } else if (kept) {
    fill(kept);
  }
}
