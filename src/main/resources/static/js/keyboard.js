// The monthly form as in Excel: Enter and ↓ to the next box, ↑ to the one above, a copied column fills the boxes below.

const table = document.querySelector("table.figures");

const boxes = () => [...table.querySelectorAll("input.entry")];

function go(box, step) {
  const all = boxes();
  const target = all[all.indexOf(box) + step];
  if (target) {
    target.focus();
    target.select();
  } else {
    // From the last box there is nowhere to go, yet it is done.
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

// A note or an answer is one line: Enter leaves it, which saves it, for the next box.
table?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input.line")) {
    return;
  }
  event.preventDefault();
  const after = boxes().find((box) => event.target.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (after) {
    after.focus();
  } else {
    event.target.blur();
  }
});

table?.addEventListener("click", (event) => {
  if (event.target.closest("a.add-note")) {
    // Once the link has been followed, its row is there.
    setTimeout(() => event.target.closest(".figure-row").querySelector(".note .line").focus());
  }
});

table?.addEventListener("keydown", (event) => {
  if (!event.target.matches("input.entry") || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    go(event.target, step);
  }
});

table?.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
  if (!event.target.matches("input.entry") || (lines.length < 2 && !text.includes("\t"))) {
    return;
  }
  event.preventDefault();
  // Of a copied block the first column is taken: one column of boxes can hold no more.
  const values = lines.map((line) => line.split("\t")[0].trim());
  const from = boxes().indexOf(event.target);
  const targets = boxes().slice(from, from + values.length);
  targets.forEach((box, place) => {
    if (box.value !== values[place]) {
      box.value = values[place];
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  targets.at(-1)?.focus();
});
