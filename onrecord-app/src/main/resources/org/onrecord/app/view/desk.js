'use strict';
// Adds a card to the mark that is pointed at or focused, and lights up all words of its entry and its note.
(() => {
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  document.body.append(card);

  let at = null;
  const lit = [];

  document.querySelectorAll('[data-e][title]').forEach(mark => {
    mark.dataset.tip = mark.title;
    mark.removeAttribute('title');
  });

  const clear = () => {
    lit.splice(0).forEach(element => element.classList.remove('on'));
    card.hidden = true;
    at?.removeAttribute('aria-describedby');
    at = null;
  };

  const light = element => {
    element.dataset.e.split(' ').slice(0, 2).forEach(id => {
      document.querySelectorAll(`[data-e~="${CSS.escape(id)}"]`).forEach(one => {
        if (!one.classList.contains('ref')) {
          one.classList.add('on');
          lit.push(one);
        }
      });
    });
  };

  const show = element => {
    if (element === at) {
      return;
    }
    clear();
    at = element;
    light(element);
    if (!element.dataset.tip) {
      return;
    }
    card.textContent = element.dataset.tip;
    card.hidden = false;
    element.setAttribute('aria-describedby', 'card');
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
    const below = box.bottom + 8 + card.offsetHeight < window.innerHeight;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${(below ? box.bottom + 8 : Math.max(4, box.top - card.offsetHeight - 8)) + window.scrollY}px`;
  };

  const on = event => {
    const element = event.target.closest?.('[data-e]');
    element ? show(element) : clear();
  };
  document.addEventListener('mouseover', on);
  document.addEventListener('focusin', on);
  document.addEventListener('focusout', clear);

  // From entry to entry: Alt with an arrow, which no browser and no reading aid takes for itself.
  const step = by => {
    const entries = [...document.querySelectorAll('.ref')].filter(entry => entry.getClientRects().length);
    const now = entries.indexOf(document.activeElement);
    entries[now < 0 ? 0 : Math.max(0, Math.min(entries.length - 1, now + by))]?.focus();
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      clear();
    } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
  });

  document.querySelectorAll('[data-copies]').forEach(button => {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      button.textContent = 'Copied';
    });
  });
})();
