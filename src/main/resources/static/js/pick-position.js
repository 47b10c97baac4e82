// Picks a position on the map of a form: a click, or the cross moved with the arrow keys and taken with Enter, writes
// latitude and longitude into their boxes, which can always be typed into. map.js zooms and moves the same map.

const DECIMALS = 6;
const STEP = 10;
const FINE_STEP = 1;

const picker = document.querySelector("[data-pick]");

function pick() {
  const stage = picker.querySelector("[data-map-view]");
  const svg = stage.querySelector("svg");
  const cross = svg.querySelector("[data-cross]");
  const said = picker.querySelector("[data-pick-said]");
  const latitude = document.getElementById("latitude");
  const longitude = document.getElementById("longitude");
  const { north, west, perLatitude, perLongitude } = Object.fromEntries(
    Object.entries(svg.dataset).map(([name, value]) => [name, Number(value)]),
  );
  let at = null;

  function put(place) {
    at = place;
    if (at) {
      cross.setAttribute("transform", `translate(${at.x.toFixed(3)} ${at.y.toFixed(3)})`);
      svg.dispatchEvent(new CustomEvent("map:show", { detail: at }));
    }
    cross.setAttribute("display", at ? "inline" : "none");
  }

  function write(box, degrees) {
    box.value = degrees.toFixed(DECIMALS).replace(".", ",");
  }

  function take() {
    write(latitude, north - at.y / perLatitude);
    write(longitude, west + at.x / perLongitude);
    said.textContent = said.dataset.words.replace("#", `${latitude.value}; ${longitude.value}`);
  }

  function read(box) {
    const text = box.value.trim().replace(",", ".");
    return text === "" ? NaN : Number(text);
  }

  function putTyped() {
    const place = { x: (read(longitude) - west) * perLongitude, y: (north - read(latitude)) * perLatitude };
    put(Number.isFinite(place.x) && Number.isFinite(place.y) ? place : null);
  }

  const toMap = (x, y) => new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());

  function middle() {
    const box = stage.getBoundingClientRect();
    return toMap(box.left + box.width / 2, box.top + box.height / 2);
  }

  svg.addEventListener("click", (event) => {
    const { x, y } = toMap(event.clientX, event.clientY);
    put({ x, y });
    take();
  });

  // Before map.js, whose arrows move the map.
  picker.addEventListener(
    "keydown",
    (event) => {
      if (event.target !== stage || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const step = (event.shiftKey ? FINE_STEP : STEP) / svg.getScreenCTM().a;
      const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (move) {
        const { x, y } = at ?? middle();
        put({ x: x + move[0], y: y + move[1] });
      } else if (event.key === "Enter") {
        put(at ?? middle());
        take();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  for (const box of [latitude, longitude]) {
    box.addEventListener("input", putTyped);
  }
  // Only an open map has a size in which the cross can be seen.
  picker.addEventListener("toggle", () => put(at));
  picker.hidden = false;
  // keep-draft.js may have filled the boxes again.
  window.addEventListener("load", putTyped);
  putTyped();
}

if (picker) {
  pick();
}
