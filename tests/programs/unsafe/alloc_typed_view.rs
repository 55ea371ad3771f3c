// A block that was asked for as bytes is shown as what the pointers to it take it for.
use std::alloc::{alloc, dealloc, Layout};

struct Link {
    value: u16,
    next: *mut Link,
}

fn main() {
    let layout = Layout::new::<Link>();
    unsafe {
        let first = alloc(layout) as *mut Link; //? heap = 1
        let second = alloc(layout) as *mut Link;
        first.write(Link { value: 7, next: second });
        second.write(Link { value: 8, next: std::ptr::null_mut() }); //? heap.(2^30)-1.value.value = 7; heap.(2^30)-2.next.value = null
        println!("{} {}", (*first).value, (*(*first).next).value); //> 7 8
        dealloc(second as *mut u8, layout);
        dealloc(first as *mut u8, layout); //? heap = 0
    }
    let numbers = Layout::array::<u32>(3).unwrap();
    unsafe {
        let bytes = alloc(numbers); //? heap.0.value = ??????
        let p = bytes as *mut u32;
        p.write(5);
        p.add(2).write(6); //? heap.0.value = [5, ??????, 6]
        dealloc(bytes, numbers);
    }
}
