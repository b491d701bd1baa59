// Which day of the Month it is, before anything is painted. Plain old script, put inline right after the boxes that it fills, before all that they push down.
// `month` is written before it by Season.astro: { from, to, days: { '11-25': [slug, class of the ground, whether it turns at night, slogan lines] } }.
(() => {
  // Việt Nam keeps one time all year, seven hours before Greenwich.
  const now = new Date(Date.now() + 252e5);
  const year = now.getUTCFullYear();
  const at = (day, of = year) => Date.UTC(of, day.slice(0, 2) - 1, day.slice(3));
  const day = now.toISOString().slice(5, 10);
  const today = at(day);
  const find = (name) => document.querySelector(`[data-season-${name}]`);
  const found = month.days[day];

  if (!found || today < at(month.from) || today > at(month.to)) {
    const next = today > at(month.to) ? year + 1 : year;
    // Its place comes further down and shows it when it is first painted (home.css).
    document.documentElement.style.setProperty(
      '--next-month',
      `" Lần tới bắt đầu ngày ${month.from.slice(3)}/${month.from.slice(0, 2)}/${next}."`,
    );
    return;
  }
  const [slug, ground, night, lines] = found;
  const page = `/thong-diep/${slug}/`;
  const count = (other) => (at(other) - at(month.from)) / 864e5 + 1;
  const stitches = (from, to) => {
    let path = '';
    for (let i = from; i < to; i++) path += `M${i * 10 + 3.2} 5h3.6`;
    return path;
  };
  document.documentElement.classList.add('in-season');
  const band = find('band');
  band.classList.add(ground);
  if (night) band.classList.add('turns');
  const heading = find('heading');
  heading.textContent = `Tháng hành động đang diễn ra: ngày ${count(day)} trong ${count(month.to)} ngày`;
  lines.forEach((line, i) => {
    if (i > 0) find('slogan').append(' ');
    find('slogan').appendChild(document.createElement('span')).textContent = line;
  });
  find('send').href = `${page}#zalo`;
  find('page').href = page;
  const picture = (end) => `/tai-lieu/${slug}/${slug}-khong-chu-rong${end}.svg`;
  if (night) find('night').srcset = picture('-toi');
  find('picture').src = picture('');
  find('past').setAttribute('d', stitches(0, count(day) - 1));
  find('now').setAttribute('d', stitches(count(day) - 1, count(day)));
  find('later').setAttribute('d', stitches(count(day), count(month.to)));
  band.hidden = false;
  // The cloth comes further down.
  document.addEventListener('DOMContentLoaded', () => {
    const square = document.querySelector(`.cloth [data-day="${day}"]`);
    if (!square) return;
    square.classList.add('today');
    square.setAttribute('aria-current', 'date');
  });
})();
