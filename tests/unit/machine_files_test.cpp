// The simulated files: names, handles, places; and what the view says about them, forwards and backwards.
#include <gtest/gtest.h>

#include <algorithm>

#include "machine/files.h"
#include "view/program_run.h"

namespace framewalk {
namespace {

using Given = std::vector<GivenFile>;
constexpr uint64_t kNew = FileTable::kWrite | FileTable::kCreate;

std::string read_all(FileTable& files, int64_t handle) {
    int64_t error = 0;
    return std::string(files.read(handle, 1000, error));
}

TEST(MachineFiles, HandlesAreTheLowestFreeNumbers) {
    FileTable files(Given{{"a", "12345"}});
    EXPECT_EQ(files.open("a", FileTable::kRead, {}), 3);
    EXPECT_EQ(files.open("./a", FileTable::kRead, {}), 4);
    EXPECT_EQ(files.open("b", kNew, {}), 5);
    EXPECT_EQ(files.close(4), 0);
    EXPECT_EQ(files.close(4), FileTable::kBadHandle);
    EXPECT_EQ(files.open("b", FileTable::kRead, {}), 4);
    EXPECT_EQ(files.open("b", FileTable::kRead, {}), 6);
}

TEST(MachineFiles, EachHandleHasAPlaceOfItsOwn) {
    FileTable files(Given{{"a", "12345"}});
    files.open("a", FileTable::kRead, {}), files.open("a", FileTable::kRead | FileTable::kWrite, {});
    EXPECT_EQ(files.seek(3, FileTable::From::End, -2), 3);
    EXPECT_EQ(files.write(4, "xyz"), 3);
    EXPECT_EQ(read_all(files, 3), "45");
    EXPECT_EQ(files.seek(3, FileTable::From::Here, -9), FileTable::kInvalid);
    EXPECT_EQ(files.seek(4, FileTable::From::Start, 7), 7);
    EXPECT_EQ(files.write(4, "!"), 1);
    EXPECT_EQ(files.files()[0].bytes, std::string("xyz45\0\0!", 8));
}

TEST(MachineFiles, AFileWithoutANameLivesUntilItIsClosed) {
    FileTable files(Given{{"a", "old"}});
    files.open("a", FileTable::kRead, {});
    EXPECT_EQ(files.remove("a"), 0);
    EXPECT_EQ(files.remove("a"), FileTable::kNotFound);
    EXPECT_EQ(files.open("a", kNew, {}), 4);
    EXPECT_EQ(files.files().size(), 2u);
    EXPECT_EQ(read_all(files, 3), "old");
    files.close(3);
    EXPECT_EQ(files.files().size(), 1u);
}

TEST(MachineFiles, RenamingTakesTheOthersPlace) {
    FileTable files(Given{{"a", "1"}, {"b", "2"}});
    EXPECT_EQ(files.rename("a", "b"), 0);
    ASSERT_EQ(files.files().size(), 1u);
    EXPECT_EQ(files.files()[0].path + files.files()[0].bytes, "b1");
    EXPECT_EQ(files.rename("b", "b"), 0);
    EXPECT_EQ(files.look("b"), 1);
}

TEST(MachineFiles, FoldersAreThoseOfTheGivenFiles) {
    FileTable files(Given{{"data/a", "1"}});
    EXPECT_EQ(files.open("data/b", kNew, {}), 3);
    EXPECT_EQ(files.open("other/b", kNew, {}), FileTable::kNotFound);
    EXPECT_EQ(files.open("data/a/b", kNew, {}), FileTable::kNotFolder);
    EXPECT_EQ(files.open("data", kNew, {}), FileTable::kIsFolder);
    EXPECT_EQ(files.remove("data/a"), 0);
    EXPECT_EQ(files.look("data"), FileTable::kIsFolder) << "a folder stays when its last file goes";
}

TEST(MachineFiles, WhatIsNotSimulatedIsNamed) {
    FileTable files(Given{{"a", "1"}});
    for (const char* path : {"../a", "x/../a", "/dev/null", "/proc/self/maps", "."}) {
        EXPECT_EQ(files.open(path, FileTable::kRead, {}), FileTable::kUnsupported) << path;
        EXPECT_FALSE(files.refusal().empty());
    }
    files.open("a", FileTable::kWrite, {});
    EXPECT_EQ(files.write(3, std::string(5u << 20, 'x')), FileTable::kUnsupported);
    EXPECT_EQ(files.set_size(3, uint64_t(1) << 62), FileTable::kUnsupported);
    files.seek(3, FileTable::From::Start, int64_t(1) << 62);
    EXPECT_EQ(files.write(3, "x"), FileTable::kUnsupported);
    EXPECT_EQ(files.total(), 1u);
}

TEST(MachineFiles, ThereAreOnlySoManyHandles) {
    FileTable files(Given{{"a", "1"}});
    for (int i = 0; i < 1021; ++i) ASSERT_EQ(files.open("a", FileTable::kRead, {}), 3 + i);
    EXPECT_EQ(files.open("a", FileTable::kRead, {}), FileTable::kTooMany);
}

// ---------------------------------------------------------------- as a view shows them

using view::ProgramRun;

bool says(const view::ViewModel& v, const std::string& sentence) { return std::find(v.sentences.begin(), v.sentences.end(), sentence) != v.sentences.end(); }

TEST(MachineFiles, EachStepSaysWhatBecameOfThem) {
    view::RunSettings settings;
    settings.files = {{"in.txt", "ab"}};
    auto run = ProgramRun::of_rust("main.rs",
                                   "use std::fs::File;\nuse std::io::Write;\nfn main() {\n    let mut f = File::create(\"x\").unwrap();\n    f.write_all(b\"abc\").unwrap();\n"
                                   "    drop(f);\n    std::fs::remove_file(\"x\").unwrap();\n    let g = File::open(\"in.txt\").unwrap();\n    std::mem::forget(g);\n}\n",
                                   settings);
    run->record_all();
    auto before = [&](uint32_t line) { return run->at(run->timeline().find(timeline::Moment::at_line(line, 1)).value_or(0), {}); };
    EXPECT_TRUE(before(4).files.size() == 1 && before(4).files[0].is_given);
    EXPECT_TRUE(says(before(5), "The file `x` was made."));
    EXPECT_TRUE(says(before(5), "`x` was opened for writing as handle 3, which `f` owns."));
    EXPECT_TRUE(says(before(6), "The file `x` holds 3 bytes now."));
    EXPECT_TRUE(says(before(7), "Handle 3 on `x` was closed."));
    EXPECT_TRUE(says(before(8), "The file `x` was removed."));
    EXPECT_EQ(before(9).files.size(), 1u);
    const view::ViewModel end = run->at(run->timeline().last(), {});
    EXPECT_TRUE(says(end, "Handle 3 on `in.txt`, opened in line 8, is still open: its owner was never dropped."));
    EXPECT_TRUE(end.files[0].handles[0].is_leaked);
    EXPECT_EQ(before(6).files[1].handles[0].at, 3u) << "back again";
}

TEST(MachineFiles, ATemporaryOwnsByItsLine) {
    view::RunSettings settings;
    settings.files = {{"in.txt", "a\nb\n"}};
    auto run = view::ProgramRun::of_rust("main.rs", R"(use std::fs::File;
use std::io::{BufRead, BufReader};
fn main() {
    let mut all = 0;
    for line in BufReader::new(File::open("in.txt").unwrap()).lines() {
        all += line.unwrap().len();
    }
    println!("{all}");
}
)", settings);
    run->record_all();
    const auto step = run->timeline().find(timeline::Moment::at_line(6, 1));
    ASSERT_TRUE(step.has_value());
    const view::ViewModel view = run->at(*step, {});
    ASSERT_EQ(view.files.size(), 1u);
    ASSERT_EQ(view.files[0].handles.size(), 1u);
    EXPECT_EQ(view.files[0].handles[0].owner, "a temporary of line 5");
    EXPECT_EQ(view.files[0].handles[0].owner_id, "");
}

}  // namespace
}  // namespace framewalk
