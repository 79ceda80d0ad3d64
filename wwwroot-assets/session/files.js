// A link to a file is the browser's alone. The circuit would take its address for that of a page first, and draw the page behind it
// as if it had been asked for with nothing chosen: the list that somebody was looking at would be gone when the file is saved.
// It listens at the document, so this is one step below it, where whoever shows the file on the page has had the click.

document.documentElement.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link && !event.defaultPrevented && link.origin === location.origin && link.pathname.startsWith('/files/')) { event.stopPropagation(); }
});
