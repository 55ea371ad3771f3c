// Matches from the end work for every pattern; going back and forth only for patterns of single characters.
fn main() {
    let text = "abcXabcYabc";
    println!("{:?}", text.rmatches("abc").count()); //> 3
    println!("{:?}", text.rmatch_indices("bc").collect::<Vec<_>>()); //> [(9, "bc"), (5, "bc"), (1, "bc")]
    println!("{:?}", text.matches(char::is_uppercase).rev().collect::<Vec<_>>()); //> ["Y", "X"]
    println!("{:?}", text.split(['X', 'Y']).next_back()); //> Some("abc")
    println!("{:?}", text.rsplit("bc").collect::<Vec<_>>()); //> ["", "Ya", "Xa", "a"]
    println!("{:?}", text.rsplitn(2, "X").collect::<Vec<_>>()); //> ["abcYabc", "abc"]
    println!("{:?}", "--a-b--".trim_matches('-')); //> "a-b"
    println!("{:?}", "abab-ab".trim_start_matches("ab").trim_end_matches("ab")); //> "-"
}
