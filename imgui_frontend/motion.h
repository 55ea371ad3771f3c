// Lets boxes slide from where they were to where they go, for the length of one short motion.
//
//   motion.remember(room.memory);           // after each painting: where things stand
//   motion.start(now);                      // a new view came
//   motion.apply(room.memory, now);         // moves the boxes of the arranged room back a little
//   motion.is_running(now);                 // draw another frame?
//
// Boxes are matched by the view model's stable ids. What has no past fades in.
#pragma once

#include <string>

#include "imgui_frontend/arrange/id_table.h"
#include "imgui_frontend/arrange/room.h"

namespace framewalk::ui {

class Motion {
public:
    static constexpr double duration = 160;  // milliseconds

    void remember(const MemoryLayout& shown);
    void start(double now);
    void stop() { is_moving_ = false; }
    bool is_running(double now) const { return is_moving_ && now - began_ < duration; }
    // How far the motion is, eased: 0 at its start, 1 at and after its end.
    float progress(double now) const;
    void apply(MemoryLayout& memory, double now) const;
    // Where the box with this id stood before; null: it was not there.
    const Rect* before(const std::string& id) const;

private:
    // Frames, rows and blocks have ids of their own; a row and its frame never share one.
    IdTable<Rect> shown_, before_;
    double began_ = 0;
    bool is_moving_ = false;
};

}  // namespace framewalk::ui
