// At most 2 kB. Pages work without it.
(d => {
  const on = (type, act) => addEventListener(type, act, true), find = s => d.querySelector(s), now = Date.now;
  const hide = () => { d.body.hidden = true }, go = url => { hide(); location.replace(url) };
  const exit = find('[data-exit]'), idle = find('[data-idle-lock]'), sent = new Map();
  let shifts = [];

  on('click', e => {
    const a = e.target.closest('[data-exit],[data-replace],[data-print]');
    if (!a) return;
    e.preventDefault();
    a.href ? go(a.href) : print();
  });

  // Shift thrice in five seconds
  on('keydown', e => {
    if (e.repeat) return;
    shifts = e.key == 'Shift' ? [...shifts, now()].filter(t => t > now() - 5e3) : [];
    if (exit && shifts[2]) go(exit.href);
  });

  // Back asks the server first
  on('pageshow', e => { if (e.persisted) { hide(); location.reload() } });

  // A second tap within four seconds is not sent
  on('submit', e => {
    const form = e.target;
    if (now() - sent.get(form) < 4e3) e.preventDefault();
    else if (form.method == 'post') sent.set(form, now());
  });

  // Unattended: warn, send what was typed, lock
  if (!idle) return;
  const { idleWarn, idleLock, idleUrl, keepAlive } = idle.dataset;
  const post = (url, body) => fetch(url, { method: 'POST', body, redirect: 'manual' });
  let last = now(), told = last, busy;
  const stay = () => {
    if (idle.open || idle.inert) return;
    last = now();
    if (keepAlive && last - told > 12e4) post(keepAlive), told = last;
  };
  idle.onclose = stay;
  on('pointerdown', stay);
  on('keydown', stay);
  setInterval(() => {
    const quiet = (now() - last) / 1e3, form = find('[data-keep]'), lock = () => go(idleUrl);
    if (quiet >= idleWarn && !idle.open) idle.showModal();
    if (quiet < idleLock || busy) return;
    idle.inert = true;
    if (!form) return lock(busy = 1);
    const body = new URLSearchParams(new FormData(form));
    body.set('intent', 'keep');
    busy = post(form.action, body).then(lock, () => { busy = 0 });
  }, 1e3);
})(document);
