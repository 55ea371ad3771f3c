// What the page shows on a name: `view::named_places`.
#include <gtest/gtest.h>

#include "view/named_places.h"

namespace framewalk::view {
namespace {

// `line:column-end path | text` for each name.
std::string shown(const std::string& code) {
    std::string out;
    for (const NamedPlace& p : named_places(code))
        out += std::to_string(p.line) + ":" + std::to_string(p.column) + "-" + std::to_string(p.end) + " " + p.path +
               (p.text.empty() ? "" : " | " + p.text) + "\n";
    return out;
}

TEST(NamedPlaces, MethodsVariablesAndMacros) {
    EXPECT_EQ(shown("fn main() {\n    let mut v = Vec::new();\n    v.push(1u8);\n    println!(\"é{v:?}\");\n}\n"),
              "2:13-14  | v: Vec<u8>\n"
              "2:17-20 std::vec::Vec\n"
              "2:22-25 std::vec::Vec::new | fn new() -> Vec<T>\n"
              "3:5-6  | v: Vec<u8>\n"
              "3:7-11 std::vec::Vec::push | fn push(&mut self, value: T)\n"
              "4:5-13 std::println!\n"
              "4:17-18  | v: Vec<u8>\n");
}

TEST(NamedPlaces, ImportsTypesAndVariants) {
    EXPECT_EQ(shown("use std::collections::{HashMap, hash_map::Entry};\n"
                    "fn f(m: &mut HashMap<u8, u8>) -> Option<u8> {\n"
                    "    if let Entry::Vacant(e) = m.entry(1) { e.insert(i32::MAX as u8); }\n"
                    "    Some(1.5f64.sqrt() as u8)\n}\nfn main() { f(&mut HashMap::new()); }\n"),
              "1:10-21 std::collections\n"
              "1:24-31 std::collections::HashMap\n"
              "1:33-41 std::collections::hash_map\n"
              "1:43-48 std::collections::hash_map::Entry\n"
              "2:6-7  | m: &mut HashMap<u8, u8, RandomState>\n"
              "2:14-21 std::collections::HashMap\n"
              "2:34-40 std::option::Option\n"
              "3:19-25 std::collections::hash_map::Entry::Vacant\n"
              "3:26-27  | e: VacantEntry<u8, u8>\n"
              "3:31-32  | m: &mut HashMap<u8, u8, RandomState>\n"
              "3:33-38 std::collections::HashMap::entry | fn entry(&mut self, key: K) -> Entry<'_, K, V>\n"
              "3:44-45  | e: VacantEntry<u8, u8>\n"
              "3:46-52 std::collections::hash_map::VacantEntry::insert | fn insert(self, value: V) -> &'a mut V\n"
              "3:58-61 i32::MAX\n"
              "4:5-9 std::option::Option::Some\n"
              "4:17-21 f64::sqrt\n"
              "6:13-14  | fn f(m: &mut HashMap<u8, u8>) -> Option<u8>\n"
              "6:20-27 std::collections::HashMap\n"
              "6:29-32 std::collections::HashMap::new | fn new() -> HashMap<K, V, RandomState>\n");
}

TEST(NamedPlaces, TheLearnersOwn) {
    EXPECT_EQ(shown("struct Point { x: f64 }\nimpl Point { fn norm(&self) -> f64 { self.x } }\n"
                    "fn main() { let p = Point { x: 1.0 }; p.norm(); }\n"),
              "2:6-11  | struct Point\n"
              "2:23-27  | self: &Point\n"
              "2:38-42  | self: &Point\n"
              "2:43-44  | x: f64, a field of `Point`\n"
              "3:17-18  | p: Point\n"
              "3:21-26  | struct Point\n"
              "3:39-40  | p: Point\n"
              "3:41-45  | fn norm(&self) -> f64\n");
}

TEST(NamedPlaces, OfABrokenTextWhatCouldBeResolved) {
    EXPECT_EQ(shown("fn main() { let s: String = missing(); }\n"), "1:17-18  | s: String\n1:20-26 std::string::String\n");
    EXPECT_EQ(shown("fn main() { let = ; }"), "");
}

}  // namespace
}  // namespace framewalk::view
