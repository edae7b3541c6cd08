(() => {
  const limit = 15 * 60;
  const find = (id) => document.querySelector(`[data-testid="${id}"]`);
  const time = find('countdown');
  const fill = document.querySelector('.fill');
  const clock = document.querySelector('.clock');
  const live = document.querySelector('.live');
  const pay = document.querySelector('form.pay');
  const left = document.querySelector('.left');
  const state = location.pathname.replace(/\/$/, '') + '/state';
  let endsAt = performance.now() + Number(time.dataset.seconds) * 1000;
  let gone = false;
  let spoken = '';

  const go = (url) => {
    if (!gone) {
      gone = true;
      location.assign(url);
    }
  };

  const expire = () => {
    if (!gone) {
      gone = true;
      find('expire').form.submit();
    }
  };

  const say = (seconds) => {
    const words = seconds === 300 ? '결제 시간이 5분 남았습니다.' : seconds === 60 ? '결제 시간이 1분 남았습니다.' : '';
    if (words && words !== spoken) {
      live.textContent = spoken = words;
    }
  };

  const show = () => {
    const seconds = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
    time.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
    fill.style.transform = `scaleX(${Math.min(1, seconds / limit)})`;
    clock.classList.toggle('late', seconds <= 60);
    say(seconds);
    if (seconds === 0) {
      expire();
    }
  };

  const ask = async () => {
    try {
      const answer = await fetch(state, { cache: 'no-store' });
      if (!answer.ok) {
        return location.reload();
      }
      const now = await answer.json();
      if (!now.open) {
        return now.returnUrl ? go(now.returnUrl) : location.reload();
      }
      endsAt = performance.now() + now.secondsLeft * 1000;
      show();
    } catch {
      live.textContent = '시뮬레이터와 연결이 끊겼습니다. 다시 시도하고 있습니다.';
    }
    if (!gone) {
      setTimeout(ask, 1000);
    }
  };

  const leave = (away) => {
    pay.hidden = away;
    left.hidden = !away;
    (away ? left : find('leave')).focus();
  };

  find('leave').addEventListener('click', () => leave(true));
  find('resume').addEventListener('click', () => leave(false));
  document.addEventListener('submit', (event) => {
    if (gone) {
      event.preventDefault();
    }
    gone = true;
    document.body.classList.add('busy');
  });
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  show();
  setInterval(show, 250);
  setTimeout(ask, 1000);
})();
