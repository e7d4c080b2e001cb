// A file made in the page, handed to the reader. Nothing is sent anywhere.
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** A name that Windows, Android and macOS take for a file. */
export function fileName(title) {
  const name = title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").replace(/\s+/g, " ").trim();
  return [...name.replace(/[. ]+$/, "")].slice(0, 80).join("") || "handbook";
}
