// One box that ticks every box of the form's list, and shows whether all are ticked. Without script each is ticked by itself.

const ALL = "[data-tick-all]";

const boxes = (form) => [...form.querySelectorAll('tbody input[type="checkbox"]')];

function show(form) {
  const all = form.querySelector(ALL);
  const each = boxes(form);
  const ticked = each.filter((box) => box.checked).length;
  const box = all.querySelector("input");
  all.hidden = each.length < 2;
  box.checked = ticked > 0 && ticked === each.length;
  box.indeterminate = ticked > 0 && ticked < each.length;
}

const showAll = () => document.querySelectorAll(`form:has(${ALL})`).forEach(show);

document.addEventListener("change", (event) => {
  const form = event.target.closest(`form:has(${ALL})`);
  if (!form) {
    return;
  }
  if (event.target.closest(ALL)) {
    boxes(form).forEach((box) => {
      box.checked = event.target.checked;
    });
  }
  show(form);
});

// A narrowed list comes in anew, and a browser that goes back ticks what was ticked.
document.addEventListener("htmx:afterSwap", showAll);
addEventListener("pageshow", showAll);
