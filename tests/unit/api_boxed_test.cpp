// The boxed world as the picture: variables are references, objects are blocks, and a collection is stepped
// through while the program stands still.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/c_api.h"

namespace {

using Json = nlohmann::json;

struct Page {
    framewalk_session* session = framewalk_create();
    ~Page() { framewalk_destroy(session); }
    Json command(const Json& request) { return Json::parse(framewalk_command(session, request.dump().c_str())); }
    Json step(const char* how) { return command({{"do", how}})["view"]; }
};

constexpr const char* kSum = "fn main() {\n    let mut sum = 0;\n    for i in 1..4 {\n        sum = sum + i;\n    }\n    println!(\"{sum}\");\n}\n";

void open_boxed(Page& page) {
    page.command({{"do", "load_code"}, {"text", kSum}});
    page.command({{"do", "set_machine"}, {"machine", {{"boxed", 6}}}});
    page.command({{"do", "set_model"}, {"model", "boxed"}});
}

std::vector<std::string> states_of(const Json& view) {
    std::vector<std::string> out;
    for (const Json& block : view.value("heap", Json::array())) out.push_back(block["state"]);
    return out;
}

// Until a collection begins.
Json to_collection(Page& page) {
    Json view = page.step("first");
    for (int i = 0; i < 40 && !view["boxed"].contains("phases"); ++i) view = page.step("forward");
    return view;
}

TEST(ApiBoxed, AVariableIsAReferenceToABlock) {
    Page page;
    open_boxed(page);
    page.step("forward");
    const Json view = page.step("forward");
    EXPECT_EQ(view["model"], "boxed");
    const Json& sum = view["frames"][0]["rows"][0];
    EXPECT_EQ(sum["name"], "sum");
    EXPECT_EQ(sum["value"], "→ #1");
    EXPECT_EQ(view["heap"][0]["address_text"], "#1");
    EXPECT_EQ(view["heap"][0]["rows"][0]["value"], "0");
    EXPECT_EQ(view["arrows"][0]["to"], view["heap"][0]["id"]);
    EXPECT_FALSE(view["meters"].contains("allocations")) << "the real run asked the heap for nothing";
}

TEST(ApiBoxed, StepsGoThroughACollection) {
    Page page;
    open_boxed(page);
    Json view = to_collection(page);
    const Json step = view["position"]["step"];
    EXPECT_EQ(view["boxed"]["phases"], 4) << "before it, two marks, swept";
    EXPECT_EQ(states_of(view), (std::vector<std::string>(6, "unmarked")));
    EXPECT_FALSE(view["boxed"].contains("collections"));
    view = page.step("forward");
    EXPECT_EQ(view["position"]["step"], step);
    EXPECT_EQ(view["boxed"]["marked"].size(), 1u);
    EXPECT_EQ(view["sentences"][0], "Mark #5: `sum` refers to it.");
    view = page.step("forward");
    EXPECT_EQ(states_of(view), (std::vector<std::string>{"unmarked", "unmarked", "unmarked", "unmarked", "marked", "marked"}));
    view = page.step("forward");
    EXPECT_EQ(states_of(view), (std::vector<std::string>{"just_freed", "just_freed", "just_freed", "just_freed", "live", "live"}));
    EXPECT_EQ(view["boxed"]["collections"], 1);
    EXPECT_GT(page.step("forward")["position"]["step"], step);
}

TEST(ApiBoxed, BackGoesThroughACollectionToo) {
    Page page;
    open_boxed(page);
    std::vector<Json> forwards;
    for (Json view = page.step("first"); forwards.size() < 80; view = page.step("forward")) {
        view.erase("revision");
        forwards.push_back(view);
        if (!view["position"].value("can_forward", false)) break;
    }
    ASSERT_LT(forwards.size(), 80u);
    for (size_t i = forwards.size() - 1; i-- > 0;) {
        Json view = page.step("back");
        view.erase("revision");
        EXPECT_EQ(view, forwards[i]) << i;
    }
}

TEST(ApiBoxed, TheOtherPicturesStepOverIt) {
    Page page;
    open_boxed(page);
    Json view = to_collection(page);
    view = page.command({{"do", "set_model"}, {"model", "slots"}})["view"];
    EXPECT_EQ(view["boxed"]["collections"], 1);
    EXPECT_EQ(view["frames"][0]["rows"][0]["value"], "3");
    EXPECT_GT(page.step("forward")["position"]["step"], view["position"]["step"]);
}

TEST(ApiBoxed, WithoutABoxedWorldThePictureIsTheRealOne) {
    Page page;
    page.command({{"do", "load_code"}, {"text", kSum}});
    EXPECT_EQ(page.command({{"do", "set_model"}, {"model", "boxed"}})["view"]["model"], "slots");
}

}  // namespace
