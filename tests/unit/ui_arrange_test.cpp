// Geometry of the canvas: what stands where, what is hit, what moves.
#include <gtest/gtest.h>

#include "imgui_frontend/app.h"
#include "imgui_frontend/arrange/id_table.h"
#include "imgui_frontend/arrange/room.h"
#include "imgui_frontend/arrange/text_columns.h"
#include "tests/unit/ui/view_by_hand.h"

namespace framewalk::ui {
namespace {

using test::complete_program;
using test::every_state;

const Panels wide{{295, 0, 309, 636}, {604, 0, 676, 636}, {0, 636, 1280, 80}};
const Panels slim{{0, 540, 390, 90}, {0, 0, 390, 540}, {0, 630, 390, 70}};

const RowBox& row_named(const Room& room, std::string_view name, std::string_view function) {
    for (const FrameBox& frame : room.memory.frames)
        if (frame.frame->function == function)
            for (const RowBox& row : room.memory.rows)
                if (row.row->name == name && frame.rect.contains({row.rect.middle_x(), row.rect.middle_y()}))
                    return row;
    static const RowBox none;
    return none;
}

TEST(ArrangeMemory, StacksNewestFrameOnTopAndParametersLowest) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    ASSERT_EQ(room.memory.frames.size(), 4u);
    EXPECT_EQ(room.memory.frames.front().frame->function, "baz");
    EXPECT_TRUE(room.memory.frames.front().is_running);
    EXPECT_LT(row_named(room, "g", "baz").rect.y, row_named(room, "f", "baz").rect.y);
    EXPECT_LT(row_named(room, "f", "baz").rect.y, row_named(room, "e", "bar").rect.y);
}

TEST(ArrangeMemory, KeepsEveryRowInsideItsFrameAndFramesApart) {
    for (const Panels& panels : {wide, slim}) {
        const view::ViewModel view = complete_program();
        const Room room = arrange_room(view, panels, {.narrow = panels.code.width == 390});
        for (std::size_t n = 1; n < room.memory.frames.size(); ++n)
            EXPECT_LT(room.memory.frames[n - 1].rect.bottom(), room.memory.frames[n].rect.y);
        for (const RowBox& row : room.memory.rows) {
            EXPECT_GE(row.rect.x, 0);
            EXPECT_LE(row.rect.right(), panels.memory.right());
            EXPECT_GT(row.value_right, row.name_x);
        }
        EXPECT_LT(room.memory.stack.right(), room.memory.heap.x);
        EXPECT_LE(room.memory.heap.right(), panels.memory.right());
    }
}

TEST(ArrangeMemory, FitsTheCompleteProgramWithoutScrolling) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    EXPECT_LE(room.memory.content_height, room.memory.area.height + 0.5f);
    EXPECT_EQ(room.memory.scroll, 0);
}

TEST(ArrangeMemory, FoldsADeepStack) {
    test::HandMadeView made;
    for (int n = 0; n < 1000; ++n) {
        made.frame("down", 2);
        made.row("n", "i32", "1");
    }
    const Room room = arrange_room(made.view, wide, {});
    EXPECT_EQ(room.memory.frames.size(), 44u);
    EXPECT_EQ(room.memory.frames.front().frame->depth, 999u);
    EXPECT_EQ(room.memory.frames.back().frame->depth, 0u);
    ASSERT_EQ(room.memory.more.size(), 1u);
    EXPECT_EQ(room.memory.more[0].text, "956 more frames");
}

TEST(ArrangeMemory, GivesEachThreadATowerUnderItsNameMainLowest) {
    test::HandMadeView made;
    made.frame("main", 9);
    made.row("a", "i32", "1").address_text = "0";
    made.view.frames.back().state = view::FrameState::Waiting;
    made.frame("outer", 2).thread = 2;
    made.view.frames.back().state = view::FrameState::Waiting;
    made.frame("inner", 3).thread = 2;
    made.row("b", "i32", "2").address_text = "t2:0";
    made.view.threads.push_back({1, "main", view::ThreadState::Waiting, false});
    made.view.threads.push_back({2, "thread 2", view::ThreadState::Running, false});
    made.view.threads.push_back({3, "late", view::ThreadState::Ready, true});
    for (const Panels& panels : {wide, slim}) {
        const MemoryLayout memory = arrange_room(made.view, panels, {.narrow = panels.code.width == 390}).memory;
        ASSERT_EQ(memory.threads.size(), 3u);
        EXPECT_EQ(memory.threads[0].thread->name, "late");
        ASSERT_EQ(memory.frames.size(), 3u);
        EXPECT_EQ(memory.frames[0].frame->function, "inner");
        EXPECT_TRUE(memory.frames[0].is_running);
        EXPECT_FALSE(memory.frames[1].is_running);
        EXPECT_LE(memory.threads[0].rect.bottom(), memory.threads[1].rect.y);
        EXPECT_LE(memory.threads[1].rect.bottom(), memory.frames[0].rect.y);
        EXPECT_LE(memory.frames[1].rect.bottom(), memory.threads[2].rect.y);
        EXPECT_LE(memory.threads[2].rect.bottom(), memory.frames[2].rect.y);
    }
}

TEST(ArrangeMemory, MakesRoomForLongAddresses) {
    test::HandMadeView made;
    made.frame("fill", 2);
    made.row("block", "u8", "1").address_text = "393224";
    for (const Panels& panels : {wide, slim}) {
        const Room room = arrange_room(made.view, panels, {.narrow = panels.code.width == 390});
        const RowBox& row = room.memory.rows[0];
        EXPECT_GE(row.address_x - mono_width("393224", size_small), row.rect.x + 5) << "clear of the frame's bar";
        EXPECT_GE(row.name_x, row.address_x + 12) << "and of the name's opener";
    }
}

TEST(ArrangeMemory, SaysHowManyBlocksAreNotListed) {
    view::ViewModel view = complete_program();
    view.hidden_blocks = 744;
    const Room room = arrange_room(view, wide, {});
    ASSERT_EQ(room.memory.more.size(), 1u);
    EXPECT_EQ(room.memory.more[0].text, "744 more blocks");
    EXPECT_GE(room.memory.more[0].rect.y, room.memory.blocks[1].rect.bottom());
}

TEST(ArrangeMemory, ShowsAnEmptyRoom) {
    const view::ViewModel nothing;
    const Room room = arrange_room(nothing, wide, {});
    EXPECT_TRUE(room.memory.frames.empty());
    EXPECT_TRUE(room.code.rows.empty());
    EXPECT_EQ(room.timeline.steps, 0u);
    EXPECT_EQ(hit_test(room, {640, 300}).kind, HitKind::none);
    EXPECT_EQ(hit_test(room, {640, 650}).kind, HitKind::none);
    (void)arrange_room(complete_program(), {}, {});  // no panel has any size yet
}

TEST(ArrangeArrows, StayOutsideTheTextOfTheStack) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    ASSERT_EQ(room.arrows.size(), view.arrows.size());
    for (const ArrowPath& path : room.arrows) {
        EXPECT_GE(path.curve.start.x, room.memory.stack.right());
        EXPECT_GE(path.curve.control_1.x, room.memory.stack.right());
        EXPECT_GE(path.curve.control_2.x, room.memory.stack.right());
        if (path.to_heap) {
            EXPECT_LE(path.tip.x, room.memory.heap.x);
        } else {
            EXPECT_GE(path.tip.x, room.memory.stack.right());
        }
    }
}

TEST(ArrangeArrows, EndAtTheNearestWholeOfAPartThatIsNotShown) {
    view::ViewModel view = complete_program();
    view.arrows[0].to = "h0.0.3.1";
    const Room room = arrange_room(view, wide, {});
    EXPECT_EQ(room.arrows.size(), view.arrows.size());
    view.arrows[0].to = "z9";
    EXPECT_EQ(arrange_room(view, wide, {}).arrows.size(), view.arrows.size() - 1);
}

TEST(ArrangeCode, MarksTheCurrentLineAndTheLinesThatOuterFramesWaitAt) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    ASSERT_EQ(room.code.rows.size(), 27u);
    EXPECT_TRUE(room.code.rows[17].is_current);
    EXPECT_TRUE(room.code.rows[13].is_waiting);
    EXPECT_FALSE(room.code.rows[0].is_waiting);
}

TEST(ArrangeCode, FoldsLongLinesAndKeepsEveryCharacter) {
    const view::ViewModel view = every_state();
    const Room room = arrange_room(view, wide, {});
    std::string text;
    for (const CodeRow& row : room.code.rows) {
        if (row.line != 5) continue;
        for (const CodePiece& piece : row.pieces) {
            text += piece.text;
            const float right = row.text_x + (static_cast<float>(piece.column) +
                                              static_cast<float>(columns(piece.text))) * mono_advance * size_code;
            EXPECT_LE(right, room.code.area.right());
        }
    }
    EXPECT_EQ(text, view.code->lines[4].text);
}

TEST(ArrangeCode, FollowsTheCurrentLineInAThreeLineWindow) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, slim, {.narrow = true});
    const CodeRow& current = room.code.rows[17];
    EXPECT_GE(current.rect.y, slim.code.y);
    EXPECT_LE(current.rect.bottom(), slim.code.bottom());
    Options free_hand{.narrow = true, .code_scroll = 0, .code_follows = false};
    EXPECT_EQ(arrange_room(view, slim, free_hand).code.scroll, 0);
}

TEST(ArrangeTimeline, MapsStepsToPlacesAndBack) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    for (std::uint32_t step = 0; step < room.timeline.steps; ++step) {
        const TimelineBar& bar = room.timeline.items[step];
        EXPECT_EQ(step_at(room.timeline, bar.rect.middle_x()), step);
        EXPECT_EQ(bar.is_current, step == 17);
    }
    EXPECT_EQ(step_at(room.timeline, -100), 0u);
    EXPECT_EQ(step_at(room.timeline, 5000), 23u);
}

// How long the run is comes with the next picture, in which everything else stands where it stood.
TEST(ArrangeTimeline, OfAFirstPictureIsEmptyAndItsPlayheadAtTheLeft) {
    view::ViewModel view = complete_program();
    const BlockBox free_space = arrange_room(view, wide, {}).memory.blocks.back();
    auto timeline = std::make_shared<view::TimelineSummary>();
    timeline->step_count = 1;
    timeline->is_complete = false;
    timeline->bins.push_back({0, 1, 1, 1});
    view.timeline = timeline;
    view.position.step = 0;
    const Room room = arrange_room(view, wide, {});
    EXPECT_TRUE(room.timeline.items.empty());
    EXPECT_EQ(room.timeline.playhead_x, room.timeline.bars.x);
    EXPECT_EQ(room.memory.blocks.back().block, free_space.block);
    EXPECT_EQ(room.memory.blocks.back().rect.y, free_space.rect.y);
}

TEST(ArrangeTimeline, KeepsItsMarksInsideAndApart) {
    view::ViewModel view = complete_program();
    auto timeline = std::make_shared<view::TimelineSummary>(*view.timeline);
    for (int n = 0; n < 200; ++n) timeline->marks.push_back({23, view::TimelineMarkKind::Free, "frees", ""});
    timeline->marks.push_back({23, view::TimelineMarkKind::Panic, "panics", ""});
    for (std::uint32_t step = 0; step < 20; ++step)
        for (int n = 0; n < 4; ++n) timeline->marks.push_back({step, view::TimelineMarkKind::Alloc, "allocates", ""});
    view.timeline = timeline;
    for (const Panels& panels : {wide, slim}) {
        const TimelineLayout layout = arrange_room(view, panels, {}).timeline;
        bool has_panic = false, has_question = false;
        for (std::size_t n = 0; n < layout.glyphs.size(); ++n) {
            EXPECT_GE(layout.glyphs[n].at.x, layout.bars.x);
            EXPECT_LE(layout.glyphs[n].at.x, layout.bars.right());
            has_panic |= layout.glyphs[n].mark->kind == view::TimelineMarkKind::Panic;
            has_question |= layout.glyphs[n].mark->kind == view::TimelineMarkKind::Checkpoint;
        }
        for (std::size_t n = 1; n < layout.glyphs.size(); ++n)
            EXPECT_GE(layout.glyphs[n].at.x - layout.glyphs[n - 1].at.x, 6.9f);
        EXPECT_TRUE(has_panic);
        EXPECT_TRUE(has_question);
    }
}

TEST(ArrangeArrows, OfAPointerToNothingLeftIsAStub) {
    view::ViewModel view = complete_program();
    view.arrows[0].to = "h99";
    view.arrows[0].dangling = true;
    const Room room = arrange_room(view, wide, {});
    ASSERT_EQ(room.arrows.size(), view.arrows.size());
    EXPECT_GT(room.arrows[0].tip.x, room.memory.stack.right());
    EXPECT_LT(room.arrows[0].tip.x, room.memory.heap.x);
}

TEST(ArrangeMemory, ShowsTheFieldsOfAnOpenStructInItsBlock) {
    view::ViewModel view = complete_program();
    view::Row& node = view.heap[0].rows[0];
    node.is_open = true;
    for (int n = 0; n < 3; ++n) {
        view::Row field;
        field.id = node.id + "." + std::to_string(n);
        field.name = "field";
        node.children.push_back(field);
    }
    const MemoryLayout memory = arrange_room(view, wide, {}).memory;
    int fields = 0;
    for (const RowBox& row : memory.rows) {
        EXPECT_NE(row.row->id, node.id) << "the whole is the block itself";
        fields += row.row->name == "field" && memory.blocks[0].rect.contains({row.rect.middle_x(), row.rect.bottom() - 1});
    }
    EXPECT_EQ(fields, 3);
}

TEST(Output, KeepsTheLastLinesAndFoldsLongOnes) {
    view::Output output;
    output.chunks.push_back({view::Stream::Stdout, "a\n\nbcd", 0, false});
    output.chunks.push_back({view::Stream::Stdout, "ef\n", 0, true});
    const auto lines = last_output_lines(output, 10, 3);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0].text, "a");
    EXPECT_EQ(lines[1].text, "");
    EXPECT_EQ(lines[2].text, "bcd");
    EXPECT_EQ(lines[3].text, "ef");
    EXPECT_TRUE(lines[3].is_new);
    EXPECT_EQ(last_output_lines(output, 2, 3)[0].text, "bcd");
}

TEST(Output, FoldsBetweenWords) {
    view::Output output;
    output.chunks.push_back({view::Stream::Stderr, "stack overflow, aborting now\n", 0, true});
    const auto lines = output_lines(output, 12);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].text, "stack");
    EXPECT_EQ(lines[1].text, "overflow,");
    EXPECT_EQ(lines[2].text, "aborting now");
    for (const OutputLine& line : lines) EXPECT_EQ(line.stream, view::Stream::Stderr);
}

TEST(ArrangeCode, ShowsWholeLinesInASmallWindow) {
    const view::ViewModel view = complete_program();
    const Panels small{{0, 540, 390, 78}, {0, 0, 390, 540}, {0, 630, 390, 58}};
    const CodeLayout code = arrange_room(view, small, {.narrow = true}).code;
    EXPECT_EQ(code.area.height, 3 * code.line_height);
    int whole = 0;
    for (const CodeRow& row : code.rows) {
        const bool inside = row.rect.y >= code.area.y && row.rect.bottom() <= code.area.bottom();
        EXPECT_EQ(row.rect.overlaps(code.area), inside);
        whole += inside;
    }
    EXPECT_EQ(whole, 3);
}

TEST(ArrangeCode, LabelsHaveNoMarks) {
    view::ViewModel view = every_state();
    view.diagnostics[0].labels[0].text = "`b` is moved here";
    const Room room = arrange_room(view, wide, {});
    ASSERT_FALSE(room.code.notes.empty());
    for (const CodeNote& note : room.code.notes) EXPECT_EQ(note.text.find('`'), std::string::npos);
}

TEST(HitTest, FindsRowsLinesAndSteps) {
    const view::ViewModel view = complete_program();
    const Room room = arrange_room(view, wide, {});
    const Rect g = row_named(room, "g", "baz").rect;
    const Hit row = hit_test(room, {g.right() - 20, g.middle_y()});
    EXPECT_EQ(row.kind, HitKind::row);
    EXPECT_EQ(row.id, "f3.1");
    EXPECT_TRUE(row.on_value);
    EXPECT_EQ(hit_test(room, {400, room.code.rows[8].rect.middle_y()}).number, 9u);
}

TEST(App, TurnsAClickIntoAnIntentAndADragIntoScrolling) {
    const view::ViewModel view = complete_program();
    App app;
    app.set_size(390, 700, 2);
    app.set_narrow(true);
    app.set_panel(Panel::code, slim.code);
    app.set_panel(Panel::memory, slim.memory);
    app.set_panel(Panel::timeline, slim.timeline);
    app.invalidate(view, 0);
    app.pressed(view, {200, 585});
    app.released(view, {201, 586});
    EXPECT_EQ(app.take_intent(), R"({"on":"line","line":18})");
    EXPECT_EQ(app.take_intent(), "");
    app.pressed(view, {200, 585});
    EXPECT_TRUE(app.dragged(view, {200, 620}));
    app.released(view, {200, 620});
    EXPECT_EQ(app.take_intent(), "");
    app.pressed(view, {20, 650});
    EXPECT_EQ(app.take_intent(), R"({"on":"timeline","step":0})");
}

TEST(App, GivesTheWheelBackWhenThereIsNothingLeftToScroll) {
    const view::ViewModel view = complete_program();
    App app;
    app.set_size(1280, 754, 1);
    app.set_panel(Panel::code, wide.code);
    app.set_panel(Panel::memory, wide.memory);
    app.set_panel(Panel::timeline, wide.timeline);
    app.invalidate(view, 0);
    EXPECT_FALSE(app.wheel(view, {800, 300}, 50));
    EXPECT_FALSE(app.wheel(view, {100, 300}, 50));
    app.set_panel(Panel::code, {295, 0, 309, 200});
    EXPECT_TRUE(app.wheel(view, {400, 100}, 50));
    EXPECT_TRUE(app.can_scroll(view, {400, 100}));
}

TEST(Motion, MovesKnownBoxesAndFadesNewOnesIn) {
    view::ViewModel view = complete_program();
    MemoryLayout before = arrange_memory(view, wide.memory, {});
    Motion motion;
    motion.remember(before);
    view.frames.pop_back();
    MemoryLayout after = arrange_memory(view, wide.memory, {});
    const float target = after.frames.back().rect.y;
    motion.start(1000);
    motion.apply(after, 1000);
    EXPECT_FLOAT_EQ(after.frames.back().rect.y, before.frames.back().rect.y);
    after = arrange_memory(view, wide.memory, {});
    motion.apply(after, 1000 + Motion::duration);
    EXPECT_FLOAT_EQ(after.frames.back().rect.y, target);
    EXPECT_FALSE(motion.is_running(1000 + Motion::duration));
}

TEST(IdTable, KeepsWhatCameLastUnderEachId) {
    IdTable<int> table;
    EXPECT_EQ(table.find("f0"), nullptr);
    for (int round = 0; round < 2; ++round) {
        table.clear();
        EXPECT_TRUE(table.empty());
        for (int n = 0; n < 5000; ++n) table.put("f" + std::to_string(n), n);
        table.put("f7", -7);
        table.put("", 1);
        ASSERT_NE(table.find("f4999"), nullptr);
        EXPECT_EQ(*table.find("f4999"), 4999);
        EXPECT_EQ(*table.find("f7"), -7);
        EXPECT_EQ(*table.find(""), 1);
        EXPECT_EQ(table.find("f5000"), nullptr);
    }
}

TEST(TextColumns, CountsCharactersAndWritesPowers) {
    EXPECT_EQ(columns("→ 0"), 3u);
    EXPECT_EQ(byte_of_column("→ 0", 1), 3u);
    EXPECT_EQ(with_superscripts("→ (2^30)-2"), "→ (2³⁰)-2");
    EXPECT_EQ(with_superscripts("2^3"), "2^3");
}

}  // namespace
}  // namespace framewalk::ui
