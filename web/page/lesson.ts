// One lesson: loads engine, fonts and lesson, then keeps everything on the page in step with the view
// that the engine answers to each command.
//
//   command ─▶ engine ─▶ reply ─▶ canvas · text · question · stepper · tables · speech · link · progress

import { needsBothParts } from "./both_parts.ts";
import { Canvas, loadFonts, type FontFiles, type Intent } from "./canvas.ts";
import { byId, fill, h, painted, withCode, withoutMarks } from "./dom.ts";
import { Editor } from "./editor.ts";
import { LoadError } from "./download.ts";
import { loadEngine, type Engine } from "./engine.ts";
import { header, Segmented } from "./header.ts";
import { openHelp } from "./help.ts";
import { LaboratoryDoor } from "./laboratory_door.ts";
import { readState, writeState } from "./link_state.ts";
import { listLink, loadingPage, showMessage, showNotLoaded } from "./message.ts";
import { codeList, memoryTables } from "./mirror.ts";
import type { HeapMapPanel } from "./heap_map.ts";
import type { Names } from "./names.ts";
import { fateWords, Outbox } from "./outbox.ts";
import type { PickedCard } from "./picked.ts";
import { Quiz } from "./quiz.ts";
import { forVoice, Speech } from "./speech.ts";
import { Stepper } from "./stepper.ts";
import { load, progressOf, save, saveBehind, saveProgress, takeBehind } from "./storage.ts";
import * as column from "./text_column.ts";
import type { CodeText, Command, Model, Reply, Response, View } from "./view.ts";

type Shape = "picture" | "tables";
type Mode = "walk" | "edit";

class LessonPage {
  private view: View = {};
  private code: CodeText | null = null;
  private state = "";
  private shape: Shape;
  private mode: Mode = "walk";
  private canvas: Canvas | null = null;
  private askedAt = new Date();
  private asked = "";
  private shownPick = "";
  private linkTimer = 0;
  private runsMore = false;
  private names: Promise<Names> | null = null;
  private namesCard: HTMLElement | null = null;
  private map: HeapMapPanel | null = null;

  private beside: typeof import("./beside.ts") | null = null;
  private picked: PickedCard | null = null;

  private readonly root = h("main", { class: "lesson", id: "main" });
  private readonly title = h("h1", null);
  private readonly where = h("p", { class: "where" });
  private readonly words = h("div", { class: "narration", id: "narration" });
  private readonly wordsToggle = h("button", { type: "button", class: "button plain narration-toggle", "aria-controls": "narration", "aria-expanded": "false", onclick: () => this.openWords() }, "More");
  private readonly cards = h("div", null);
  private readonly codeMirror = h("div", { class: "mirror code" });
  private readonly memoryMirror = h("div", { class: "mirror" });
  private readonly codeToggle = h("button", { type: "button", class: "button plain code-toggle", "aria-expanded": "false", "aria-label": "Whole program", onclick: () => this.openCode() }, "⌃");
  private readonly nameTip = h("div", { class: "name-tip", id: "name-tip", role: "tooltip", hidden: true });
  private readonly toast = h("div", { class: "toast", role: "status" });
  private readonly speech = new Speech();
  private readonly quiz: Quiz;
  private readonly stepper: Stepper;
  private readonly editor: Editor;
  private readonly outbox: Outbox;
  private readonly laboratory: LaboratoryDoor;
  private readonly models = new Segmented("Addresses", [{ label: "Slots", value: "slots", title: "The simple model: one number for each value" }, { label: "Bytes", value: "bytes", title: "Real sizes and addresses" }, { label: "Boxed", value: "boxed", title: "A model: every value in an object on the heap" }], (model: Model) => this.run({ do: "set_model", model }));
  private readonly modes = new Segmented("Mode", [{ label: "Walk", value: "walk" }, { label: "Edit", value: "edit" }], (mode: Mode) => this.setMode(mode));
  private readonly shapes = new Segmented("Memory as", [{ label: "Picture", value: "picture" }, { label: "Tables", value: "tables" }], (shape: Shape) => this.setShape(shape, true));

  private readonly mapButton = h("button", { type: "button", class: "button", "aria-pressed": "false", "aria-label": "Heap map", title: "Heap map: the whole heap, byte by byte", onclick: () => void this.setMap(this.map === null, true) }, "Map");

  constructor(private readonly engine: Engine, private readonly id: string) {
    this.shape = load<Shape>("shape", "picture") === "tables" ? "tables" : "picture";
    this.quiz = new Quiz({
      respond: (question, response) => this.respond(question, response),
      missing: (text) => this.speech.say(text),
      draft: (question, response) => this.run({ do: "draft", id: question, response }),
      ask: (what, question) => this.run({ do: what, id: question }),
      goOn: () => {
        const { lesson } = this.view;
        if (lesson?.checkpoint?.kind === "schedule" && lesson.machine_is_changed) this.run({ do: "run_thread", thread: 0 });   // the lesson goes on in its own run
        this.run({ do: "forward" });
        this.stepper.focusStep();
      },
    });
    this.stepper = new Stepper({
      run: (command) => this.run({ do: command }),
      seek: (step) => this.run({ do: "seek", step }),
      playing: (on) => { this.speech.quiet = on; },
      help: openHelp,
      names: () => void this.toggleNames(),
      blocked: () => {
        this.say("Answer the question first.");
        this.quiz.open(true);
      },
    });
    this.editor = new Editor({
      edit: (text) => this.run({ do: "edit_code", text }),
      reset: () => this.run({ do: "reset_code" }),
      walk: () => this.setMode("walk"),
    });
    this.laboratory = new LaboratoryDoor(this.root, {
      run: (command) => this.runQuietly(command), speak: (text) => this.speech.say(forVoice(text)), say: (text) => this.say(text), resized: () => this.canvas?.measure(),
    });
    this.outbox = new Outbox((lesson, question, fate, detail) => {
      if (lesson === this.id && question === this.asked) this.quiz.setNote(fateWords(fate, detail));
    });
  }

  // ---------------------------------------------------------------- building

  build(): void {
    const namesButton = (className: string) => h("button", { type: "button", class: `button plain ${className}`, title: "What the names in this line mean (w)", onclick: () => void this.toggleNames() }, "Names");
    const share = h("button", { type: "button", class: "button", onclick: () => void this.share() }, "Share");
    const help = h("button", { type: "button", class: "button plain", "aria-label": "Keys", onclick: openHelp }, "?");
    const crumbs = h("nav", { class: "crumbs", "aria-label": "You are here" },
        h("a", { class: "topic-name", href: "/" }, "Lessons"), h("span", { class: "divider", "aria-hidden": "true" }, "›"), h("span", { class: "here", id: "crumb", "aria-current": "page" }));
    const text = h("section", { class: "text", "aria-label": "Lesson", tabindex: "0" }, this.title,
        h("div", { class: "where-line" }, this.where, namesButton("names-toggle")),
        h("div", { class: "narration-line" }, this.words, this.wordsToggle), this.quiz.element, this.cards);
    this.root.append(
        h("canvas", { id: "room", "aria-hidden": "true" }), text,
        h("section", { id: "area-code", "aria-label": "Code" }, this.codeMirror, this.codeToggle),
        h("section", { id: "area-memory", "aria-label": "Memory" }, this.memoryMirror),
        h("div", { id: "area-timeline" }, this.stepper.range), this.stepper.element, this.speech.element, this.toast, this.nameTip);
    byId("app").replaceChildren(
        h("a", { class: "skip", href: "#main", onclick: (event: Event) => this.skip(event) }, "Skip to the steps"),
        header(crumbs, [this.shapes.element, this.models.element, this.modes.element, this.mapButton, this.laboratory.button, namesButton("menu-only"), share, help]), this.root);
    new ResizeObserver(() => document.documentElement.style.setProperty("--steps-height", `${this.stepper.element.offsetHeight}px`)).observe(this.stepper.element);
    this.memoryMirror.addEventListener("keydown", (event) => this.walkTable(event));
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.stepper.focusStep();
  }

  openCanvas(fonts: FontFiles): void {
    this.canvas = Canvas.open(this.engine, fonts, (intent) => this.onIntent(intent));
    this.root.classList.toggle("no-canvas", this.canvas === null);
    this.canvas?.onRest((event) => void this.showName(event), () => { this.nameTip.hidden = true; });
    if (!this.canvas) this.setShape("tables", false);
    else this.setShape(this.shape, false);
  }

  // ---------------------------------------------------------------- commands

  run(command: Command): Reply {
    const reply = this.runQuietly(command);
    if (!reply.ok && reply.error) this.say(reply.error);
    return reply;
  }

  // Whoever runs it says what was refused.
  private runQuietly(command: Command): Reply {
    const reply = this.engine.run(command);
    this.take(reply);
    if (isRunning(this.view)) void this.runMore();
    return reply;
  }

  // A run is recorded in slices, one for each drawn frame, the first when its first picture is seen.
  async runMore(): Promise<void> {
    if (this.runsMore) return;
    this.runsMore = true;
    try {
      while (isRunning(this.view)) {
        await painted();
        this.take(this.engine.run({ do: "run_more" }));
      }
    } finally {
      this.runsMore = false;
    }
  }

  // ---------------------------------------------------------------- the heap's map

  async setMap(on: boolean, takesFocus = false): Promise<void> {
    this.mapButton.setAttribute("aria-pressed", String(on));
    this.root.classList.toggle("has-map", on);
    if (on && !this.map) await this.openMap(takesFocus);
    if (on) return;
    const map = this.map;
    this.map = null;
    map?.element.remove();
    map?.close();
    this.canvas?.measure();
    this.mapButton.focus();
  }

  private async openMap(takesFocus: boolean): Promise<void> {
    const [{ HeapMapPanel }] = await Promise.all([import("./heap_map.ts"), this.engine.loadRest()]);
    this.map = new HeapMapPanel({
      run: (command) => this.run(command), say: (text) => this.say(text), close: () => void this.setMap(false),
      draw: (from, span, links) => this.canvas?.showMap(from, span, links),
    });
    byId("area-memory").after(this.map.element);
    new ResizeObserver(([entry]) => {
      this.root.style.setProperty("--map-height", `${entry!.target.clientHeight}px`);
      this.canvas?.measure();
    }).observe(this.map.element);
    this.map.open(takesFocus);
  }

  take(reply: Reply): void {
    if (!reply.view) return;
    const moved = reply.moved || reply.run_changed;
    this.view = reply.view;
    if (reply.code) this.takeCode(reply.code);
    this.state = reply.state ?? this.state;
    this.canvas?.changed();
    this.map?.show(this.view, reply);
    this.show(Boolean(moved));
    if (reply.answer) this.submit(reply.answer);
    if ((moved || reply.state) && !this.view.is_recording) this.keepPlace();
  }

  takeCode(code: CodeText): void {
    this.code = code;
    // Few lines may be longer than this.
    const lengths = (code.lines ?? []).map((line) => line.text?.length ?? 0).filter((length) => length > 0).sort((a, b) => a - b);
    document.documentElement.style.setProperty("--code-chars", String(lengths[Math.floor(lengths.length * 0.88)] ?? 0));
  }

  private respond(question: string, response: Response): void {
    const reply = this.run({ do: "respond", id: question, response });
    const verdict = reply.view?.lesson?.checkpoint?.verdict;
    const words = { correct: "Right.", wrong: "Not yet.", partly: "Partly right.", unsupported: "This cannot be checked yet.", none: "" };
    if (verdict) this.speech.say(words[verdict]);
  }

  private submit(answer: Record<string, unknown>): void {
    const { lesson, lesson_version, engine_version, checkpoint, attempt, response } = answer;
    // Who asks for the answer without having given one has skipped the question.
    const skipped = Boolean(answer["skipped"]) || Object.keys((response ?? {}) as object).length === 0;
    this.asked = String(checkpoint);
    this.outbox.add(this.id, this.asked, {
      lesson: lesson ?? this.id, lesson_version: lesson_version ?? this.view.lesson?.version ?? 0,
      engine_version: engine_version ?? this.engine.version(), checkpoint, attempt: Math.max(1, Number(attempt ?? 1)),
      response: skipped ? null : response ?? null, skipped,
      started_at: this.askedAt.toISOString(), answered_at: new Date().toISOString(),
    });
  }

  // ---------------------------------------------------------------- showing

  private show(moved: boolean): void {
    const view = this.view;
    const title = view.lesson?.title || "Playground";
    this.title.textContent = title;
    byId("crumb").textContent = title;
    document.title = `${title} · Framewalk`;
    fill(this.where, withCode(column.whereText(view)));
    this.models.set(view.model ?? "slots");
    this.models.offer("boxed", view.boxed !== undefined);
    this.root.classList.toggle("bytes-model", view.model === "bytes");
    this.modes.set(this.mode);
    this.showWords();
    this.showQuestion();
    this.stepper.show(view, this.code);
    this.showTables();
    if (this.mode === "edit") this.editor.show(this.code, view);
    this.laboratory.show(view);
    if (moved && this.namesCard) void this.fillNames();
    if (moved) {
      this.nameTip.hidden = true;
      this.speech.say(spoken(view));
      this.followTables();
    }
  }

  // Cards that few programs need come with the first one that does.
  private besideCards(): (HTMLElement | null)[] {
    const { view } = this;
    const isWanted = view.boxed !== undefined || view.files !== undefined || (view.threads?.length ?? 0) > 1;
    if (this.beside) return this.beside.besideCards(view, (command) => void this.run(command), this.textActions.pick);
    if (isWanted) {
      void import("./beside.ts").then((module) => {
        this.beside = module;
        this.showWords();
      });
    }
    return [];
  }

  private readonly textActions: column.TextActions = { seek: (step) => void this.run({ do: "seek", step }), pick: (id) => void this.run({ do: "pick", id }), point: (id) => this.point(id) };

  private pickedCard(): HTMLElement | null {
    if (!this.picked && this.view.picked) {
      void import("./picked.ts").then(({ PickedCard }) => {
        this.picked = new PickedCard({ ...this.textActions, run: (command) => this.runQuietly(command), refresh: () => this.showWords(), place: (story) => column.place(story, this.textActions) });
        this.shownPick = "";
        this.showWords();
      });
    }
    return this.picked?.card(this.view) ?? null;
  }

  private showWords(): void {
    const actions = this.textActions;
    fill(this.words, column.narration(this.view, (command) => this.run(command)));
    this.words.classList.toggle("is-short", this.wordsToggle.getAttribute("aria-expanded") !== "true");
    const notice = this.view.notice ? h("p", { class: "notice" }, this.view.notice) : null;
    const drawing = this.canvas ? null : h("p", { class: "notice" }, "This browser has no WebGL 2, so the picture is not drawn. The tables show the same.");
    // While the program is edited its problems stand below it.
    const problems = this.mode === "edit" ? null : column.diagnosticsCard(this.view);
    fill(this.cards, this.pickedCard(), problems, column.endingCard(this.view, actions), this.namesCard, ...this.besideCards(), drawing, notice);
    const picked = this.view.picked?.id ?? "";
    if (picked !== "" && picked !== this.shownPick) this.cards.querySelector(".picked")?.scrollIntoView({ block: "nearest" });
    this.shownPick = picked;
  }

  // ---------------------------------------------------------------- names

  private loadNames(): Promise<Names> {
    this.names ??= import("./names.ts").then(({ Names }) => new Names(this.engine));
    this.names.catch(() => { this.names = null; });
    return this.names;
  }

  private async showName(event: PointerEvent): Promise<void> {
    const place = this.canvas?.textAt(event);
    if (!place) return;
    const words = await this.loadNames().then((names) => names.at(this.code, ...place)).catch(() => null);
    if (!words) return;
    fill(this.nameTip, words);
    this.nameTip.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.nameTip;
    const below = event.clientY + 18 + height < window.innerHeight;
    this.nameTip.style.left = `${Math.max(8, Math.min(event.clientX + 12, window.innerWidth - width - 8))}px`;
    this.nameTip.style.top = `${below ? event.clientY + 18 : event.clientY - height - 12}px`;
  }

  // The card stays open while the learner walks, and tells of the line that runs next.
  private async toggleNames(): Promise<void> {
    if (this.namesCard) return this.closeNames();
    const card = await this.fillNames();
    card?.scrollIntoView({ block: "nearest" });
    this.speech.say(forVoice(card?.textContent ?? ""));
  }

  private closeNames(): void {
    this.namesCard = null;
    this.showWords();
    this.stepper.focusStep();
  }

  private async fillNames(): Promise<HTMLElement | null> {
    const line = this.view.position?.current?.line ?? 0;
    try {
      this.namesCard = await (await this.loadNames()).card(this.code, line, () => this.closeNames());
    } catch {
      this.say("The names could not be loaded.");
    }
    this.showWords();
    return this.namesCard;
  }

  private showQuestion(): void {
    const id = this.view.lesson?.has_checkpoint ? this.view.lesson.checkpoint?.id ?? "" : "";
    if (id !== "" && id !== this.asked) {
      this.asked = id;
      this.askedAt = new Date();
    }
    this.quiz.show(this.view);
  }

  private showTables(): void {
    const visible = this.shape === "tables";
    const actions = { pick: (id: string) => void this.run({ do: "pick", id }), toggleOpen: (id: string) => void this.run({ do: "toggle_open", id }) };
    fill(this.memoryMirror, memoryTables(this.view, actions, visible), this.map?.tables(visible));
    this.memoryMirror.tabIndex = visible ? 0 : -1;
    fill(this.codeMirror, codeList(this.code, this.view));
    if (!this.canvas) this.codeMirror.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  // The tables scroll to what the step changed; the picture does so by itself.
  private followTables(): void {
    if (this.shape !== "tables") return;
    this.memoryMirror.querySelector("tr.is-changed")?.scrollIntoView({ block: "nearest" });
  }

  private point(id: string): void {
    const module = this.engine.module;
    const size = module.lengthBytesUTF8(id) + 1;
    const pointer = module._malloc(size);
    module.stringToUTF8(id, pointer, size);
    module._framewalk_canvas_focus(pointer);
    module._free(pointer);
    this.canvas?.request();
    document.querySelector(".is-pointed")?.classList.remove("is-pointed");
    if (id) document.getElementById(`row-${id}`)?.classList.add("is-pointed");
  }

  private say(text: string): void {
    this.toast.textContent = text;
    window.setTimeout(() => {
      if (this.toast.textContent === text) this.toast.textContent = "";
    }, 4000);
  }

  // ---------------------------------------------------------------- picture, tables, editing

  private setShape(shape: Shape, keep: boolean): void {
    this.shape = this.canvas ? shape : "tables";
    if (keep) save("shape", this.shape);
    byId("area-memory").classList.toggle("picture", this.shape === "picture");
    byId("area-code").classList.toggle("picture", this.canvas !== null);
    this.shapes.set(this.shape);
    this.shapes.element.hidden = this.canvas === null;
    this.showTables();
  }

  private setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.modes.set(mode);
    if (mode === "edit") {
      this.stepper.setPlaying(false);
      byId("area-code").append(this.editor.element);
      this.root.classList.add("code-open", "is-editing");
      this.editor.show(this.code, this.view);
      this.editor.focus();
    } else {
      this.editor.element.remove();
      this.root.classList.remove("is-editing");
      this.root.classList.toggle("code-open", this.codeToggle.getAttribute("aria-expanded") === "true");
      this.stepper.focusStep();
    }
    this.showWords();
    this.canvas?.measure();
  }

  private openCode(): void {
    const isOpen = this.codeToggle.getAttribute("aria-expanded") !== "true";
    this.codeToggle.setAttribute("aria-expanded", String(isOpen));
    this.codeToggle.textContent = isOpen ? "⌄" : "⌃";
    this.root.classList.toggle("code-open", isOpen);
  }

  private openWords(): void {
    const isOpen = this.wordsToggle.getAttribute("aria-expanded") !== "true";
    this.wordsToggle.setAttribute("aria-expanded", String(isOpen));
    this.wordsToggle.textContent = isOpen ? "Less" : "More";
    this.words.classList.toggle("is-short", !isOpen);
  }

  private onIntent(intent: Intent): void {
    if (intent.on === "timeline") {
      if (intent.step !== this.view.position?.step) this.run({ do: "seek", step: intent.step ?? 0 });
    } else if (intent.on === "line") {
      if (!this.quiz.takeLine(intent.line ?? 0)) this.run({ do: "run_to_line", line: intent.line });
    } else if (intent.on === "row") {
      this.onRow(intent.id ?? "", intent.value ?? false);
    } else {
      this.run({ do: "pick", id: intent.on === "block" ? intent.id ?? "" : "" });
    }
  }

  // The name of a value with parts opens it; everything else picks the cell.
  private onRow(id: string, onValue: boolean): void {
    if (this.quiz.takeRow(id)) return;
    const row = document.getElementById(`row-${id}`);
    const hasParts = row !== null && this.hasParts(id);
    if (hasParts && !onValue) this.run({ do: "toggle_open", id });
    else this.run({ do: "pick", id: this.view.picked?.id === id ? "" : id });
  }

  private hasParts(id: string): boolean {
    const search = (rows: { id: string; children?: unknown[] }[] | undefined): boolean =>
      (rows ?? []).some((row) => (row.id === id && Boolean(row.children?.length)) || search(row.children as { id: string }[] | undefined));
    return [...(this.view.frames ?? []), ...(this.view.heap ?? [])].some((part) => search(part.rows)) || search(this.view.statics);
  }

  // Arrows walk from cell to cell of the tables.
  private walkTable(event: KeyboardEvent): void {
    const picks = [...this.memoryMirror.querySelectorAll<HTMLElement>("[data-pick]")];
    const at = picks.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: picks.length - 1 }[event.key];
    if (at < 0 || next === undefined || !picks[next]) return;
    event.preventDefault();
    picks[next]!.focus();
  }

  // ---------------------------------------------------------------- link and progress

  // Quick steps write the address bar and the storage once.
  private keepPlace(): void {
    window.clearTimeout(this.linkTimer);
    this.linkTimer = window.setTimeout(() => void this.keepPlaceNow(), 200);
  }

  // The page goes away, perhaps less than that after the last action: too late for the link.
  private keepPlaceOnLeaving(): void {
    if (this.linkTimer !== 0) this.keepProgress(location.hash, true);
  }

  private async keepPlaceNow(): Promise<void> {
    if (!this.view.lesson?.id) return;
    const timer = this.linkTimer;
    const hash = await writeState(this.state), older = location.hash;
    history.replaceState(null, "", `${location.pathname}${location.search}#${hash}`);
    this.keepProgress(older, false);
    if (timer === this.linkTimer) this.linkTimer = 0;
  }

  private keepProgress(olderLink: string, left: boolean): void {
    const { position, lesson } = this.view;
    if (!lesson?.id || this.view.branch) return;  // nothing of a branch is kept
    saveBehind({ lesson: this.id, link: olderLink, state: this.state, left });
    const before = progressOf(this.id);
    const step = position?.step ?? 0;
    const same = before?.version === lesson.version;
    saveProgress(this.id, {
      version: lesson.version ?? 0, step, furthest: Math.max(step, same ? before?.furthest ?? 0 : 0), last: position?.last ?? 0,
      answered: Math.max(lesson.answered ?? 0, same ? before?.answered ?? 0 : 0), checkpoints: lesson.checkpoints ?? 0, state: this.state,
    });
  }

  private async share(): Promise<void> {
    await this.keepPlaceNow();
    const url = location.href;
    try {
      await navigator.clipboard.writeText(url);
      this.say("The link is copied. It opens this step of this program.");
    } catch {
      window.prompt("The link to this step of this program:", url);
    }
  }

  // The link says where to go; without one, or when it was left behind, the place where the learner was.
  async restore(): Promise<void> {
    const behind = takeBehind(this.id, location.hash);
    const isBehind = behind !== null && isOpenedAgain(behind.left);
    const state = (isBehind ? behind.state : await readState(location.hash)) ?? progressOf(this.id)?.state ?? "";
    if (state !== "") this.run({ do: "restore", text: state });
    window.addEventListener("pagehide", () => this.keepPlaceOnLeaving());
  }

  get framesPainted(): number {
    return this.canvas?.framesPainted ?? 0;
  }
  snapshot(): Reply {
    return this.engine.snapshot();
  }
}

// Reloaded; or come back to, where the link is the one that the page was left with.
function isOpenedAgain(left: boolean): boolean {
  const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return opened?.type === "reload" || (opened?.type === "back_forward" && left);
}

// The run, or the one that it is compared with.
const isRunning = (view: View) => Boolean(view.is_recording || view.comparison?.is_recording);

// What the step changed, in whole sentences.
function spoken(view: View): string {
  const parts = [...(view.sentences ?? []), view.ending?.title ?? ""].filter((part) => part !== "");
  return forVoice(withoutMarks(parts.map((part) => part.replace(/\.?$/, ".")).join(" ")));
}

// ---------------------------------------------------------------- loading

async function fetchLesson(id: string): Promise<string | null> {
  const response = await fetch(`/lessons/${encodeURIComponent(id)}.json`).catch(() => {
    throw new LoadError("The lesson could not be downloaded.");
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new LoadError(`The server answered ${response.status}.`);
  return response.text();
}

function showBroken(reply: Reply): void {
  showMessage({
    title: "This lesson is broken", text: "Its file does not say what a lesson must say. Whoever wrote it can mend it with the place below.",
    detail: `${reply.path ? `${reply.path}: ` : ""}${reply.error ?? "unknown error"}`, actions: [listLink()], isAlert: true,
  });
}

export async function showLesson(id: string): Promise<void> {
  const loading = loadingPage();
  byId("app").replaceChildren(header(null, []), loading.element);
  try {
    const [engine, lesson, fonts] = await Promise.all([loadEngine(loading.progress), fetchLesson(id), loadFonts()]);
    if (lesson === null) {
      return showMessage({ title: "There is no such lesson", text: `No lesson is called “${id}”. It may have been renamed.`, actions: [listLink()] });
    }
    if (needsBothParts(lesson)) await engine.loadRest();
    const page = new LessonPage(engine, id);
    const reply = engine.run({ do: "load_lesson", text: lesson });
    if (!reply.ok) return showBroken(reply);
    page.build();
    if (reply.code) page.takeCode(reply.code);  // the canvas is measured as wide as it stays
    page.openCanvas(fonts);
    page.take(reply);
    await page.runMore();
    await page.restore();
    Object.assign(window, { framewalk: page });  // for the browser tests and for the curious
    void page.runMore();  // of the learner's own program, where there is one
    void engine.loadRest();
    if ((JSON.parse(lesson) as { machine?: { heap?: object } }).machine?.heap) await page.setMap(true);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    showNotLoaded(error.message);
  }
}
