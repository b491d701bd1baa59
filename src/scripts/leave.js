// Leave now. Plain old script, put inline: it must work when nothing else loads.
(() => {
  const root = document.documentElement;
  const link = document.querySelector('[data-leave]');
  const status = document.querySelector('[data-leave-status]');
  const hint = document.querySelector('[data-leave-hint]');
  const neutral = link.dataset.title;
  const { title } = document;
  let wayOut;

  function leave(event) {
    if (event) event.preventDefault();
    // On a slow network the new page takes seconds: nothing of this one may be seen meanwhile.
    document.title = neutral;
    root.style.visibility = 'hidden';
    root.style.background = '#fff';
    status.style.visibility = 'visible';
    status.textContent = `Đang mở: ${neutral}`;
    // Takes the place of this page in the history, so that Back does not show it again.
    location.replace(link.href);
    // Whoever stopped the loading, or waits for a host that does not answer, is not left before an empty window.
    clearTimeout(wayOut);
    wayOut = setTimeout(offer, 4000);
  }

  const offered = document.createElement('a');
  offered.rel = 'noreferrer';
  offered.textContent = neutral;
  offered.style.cssText =
    'visibility:visible;position:fixed;top:0;left:0;z-index:99;padding:16px;font:18px sans-serif;background:#fff;color:#00c';
  offered.addEventListener('click', leave);
  function offer() {
    offered.href = link.href;
    document.body.appendChild(offered);
  }

  link.addEventListener('click', leave);

  // Three times Shift, each let go with nothing else pressed meanwhile: not Shift+Tab, Shift and a letter, Shift and a click.
  let presses = 0;
  let last = 0;
  let alone = false;
  function start() {
    alone = false;
    presses = 0;
    status.textContent = '';
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) start();
    else if (!event.repeat) alone = true;
  });
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    if (event.timeStamp - last > 3000) presses = 0;
    last = event.timeStamp;
    presses += 1;
    // Once is said nothing of: it happens by chance.
    if (presses === 2) status.textContent = 'Bấm Shift một lần nữa để rời trang.';
    if (presses === 3) leave();
  });
  for (const name of ['mousedown', 'wheel', 'blur']) addEventListener(name, start, { passive: true });
  if (hint) hint.hidden = false;

  // The row wraps where text is large: what the address leads to still stands below it.
  const row = link.closest('nav, header');
  function measure() {
    root.style.scrollPaddingTop = `${row.offsetHeight + 16}px`;
  }
  measure();
  addEventListener('resize', measure);

  // Who pressed Back before the other page came, and then Forward, gets this page whole again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted || root.style.visibility !== 'hidden') return;
    clearTimeout(wayOut);
    offered.remove();
    root.style.visibility = root.style.background = status.style.visibility = '';
    document.title = title;
    start();
  });
  addEventListener('pagehide', () => clearTimeout(wayOut));
})();
