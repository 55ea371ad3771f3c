// Which page this is: "/" the list, "/l/<id>" (or "/e/<id>") one lesson.

import { LoadError } from "./download.ts";
import { showList } from "./list.ts";
import { showLesson } from "./lesson.ts";
import { listLink, reloadButton, showMessage, showNotLoaded } from "./message.ts";

const lessonPath = /^\/[le]\/([A-Za-z0-9._-]+)\/?$/;

let isOver = false;

// A bug of ours must not look like one of the learner's program. Only the first error is told: what comes
// later may come from the page being gone.
function showInternalError(error: unknown): void {
  if (isOver) return;
  isOver = true;
  if (error instanceof LoadError) return showNotLoaded(error.message);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  showMessage({
    title: "Framewalk broke", text: "This is a mistake in Framewalk, not in the program. Your answers and your progress are kept in this browser.",
    detail, actions: [reloadButton("Reload"), listLink()], isAlert: true,
  });
}

window.addEventListener("error", (event) => {
  if (event.error) showInternalError(event.error);  // without: a notice such as of ResizeObserver
});
window.addEventListener("unhandledrejection", (event) => showInternalError(event.reason));

const lesson = lessonPath.exec(location.pathname);
if (lesson) void showLesson(lesson[1]!);
else void showList();
