// Boxes are { x, y, w, h } in whole pixels of the upright page; a view is { scale, panX, panY } in CSS pixels of the canvas. No DOM here.

export const SMALLEST_SIDE = 4;

export const HANDLES = ['nw', 'ne', 'se', 'sw', 'n', 'e', 's', 'w'];

export const clamp = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));

export const toPage = (point, view) => ({ x: (point.x - view.panX) / view.scale, y: (point.y - view.panY) / view.scale });

export const toView = (box, view) => ({
  x: box.x * view.scale + view.panX, y: box.y * view.scale + view.panY, w: box.w * view.scale, h: box.h * view.scale,
});

const fromEdges = (left, top, right, bottom) => ({ x: left, y: top, w: right - left, h: bottom - top });

/** Two corners in any order. Rounds outward, so that no hair's breadth of what was pointed at stays readable. */
export function normalise(a, b, page) {
  return fromEdges(
    clamp(Math.floor(Math.min(a.x, b.x)), 0, page.width), clamp(Math.floor(Math.min(a.y, b.y)), 0, page.height),
    clamp(Math.ceil(Math.max(a.x, b.x)), 0, page.width), clamp(Math.ceil(Math.max(a.y, b.y)), 0, page.height));
}

export const isTooSmall = box => box.w < SMALLEST_SIDE || box.h < SMALLEST_SIDE;

/**
 * What the server will burn: grown outward to the JPEG grid, cut at the page. With orientation 3–8 the grid of an
 * upright page need not start at 0, hence the offset. See also the growth in Core/Masking: the two must change together.
 */
export function grow(box, grid, page) {
  const before = (value, offset, step) => Math.floor((value - offset) / step) * step + offset;
  const after = (value, offset, step) => Math.ceil((value - offset) / step) * step + offset;
  return fromEdges(
    clamp(before(box.x, grid.offsetX, grid.stepX), 0, page.width), clamp(before(box.y, grid.offsetY, grid.stepY), 0, page.height),
    clamp(after(box.x + box.w, grid.offsetX, grid.stepX), 0, page.width), clamp(after(box.y + box.h, grid.offsetY, grid.stepY), 0, page.height));
}

/** A box from elsewhere, made whole and kept on the page. */
export function within(box, page) {
  const w = clamp(Math.round(box.w), SMALLEST_SIDE, page.width);
  const h = clamp(Math.round(box.h), SMALLEST_SIDE, page.height);
  return { ...box, x: clamp(Math.round(box.x), 0, page.width - w), y: clamp(Math.round(box.y), 0, page.height - h), w, h };
}

export const moveBy = (box, dx, dy, page) => ({
  ...box, x: clamp(box.x + Math.round(dx), 0, page.width - box.w), y: clamp(box.y + Math.round(dy), 0, page.height - box.h),
});

/** Moves the edges the handle holds; an edge stops at the page and short of the opposite one. */
export function resizeBy(box, handle, dx, dy, page) {
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.w, box.y + box.h];
  if (handle.includes('w')) { left = clamp(left + Math.round(dx), 0, right - SMALLEST_SIDE); }
  if (handle.includes('e')) { right = clamp(right + Math.round(dx), left + SMALLEST_SIDE, page.width); }
  if (handle.includes('n')) { top = clamp(top + Math.round(dy), 0, bottom - SMALLEST_SIDE); }
  if (handle.includes('s')) { bottom = clamp(bottom + Math.round(dy), top + SMALLEST_SIDE, page.height); }
  return { ...box, ...fromEdges(left, top, right, bottom) };
}

export function handlePoint(box, handle) {
  const along = (first, last) => handle.includes(first) ? 0 : handle.includes(last) ? 1 : 0.5;
  return { x: box.x + box.w * along('w', 'e'), y: box.y + box.h * along('n', 's') };
}

const contains = (box, point, reach = 0) =>
  point.x >= box.x - reach && point.x <= box.x + box.w + reach && point.y >= box.y - reach && point.y <= box.y + box.h + reach;

/** Handles reach less far into a small box than out of it, so that its middle can still be caught and moved. */
export function hitHandle(box, point, reach) {
  const inward = Math.min(reach, Math.min(box.w, box.h) / 4);
  const limit = contains(box, point) ? inward : reach;
  return HANDLES.find(handle => {
    const at = handlePoint(box, handle);
    return Math.abs(at.x - point.x) <= limit && Math.abs(at.y - point.y) <= limit;
  });
}

/** The box under the point: the selected one first, then the topmost. What is seen is grown, so what is caught is grown. */
export function hitBox(boxes, point, selectedId, grid, page) {
  const under = boxes.filter(box => contains(grow(box, grid, page), point));
  return under.find(box => box.id === selectedId) ?? under.at(-1);
}

/** In pixels of the screen, whatever the zoom: large enough for a finger's tip with its reach. */
export const DROP_SIDE = 24;

/** Where the × of a suggestion lies: to the right of it, at its middle; inside where the page ends. */
export function dropPlace(box, scale, page) {
  const side = DROP_SIDE / scale;
  return { x: Math.min(box.x + box.w + 2 / scale, page.width - side), y: clamp(box.y + (box.h - side) / 2, 0, page.height - side), w: side, h: side };
}

/** The suggestion whose × lies under the point. */
export function hitDrop(suggestions, point, scale, grid, page) {
  return suggestions.findLast(box => contains(dropPlace(grow(box, grid, page), scale, page), point));
}

export function fitScale(canvas, page, margin) {
  return Math.max(0.01, Math.min((canvas.width - 2 * margin) / page.width, (canvas.height - 2 * margin) / page.height));
}

export function zoomAround(view, point, scale) {
  const factor = scale / view.scale;
  return { scale, panX: point.x - (point.x - view.panX) * factor, panY: point.y - (point.y - view.panY) * factor };
}

/** A page smaller than the canvas is centred; a larger one may leave at most the margin empty, so that its edges can be worked on. */
export function clampPan(view, canvas, page, margin) {
  const axis = (pan, seen, whole) => whole + 2 * margin <= seen ? (seen - whole) / 2 : clamp(pan, seen - whole - margin, margin);
  return {
    scale: view.scale,
    panX: axis(view.panX, canvas.width, page.width * view.scale),
    panY: axis(view.panY, canvas.height, page.height * view.scale),
  };
}
