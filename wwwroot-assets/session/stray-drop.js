// A file dropped beside a place for files, or before that place listens, would be opened by the browser in place of the page.

for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => {
    if (event.dataTransfer?.types.includes('Files')) { event.preventDefault(); }
  });
}
