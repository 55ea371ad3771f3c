#include "api/comparing.h"

namespace framewalk::api {

std::shared_ptr<const view::Comparison> Comparing::still_on_its_way() const {
    auto made = std::make_shared<view::Comparison>();
    made->machine = *machine_;
    made->last = second_->timeline().last();
    made->is_recording = true;
    return made;
}

std::shared_ptr<const view::Comparison> Comparing::at(const Run& first, timeline::Step step, const std::function<Run()>& make) {
    if (!first->can_run()) return nullptr;
    if (!second_) second_ = make();
    if (!second_->can_run()) return nullptr;
    if (!second_->is_complete() && second_->timeline().last() < step) return still_on_its_way();
    auto made = std::make_shared<view::Comparison>(view::compare_at(*first, *second_, step));
    if (!first->is_complete() || !second_->is_complete()) return made;
    if (first_ != first) {
        whole_ = view::compare_runs(*first, *second_);
        first_ = first;
    }
    made->runs = whole_;
    return made;
}

}  // namespace framewalk::api
