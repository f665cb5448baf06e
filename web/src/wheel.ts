/**
 * wheelWithCtrl leaves the wheel to the page, which people scroll over a map, unless they hold Ctrl: then it zooms. Whoever
 * turns it without is told. What draws into the box listens further down or later, so it hears of nothing else.
 */
export function wheelWithCtrl(box: HTMLElement, hint: () => string) {
  const shown = 1500; // milliseconds
  const said = Object.assign(document.createElement("span"), { className: "wheel", hidden: true });
  said.setAttribute("aria-hidden", "true"); // who sees no map turns no wheel over it
  box.append(said);
  let timer = 0;
  box.addEventListener("wheel", (e) => {
    if (e.ctrlKey || e.metaKey) { said.hidden = true; return; }
    e.stopImmediatePropagation();
    said.textContent = hint();
    said.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { said.hidden = true; }, shown);
  }, { capture: true, passive: true });
}
