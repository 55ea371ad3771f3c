// Which page this is: "/" the list, "/l/<id>" (or "/e/<id>") one lesson.

import { showList } from "./list.ts";
import { showLesson } from "./lesson.ts";
import { listLink, reloadButton, showMessage } from "./message.ts";

const lessonPath = /^\/[le]\/([A-Za-z0-9._-]+)\/?$/;

// A bug of ours must not look like one of the learner's program.
function showInternalError(error: unknown): void {
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
