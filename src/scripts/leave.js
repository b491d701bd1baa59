// Leave now. Plain old script, put inline: it must work when nothing else loads.
(() => {
  const link = document.querySelector('[data-leave]');
  const status = document.querySelector('[data-leave-status]');
  let presses = 0;
  let timer;

  function leave(event) {
    if (event) event.preventDefault();
    // On a slow network the new page takes seconds: nothing of this one may be seen meanwhile.
    document.title = link.dataset.title;
    document.documentElement.style.visibility = 'hidden';
    document.documentElement.style.background = '#fff';
    // Takes the place of this page in the history, so that Back does not show it again.
    location.replace(link.href);
  }

  link.addEventListener('click', leave);
  document.addEventListener('keydown', ({ key, repeat }) => {
    if (repeat) return;
    clearTimeout(timer);
    presses = key === 'Shift' ? presses + 1 : 0;
    if (presses === 3) return leave();
    if (presses > 0) status.textContent = `Bấm Shift thêm ${3 - presses} lần để rời trang.`;
    timer = setTimeout(() => {
      presses = 0;
      status.textContent = '';
    }, 3000);
  });
  // A page kept in memory by the browser must not come back hidden half-way, nor shown.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) leave();
  });
})();
