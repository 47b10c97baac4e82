// Zooms and moves the map: buttons, wheel, drag, two fingers, keys. Without it the whole map stands there at one size.
// Whoever wants a place to be seen says so with the event map:show.

const NEAREST_METRES = 50;
const WIDEST = 3;
const STEP = 1.5;
const DRAGGED = 4;

const within = (least, value, most) => Math.min(most, Math.max(least, value));

function open(frame) {
  const svg = frame.querySelector("svg.map-ground");
  const stage = frame.querySelector("[data-map-view]");
  const whole = { x: 0, y: 0, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  const metres = Number(frame.dataset.metres);
  const nearest = Math.min(whole.width, NEAREST_METRES / metres);
  let view = whole;

  // Symbols and names keep their size, whatever is seen of the map.
  function size() {
    const width = svg.getBoundingClientRect().width;
    if (width > 0) {
      const scale = `scale(${(view.width / width).toFixed(5)})`;
      svg.querySelectorAll("[data-fixed]").forEach((fixed) => fixed.setAttribute("transform", scale));
    }
  }

  function measure() {
    const most = (metres * view.width) / 4;
    const unit = 10 ** Math.floor(Math.log10(most));
    const length = [5, 2, 1].find((factor) => factor * unit <= most) * unit;
    const end = ((length / metres) * whole.width) / view.width;
    frame.querySelector("[data-map-scale]").setAttribute("d", `M1 0V6H${end.toFixed(1)}V0`);
    frame.querySelector("[data-map-words]").textContent = frame.dataset.words.replace("#", length.toLocaleString("vi-VN"));
  }

  function show(centreX, centreY, width) {
    const seen = within(nearest, width, whole.width * WIDEST);
    const height = (seen * whole.height) / whole.width;
    view = {
      x: within(-whole.width, centreX, 2 * whole.width) - seen / 2,
      y: within(-whole.height, centreY, 2 * whole.height) - height / 2,
      width: seen,
      height,
    };
    svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map((edge) => edge.toFixed(3)).join(" "));
    stage.classList.toggle("zoomed", view.width < whole.width - 0.5);
    size();
    measure();
  }

  const centre = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });

  function placeOf(x, y) {
    const box = svg.getBoundingClientRect();
    return {
      x: view.x + ((x - box.left) / box.width) * view.width,
      y: view.y + ((y - box.top) / box.height) * view.height,
    };
  }

  // What is under the fixed place stays there.
  function zoom(factor, fixed = centre()) {
    const width = within(nearest, view.width / factor, whole.width * WIDEST);
    const kept = width / view.width;
    const { x, y } = centre();
    show(fixed.x + (x - fixed.x) * kept, fixed.y + (y - fixed.y) * kept, width);
  }

  function move(x, y) {
    const from = centre();
    show(from.x + x, from.y + y, view.width);
  }

  const all = () => show(whole.width / 2, whole.height / 2, whole.width);

  frame.querySelector("[data-map-tools]").addEventListener("click", (event) => {
    const wanted = event.target.closest("[data-map-zoom]")?.dataset.mapZoom;
    ({ in: () => zoom(STEP), out: () => zoom(1 / STEP), whole: all })[wanted]?.();
  });

  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = view.width / 8;
    const act = {
      "+": () => zoom(STEP),
      "=": () => zoom(STEP),
      "-": () => zoom(1 / STEP),
      _: () => zoom(1 / STEP),
      0: all,
      ArrowLeft: () => move(-step, 0),
      ArrowRight: () => move(step, 0),
      ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  svg.addEventListener(
    "wheel",
    (event) => {
      const closer = event.deltaY < 0;
      // Where nothing more is to be seen, the wheel turns the page.
      if (event.deltaY === 0 || (closer ? view.width <= nearest : view.width >= whole.width)) {
        return;
      }
      event.preventDefault();
      zoom(closer ? 1.25 : 1 / 1.25, placeOf(event.clientX, event.clientY));
    },
    { passive: false },
  );

  const fingers = new Map();
  let dragged = false;

  const middle = () => {
    const all = [...fingers.values()];
    const mean = (of) => all.map(of).reduce((sum, value) => sum + value, 0) / all.length;
    return { x: mean((finger) => finger.x), y: mean((finger) => finger.y) };
  };
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    if (fingers.size === 0) {
      dragged = false;
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, downX: event.clientX, downY: event.clientY });
  });

  svg.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      return;
    }
    const far = Math.hypot(event.clientX - finger.downX, event.clientY - finger.downY) > DRAGGED;
    if (!dragged && !far && fingers.size === 1) {
      return;
    }
    if (!dragged) {
      dragged = true;
      fingers.forEach((each, id) => svg.setPointerCapture(id));
    }
    const before = middle();
    const apart = fingers.size === 2 ? spread() : 0;
    finger.x = event.clientX;
    finger.y = event.clientY;
    const after = middle();
    const perPixel = view.width / svg.getBoundingClientRect().width;
    move((before.x - after.x) * perPixel, (before.y - after.y) * perPixel);
    if (apart > 0) {
      zoom(spread() / apart, placeOf(after.x, after.y));
    }
  });

  for (const end of ["pointerup", "pointercancel"]) {
    svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }

  // Links and pictures are not dragged away, and a drag that ends on a link does not follow it.
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener(
    "click",
    (event) => {
      if (dragged) {
        event.preventDefault();
        event.stopPropagation();
        dragged = false;
      }
    },
    true,
  );

  svg.addEventListener("map:show", (event) => {
    const { x, y } = event.detail;
    const margin = view.width / 20;
    const seen =
      x > view.x + margin &&
      x < view.x + view.width - margin &&
      y > view.y + margin &&
      y < view.y + view.height - margin;
    if (!seen) {
      show(x, y, view.width);
    }
  });

  function showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const place = svg.contains(target) && target.transform?.baseVal.consolidate()?.matrix;
    if (place) {
      show(place.e, place.f, Math.min(view.width, whole.width / 3));
      frame.scrollIntoView({ block: "nearest" });
    }
  }

  new ResizeObserver(size).observe(svg);
  window.addEventListener("hashchange", showTarget);
  stage.tabIndex = 0;
  frame.querySelectorAll("[data-map-tools], [data-map-help]").forEach((waiting) => {
    waiting.hidden = false;
  });
  size();
  showTarget();
}

document.querySelectorAll("[data-map]").forEach(open);
