// The few things a page cannot do without script: Escape goes back, copying a path, printing.
document.addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelector("[data-back]")?.click();
});
document.addEventListener("click", event => {
  const copy = event.target.closest("[data-copy]");
  if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => { copy.dataset.copied = ""; });
  if (event.target.closest("[data-print]")) window.print();
});
