// Texts that end with a byte 0, and texts of the operating system.
use std::borrow::Cow;
use std::ffi::{c_char, c_int, c_void, CStr, CString, OsStr, OsString};
use std::rc::Rc;

const GREETING: &CStr = c"hello";

fn length(mut text: *const c_char) -> c_int {
    let mut n = 0;
    unsafe {
        while *text != 0 {
            text = text.add(1);
            n += 1;
        }
    }
    n
}

fn main() {
    println!("{GREETING:?} {} {}", length(GREETING.as_ptr()), GREETING.count_bytes());
    let odd = c"tab\t\xff'é";
    println!("{odd:?} {:?} {}", odd.to_str().is_err(), odd.to_string_lossy());
    println!("{:?} {:?}", cr"raw\n", cr#"a "b""#.to_bytes_with_nul());

    let owned = CString::new("abc").unwrap();
    println!("{owned:?} {:?} {}", owned.as_bytes_with_nul(), owned.as_c_str() == c"abc");
    let error = CString::new("a\0b").unwrap_err();
    println!("{error} {} {:?}", error.nul_position(), error.clone().into_vec());
    let raw = owned.into_raw();
    unsafe { *raw = b'X' as c_char };
    println!("{:?}", unsafe { CString::from_raw(raw) }.into_string());
    println!("{}", CString::new([0xff]).unwrap().into_string().unwrap_err().utf8_error());
    println!("{:?}", CStr::from_bytes_with_nul(b"one\0two\0"));
    println!("{:?} {:?}", CStr::from_bytes_until_nul(b"one\0two\0"), CStr::from_bytes_until_nul(b"x"));
    println!("{}", CString::from_vec_with_nul(b"xy".to_vec()).unwrap_err());
    let boxed: Box<CStr> = c"boxed".into();
    let shared: Rc<CStr> = c"shared".into();
    println!("{boxed:?} {shared:?} {:?} {}", &c"tail".to_owned()[..], size_of::<c_void>());
    println!("{:?}", c"from the third".to_bytes().len() - c"from the third"[5..].count_bytes());

    let mut name = OsString::from("report");
    name.push(".txt");
    println!("{name:?} {} {}", name.len(), name == "report.txt");
    println!("{:?} {}", name.to_ascii_uppercase(), OsStr::new("Ab").eq_ignore_ascii_case("aB"));
    println!("{} {:?}", name.display(), name.clone().into_string());
    let cow: Cow<'_, OsStr> = OsStr::new("it's").into();
    println!("{cow:?} {:?}", unsafe { OsStr::from_encoded_bytes_unchecked(b"a\x80") });
}
