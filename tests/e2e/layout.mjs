// What does not fit on a page. Both functions run inside a page and so must not use anything outside themselves;
// they know nothing of this site.

/** Whether the page scrolls sideways, and the elements that reach beyond its edges. */
export function outside() {
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide on a screen of ${root.clientWidth}`);
  const isContained = element => {
    for (let up = element.parentElement; up && up !== document.body && up !== root; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isSeen || (right <= root.clientWidth + 1 && left >= -1) || isContained(element)) continue;
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    found.push(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${words}" from ${Math.round(left)} to ${Math.round(right)}`);
  }
  return found.slice(0, 8);
}

/** Texts that are cut: by a box that hides what does not fit, by the edge of a picture, or by the end of a field. */
export function clipped() {
  const found = [];
  const says = element => {
    const words = (element.value ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.getAttribute('class') ?? ''} "${words}"`;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.clientWidth <= 1 || element.clientHeight <= 1 || element.closest('svg') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const hides = [style.overflowX, style.overflowY].map(overflow => overflow === 'hidden' || overflow === 'clip');
    const isField = element.tagName === 'INPUT' && element.type !== 'radio' && element.type !== 'checkbox';
    if (!isField && (element.textContent.trim() === '' || !hides.includes(true))) continue;
    const wide = (hides[0] || isField) && element.scrollWidth > element.clientWidth + 1;
    const tall = hides[1] && !isField && element.scrollHeight > element.clientHeight + 1;
    if (wide || tall) found.push(`${says(element)}: ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`);
  }
  for (const text of document.body.querySelectorAll('svg text')) {
    const svg = text.ownerSVGElement;
    if (!text.checkVisibility({ visibilityProperty: true }) || getComputedStyle(svg).overflow === 'visible') continue;
    const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
    const over = Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);
    // Ascent and descent belong to the box of a text but seldom to its letters.
    if (inner.width > 0 && over > inner.height / 4) found.push(`${says(text)}: ${Math.round(over)} px beyond its picture`);
  }
  return found.slice(0, 8);
}
