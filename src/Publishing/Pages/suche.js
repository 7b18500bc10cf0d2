// Suggestions below the search field, chosen with the arrow keys. Without this script the form works all the same.
"use strict";
(() => {
  const field = document.getElementById("q");
  const list = document.getElementById("vorschläge");
  if (!field || !list) return;

  const kinds = [["words", "Suche nach"], ["papers", "Vorlagen"], ["agendaItems", "Tagesordnungspunkte"], ["organizations", "Gremien"]];
  let links = [], chosen = -1, asked = 0, timer = 0;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Vorschläge");
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", autocomplete: "off",
  })) field.setAttribute(name, value);

  const element = (tag, text, parent) => {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const show = answer => {
    list.replaceChildren();
    links = [];
    chosen = -1;
    for (const [kind, name] of kinds) {
      if (!answer[kind].length) continue;
      element("p", name, list).setAttribute("role", "presentation");
      for (const one of answer[kind]) {
        const link = element("a", one.title ? `${one.text} – ${one.title}` : one.text, list);
        link.href = one.url;
        link.id = `vorschlag-${links.length}`;
        link.tabIndex = -1;
        link.setAttribute("role", "option");
        links.push(link);
      }
    }
    list.hidden = !links.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  };

  const close = () => show({ papers: [], agendaItems: [], organizations: [], words: [] });

  const ask = async () => {
    const turn = ++asked;
    if (field.value.trim().length < 2) return close();
    try {
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(field.value)}`);
      // An answer that comes late must not replace that to what was typed since.
      if (turn === asked) answer.ok ? show(await answer.json()) : close();
    } catch {
      close();
    }
  };

  const choose = step => {
    if (chosen >= 0) links[chosen].removeAttribute("aria-selected");
    chosen = (chosen + step + links.length + (chosen < 0 && step < 0 ? 1 : 0)) % links.length;
    links[chosen].setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", links[chosen].id);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", event => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") choose(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && chosen >= 0) links[chosen].click();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", event => {
    if (!list.contains(event.target) && event.target !== field) close();
  });
})();
