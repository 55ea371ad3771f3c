//! Memory from the heap, by size and alignment.

use crate::fmt;
use crate::num::NonZero;

/// Size and alignment of a block of memory.
#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct Layout {
    size: usize,
    align: NonZero<usize>,
}

/// A size or alignment that no block of memory can have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutError;

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid parameters to Layout::from_size_align")
    }
}

impl Layout {
    /// A layout of `size` bytes at a multiple of `align`, a power of two.
    pub const fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError> {
        if align == 0 || align & (align - 1) != 0 || size > 0x7FFF_FFFF_FFFF_FFFF - (align - 1) {
            return Err(LayoutError);
        }
        Ok(unsafe { Layout::from_size_align_unchecked(size, align) })
    }
    /// The same without looking.
    pub const unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Layout {
        Layout { size, align: unsafe { NonZero::new_unchecked(align) } }
    }
    /// The layout of a `T`.
    pub const fn new<T>() -> Layout {
        unsafe { Layout::from_size_align_unchecked(crate::mem::size_of::<T>(), crate::mem::align_of::<T>()) }
    }
    /// The layout of this value.
    pub const fn for_value<T: ?Sized>(value: &T) -> Layout {
        unsafe { Layout::from_size_align_unchecked(crate::mem::size_of_val(value), crate::mem::align_of_val(value)) }
    }
    /// The layout of `n` values of `T` in a row.
    pub const fn array<T>(n: usize) -> Result<Layout, LayoutError> {
        let size = crate::mem::size_of::<T>();
        if size != 0 && n > 0x7FFF_FFFF_FFFF_FFFF / size {
            return Err(LayoutError);
        }
        Layout::from_size_align(size * n, crate::mem::align_of::<T>())
    }
    /// Bytes.
    pub const fn size(&self) -> usize {
        self.size
    }
    /// The multiple at which the block must lie.
    pub const fn align(&self) -> usize {
        self.align.get()
    }
    /// The same with its size rounded up to a multiple of its alignment.
    pub const fn pad_to_align(&self) -> Layout {
        Layout { size: (self.size + self.align() - 1) & !(self.align() - 1), align: self.align }
    }
    /// The same at a multiple of `align` at least.
    pub const fn align_to(&self, align: usize) -> Result<Layout, LayoutError> {
        Layout::from_size_align(self.size, if align > self.align() { align } else { self.align() })
    }
    /// `n` of these in a row, each at its multiple; also how far they are apart.
    pub const fn repeat(&self, n: usize) -> Result<(Layout, usize), LayoutError> {
        let step = self.pad_to_align().size;
        if step != 0 && n > 0x7FFF_FFFF_FFFF_FFFF / step {
            return Err(LayoutError);
        }
        let size = if n == 0 { 0 } else { step * (n - 1) + self.size };
        match Layout::from_size_align(size, self.align()) {
            Ok(layout) => Ok((layout, step)),
            Err(error) => Err(error),
        }
    }
    /// A pointer at a multiple of the alignment that points at no memory.
    pub const fn dangling_ptr(&self) -> crate::ptr::NonNull<u8> {
        unsafe { crate::ptr::NonNull::new_unchecked(self.align() as *mut u8) }
    }
    /// This followed by `next`; also where `next` begins.
    pub const fn extend(&self, next: Layout) -> Result<(Layout, usize), LayoutError> {
        let align = if self.align() > next.align() { self.align() } else { next.align() };
        let offset = (self.size + next.align() - 1) & !(next.align() - 1);
        match Layout::from_size_align(offset + next.size, align) {
            Ok(layout) => Ok((layout, offset)),
            Err(error) => Err(error),
        }
    }
}
impl fmt::Debug for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shift = 0u32;
        while (1usize << shift) < self.align() {
            shift += 1;
        }
        f.debug_struct("Layout")
            .field("size", &self.size)
            .field("align", &format_args!("{} (1 << {})", self.align, shift))
            .finish()
    }
}

/// A block of this layout, or null.
#[inline]
pub unsafe fn alloc(layout: Layout) -> *mut u8 {
    unsafe { crate::intrinsics::heap_alloc(layout.size, layout.align()) }
}
/// A block of this layout with bytes 0, or null.
#[inline]
pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8 {
    unsafe { crate::intrinsics::heap_alloc_zeroed(layout.size, layout.align()) }
}
/// Gives a block back.
#[inline]
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) {
    unsafe { crate::intrinsics::heap_dealloc(ptr, layout.size, layout.align()) }
}
/// Makes a block larger or smaller; it may move.
#[inline]
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    unsafe { crate::intrinsics::heap_realloc(ptr, layout.size, layout.align(), new_size) }
}
/// Ends the program because there is no memory left.
pub fn handle_alloc_error(layout: Layout) -> ! {
    eprintln!("memory allocation of {} bytes failed", layout.size);
    unsafe { crate::intrinsics::abort() }
}
