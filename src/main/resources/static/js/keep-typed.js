// Nothing typed is lost: what is on its way to the server is kept on this machine, by account, unit and month, until it
// stands there. After a lost network or an expired session it is sent from here; what the server could not take is sent
// again whenever the form opens, so that it comes back with what is wrong with it.

const form = document.querySelector("form[data-kept]");
const place = form && `sophongtrao.typed/${form.dataset.kept}`;

// Rows by key: typed into since they were last sent, and sent without an answer yet. A row has one request at a time, since
// the next one needs the version that the answer brings.
const touched = new Set();
const underway = new Set();
let leaving = false;
let replaced = null;
// Of each request under way, which boxes of other rows it said to stand refused.
const said = new Map();

function kept() {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? {};
  } catch {
    return {};
  }
}

function keep(change) {
  const all = kept();
  change(all);
  try {
    if (Object.keys(all).length > 0) {
      localStorage.setItem(place, JSON.stringify(all));
    } else {
      localStorage.removeItem(place);
    }
  } catch {
    // A browser without storage still has the boxes themselves.
  }
}

// A box of the row that sends it.
const BOX = "input[hx-post]";

const rowOf = (element) => element?.closest("tbody.figure-row");
const keyOf = (row) => row.id.replace(/^dong-/, "");
const field = (row, name) => row.querySelector(`input[name="${name}"]`);

// What is typed in a row: the figure, a ratio's second number, the note, the answer; and over what it was typed.
const TYPED = ["", ".denominator", ".note", ".answer"];
const OVER = [".version", ".note.version", ".answer.version", ".remark"];

function contents(row) {
  const found = [...TYPED, ...OVER].map((part) => [part, field(row, keyOf(row) + part)?.value]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function changedParts(row) {
  const key = keyOf(row);
  return TYPED.filter((part) => {
    const box = field(row, key + part);
    return box && box.value !== (field(row, `${key}${part}.was`)?.value ?? "");
  });
}

const isChanged = (row) => changedParts(row).length > 0;

// The boxes that hold something the server has answered and not taken, in the order of the form.
function refused(except) {
  return [...form.querySelectorAll("tbody.figure-row")]
    .filter((row) => keyOf(row) !== except && !underway.has(keyOf(row)) && !touched.has(keyOf(row)))
    .flatMap((row) => changedParts(row).map((part) => keyOf(row) + part))
    .join();
}

function sign(row, template) {
  const cell = row.querySelector(".c-sign");
  cell.replaceChildren(document.getElementById(template).content.cloneNode(true));
}

function markUnsaved(row) {
  row.classList.add("marked-error");
  sign(row, "mau-chua-luu");
  let says = row.querySelector("tr.says:not(.note) td:last-child");
  if (!says) {
    const line = row.insertRow(1);
    line.className = "says";
    line.insertCell();
    says = line.insertCell();
    says.colSpan = 7;
    says.id = `noi-${keyOf(row)}`;
  }
  says.querySelector(".kept")?.remove();
  says.prepend(document.getElementById("mau-giu-so").content.cloneNode(true));
}

// A ratio of which one box is blank: the other one is probably about to be typed.
function isHalf(row) {
  const { "": value, ".denominator": denominator } = contents(row);
  return denominator !== undefined && (value.trim() === "") !== (denominator.trim() === "");
}

function fill(row, typed, parts = TYPED) {
  for (const part of parts) {
    const box = field(row, keyOf(row) + part);
    if (box && typed[part] !== undefined) {
      box.value = typed[part];
    }
  }
}

function send(row) {
  leaving = true;
  row.querySelector(BOX)?.dispatchEvent(new Event("change", { bubbles: true }));
  leaving = false;
}

function sendKept() {
  for (const [key, typed] of Object.entries(kept())) {
    const row = document.getElementById(`dong-${key}`);
    if (!row?.querySelector(BOX)) {
      continue;
    }
    fill(row, typed);
    if (isChanged(row)) {
      // The versions it was typed over: where somebody else has saved since, both values are shown.
      fill(row, typed, OVER);
      send(row);
    } else {
      keep((all) => delete all[key]);
    }
  }
}

// Answers may overtake each other, and a row may be refused while another is on its way: the bar then counts what no
// longer holds. Once all answers are there, a row is asked about again.
function recount(key) {
  if (underway.size > 0 || said.get(key) === refused(key)) {
    return;
  }
  const rows = [...form.querySelectorAll("tbody.figure-row")];
  const free = (row) => row.querySelector(BOX) && !touched.has(keyOf(row)) && !row.contains(document.activeElement);
  const row = rows.find((each) => free(each) && isChanged(each)) ?? rows.find(free);
  if (row) {
    send(row);
  }
}

if (form) {
  document.body.addEventListener("htmx:configRequest", (event) => {
    const row = rowOf(event.detail.elt);
    if (row && form.contains(row)) {
      // What stands refused in the other rows is left to do as well.
      event.detail.parameters.refused = refused(keyOf(row));
    }
  });

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const row = rowOf(event.detail.elt);
    if (!row || !form.contains(row)) {
      return;
    }
    const key = keyOf(row);
    keep((all) => (all[key] = contents(row)));
    const typing = event.detail.elt.matches(BOX);
    if (underway.has(key) || (typing && !leaving && isHalf(row))) {
      event.preventDefault();
      touched.add(key);
      return;
    }
    touched.delete(key);
    underway.add(key);
    said.set(key, event.detail.requestConfig.parameters.refused ?? "");
    sign(row, "mau-dang-luu");
  });

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const row = rowOf(event.detail.elt);
    if (!row || !form.contains(row)) {
      return;
    }
    const key = keyOf(row);
    underway.delete(key);
    const answered = event.detail.xhr.responseText.includes(`id="dong-${key}"`);
    if (!answered) {
      // The sign-in page or an error instead of the row: the box stays as it is.
      event.detail.shouldSwap = event.detail.xhr.getResponseHeader("HX-Retarget") !== null;
      markUnsaved(row);
      return;
    }
    replaced = {
      key,
      // A button beneath the box is gone with the answer; its box is where the person goes on.
      focus: row.contains(document.activeElement) ? document.activeElement.id || `o-${key}` : null,
      typed: touched.has(key) ? contents(row) : null,
    };
  });

  document.body.addEventListener("htmx:afterSwap", () => {
    if (!replaced) {
      return;
    }
    const { key, focus, typed } = replaced;
    replaced = null;
    const row = document.getElementById(`dong-${key}`);
    if (focus) {
      document.getElementById(focus)?.focus();
    }
    if (row?.querySelector(BOX) && typed) {
      // Typed while the answer was on its way: it stands in the box again, and is sent when the row is left.
      fill(row, typed);
      keep((all) => (all[key] = contents(row)));
      if (!row.contains(document.activeElement)) {
        send(row);
      }
    } else if (row && isChanged(row)) {
      keep((all) => (all[key] = contents(row)));
    } else {
      keep((all) => delete all[key]);
    }
  });

  document.body.addEventListener("htmx:afterSettle", (event) => {
    const row = rowOf(event.target);
    if (row && form.contains(row)) {
      recount(keyOf(row));
    }
  });

  document.body.addEventListener("htmx:beforeOnLoad", (event) => {
    // An expired session leads to the sign-in page, a page open for too long is loaded anew; what was typed is kept and
    // sent afterwards.
    if (["HX-Redirect", "HX-Refresh"].some((name) => event.detail.xhr.getResponseHeader(name))) {
      form.dataset.leaving = "yes";
    }
  });

  for (const failure of ["htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(failure, (event) => {
      const row = rowOf(event.detail.elt);
      if (row) {
        underway.delete(keyOf(row));
        markUnsaved(row);
      }
    });
  }

  form.addEventListener("input", (event) => {
    const row = rowOf(event.target);
    if (row && event.target.matches(BOX)) {
      touched.add(keyOf(row));
      keep((all) => (all[keyOf(row)] = contents(row)));
    }
  });

  form.addEventListener("focusout", (event) => {
    // After the event of a changed box: what it has not sent yet.
    const row = rowOf(event.target);
    if (row && !replaced && touched.has(keyOf(row)) && !row.contains(event.relatedTarget)) {
      send(row);
    }
  });

  form.addEventListener("submit", () => {
    form.dataset.leaving = "yes";
  });

  window.addEventListener("beforeunload", (event) => {
    const unsaved = [...form.querySelectorAll("tbody.figure-row")].some(isChanged);
    if (unsaved && !form.dataset.leaving) {
      event.preventDefault();
    }
  });

  window.addEventListener("online", sendKept);

  // htmx has to have seen the boxes before they can be sent.
  if (document.readyState === "complete") {
    sendKept();
  } else {
    window.addEventListener("load", sendKept, { once: true });
  }
}
