// The page's module: the engine, and a canvas that draws the session the page made.
#include "api/c_api.h"
#include "api/session.h"
#include "imgui_frontend/current_view.h"

namespace framewalk::ui {

const view::ViewModel* current_view() {
    const api::Session* session = api::current_session();
    return session ? &session->view() : nullptr;
}

}  // namespace framewalk::ui

// The page drives everything through exported functions.
int main() { return 0; }
