// A file dropped beside a place for files, or before that place listens, would be opened by the browser in place of the page.
// A field for files takes what is dropped on it by itself, and a place that listens has already answered.

for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files') || event.target.closest?.('input[type="file"]')) { return; }
    event.preventDefault();
    // the pointer says that nothing is taken here
    event.dataTransfer.dropEffect = 'none';
  });
}
