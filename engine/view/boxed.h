// The boxed world: the run as a language would hold it that keeps every value in an object of its own on a
// heap, and takes back by mark and sweep what nobody reaches any more.
//
// It is a model, computed from the real run, step by step; no such program runs. Its rules:
//   * a variable holds a reference. A scalar is an object that never changes: another value is a new object, and
//     the old one is garbage when nothing else refers to it. A struct, tuple, enum or array is an object with a
//     reference for each part; text is one object.
//   * `Box`, `&`, `Rc` and the like are plain references, so they need no object of their own.
//   * an object has a header of 16 bytes (its type, its mark); a reference or a scalar takes 8.
//   * when so many objects were made since the last collection, the next one comes at the end of the step: it
//     marks from the variables of all frames and statics on, and sweeps what is not marked.
//
//   BoxedHistory history(timeline, types, 8);
//   history.at(12).made;
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "timeline/timeline.h"
#include "view/build.h"

namespace framewalk::view {

class BoxedHistory {
public:
    // A collection after every `every` new objects.
    BoxedHistory(timeline::Timeline& timeline, TypeParts& types, uint32_t every);
    // Leaves the machine somewhere. Beyond `kMostSteps` it stays as it was there, and says so (`is_behind`).
    const BoxedWorld& at(timeline::Step step);

private:
    static constexpr timeline::Step kMostSteps = 5000;
    static constexpr uint64_t kHeader = 16, kWord = 8;

    // A part is an object, or a pointer: the id of a row or block, and whatever is there now.
    struct Part {
        std::string name;
        uint64_t object = 0;
        std::string pointer;
    };
    struct Object {
        BoxedObject shown;
        std::vector<Part> parts;
    };

    void take_step(timeline::Step step);
    uint64_t hold(const Row& row);                 // the object that the row's value is; 0: none, or a pointer
    uint64_t make(const Row& row, const std::string& value, uint64_t payload);
    Part part_of(const Row& row);
    uint64_t object_of(const std::string& id) const;
    uint64_t object_of(const Part& part) const { return part.pointer.empty() ? part.object : object_of(part.pointer); }
    void drop_gone();
    void collect();
    void mark_all();
    void mark(const BoxedMark& root);
    void show_parts();
    void show();

    timeline::Timeline& timeline_;
    TypeParts& types_;
    uint32_t every_;
    std::vector<BoxedWorld> worlds_;               // by step
    BoxedWorld now_;
    std::map<uint64_t, Object> objects_;           // by number
    std::map<std::string, uint64_t> held_;         // by id of the row
    std::map<std::string, std::string> pointing_;  // rows that are references: where to
    std::set<std::string> seen_;                   // ids of this step
    struct Root {
        std::string id, name, words;               // "f0.1", "p", "`p` of `main`"
    };
    std::vector<Root> roots_;
    std::vector<BoxedMark> marked_;
    std::set<uint64_t> is_marked_;
};

}  // namespace framewalk::view
