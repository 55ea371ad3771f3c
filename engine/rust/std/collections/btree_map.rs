//! Keys with values, in the order of the keys.
//!
//! The pairs lie in a vector, sorted by key.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Bound, Index, RangeBounds};

struct Pair<K, V> {
    key: K,
    value: V,
}

/// Keys with values, in the order of the keys.
pub struct BTreeMap<K, V> {
    pairs: Vec<Pair<K, V>>,
}

impl<K, V> BTreeMap<K, V> {
    /// An empty map, which takes no heap memory yet.
    pub const fn new() -> BTreeMap<K, V> {
        BTreeMap { pairs: Vec::new() }
    }
    // Where the key is, or where it would belong.
    fn search<Q: ?Sized + Ord>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        let mut low = 0;
        let mut high = self.pairs.len();
        while low < high {
            let mid = (low + high) / 2;
            match self.pairs[mid].key.borrow().cmp(key) {
                Ordering::Less => low = mid + 1,
                Ordering::Equal => return Ok(mid),
                Ordering::Greater => high = mid,
            }
        }
        Err(low)
    }
    fn put(&mut self, index: usize, key: K, value: V) -> usize {
        self.pairs.insert(index, Pair { key, value });
        index
    }
    fn take(&mut self, index: usize) -> Pair<K, V> {
        self.pairs.remove(index)
    }
    // The pairs between two keys as indices.
    #[track_caller]
    fn bounds<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: &R) -> (usize, usize)
    where
        K: Borrow<T>,
    {
        match (range.start_bound(), range.end_bound()) {
            (Bound::Excluded(s), Bound::Excluded(e)) if *s == *e => {
                crate::rt::panic_str("range start and end are equal and excluded in BTreeMap")
            }
            (Bound::Included(s) | Bound::Excluded(s), Bound::Included(e) | Bound::Excluded(e)) if *s > *e => {
                crate::rt::panic_str("range start is greater than range end in BTreeMap")
            }
            _ => {}
        }
        let start = match range.start_bound() {
            Bound::Included(key) => match self.search(key) {
                Ok(i) => i,
                Err(i) => i,
            },
            Bound::Excluded(key) => match self.search(key) {
                Ok(i) => i + 1,
                Err(i) => i,
            },
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(key) => match self.search(key) {
                Ok(i) => i + 1,
                Err(i) => i,
            },
            Bound::Excluded(key) => match self.search(key) {
                Ok(i) => i,
                Err(i) => i,
            },
            Bound::Unbounded => self.pairs.len(),
        };
        (start, end)
    }
    /// References to the keys and values.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { inner: self.pairs.iter() }
    }
    /// References to the keys, mutable ones to the values.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut { inner: self.pairs.iter_mut() }
    }
    /// References to the keys.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { inner: self.pairs.iter() }
    }
    /// References to the values.
    pub fn values(&self) -> Values<'_, K, V> {
        Values { inner: self.pairs.iter() }
    }
    /// Mutable references to the values.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { inner: self.pairs.iter_mut() }
    }
    /// Gives the keys away.
    pub fn into_keys(self) -> IntoKeys<K, V> {
        IntoKeys { inner: self.pairs.into_iter() }
    }
    /// Gives the values away.
    pub fn into_values(self) -> IntoValues<K, V> {
        IntoValues { inner: self.pairs.into_iter() }
    }
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }
    /// Are there no keys?
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
    /// Drops all pairs.
    pub fn clear(&mut self) {
        self.pairs.clear();
    }
    /// The value of this key.
    pub fn get<Q: ?Sized + Ord>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.search(key) {
            Ok(index) => Some(&self.pairs[index].value),
            Err(_) => None,
        }
    }
    /// This key with its value.
    pub fn get_key_value<Q: ?Sized + Ord>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q> + Ord,
    {
        match self.search(key) {
            Ok(index) => Some((&self.pairs[index].key, &self.pairs[index].value)),
            Err(_) => None,
        }
    }
    /// The smallest key with its value.
    pub fn first_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        self.iter().next()
    }
    /// The largest key with its value.
    pub fn last_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        self.iter().next_back()
    }
    /// The place of the smallest key.
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        if self.is_empty() { None } else { Some(OccupiedEntry { map: self, index: 0 }) }
    }
    /// The place of the largest key.
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        if self.is_empty() {
            return None;
        }
        let index = self.pairs.len() - 1;
        Some(OccupiedEntry { map: self, index })
    }
    /// Takes the smallest key out, with its value.
    pub fn pop_first(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        if self.is_empty() {
            return None;
        }
        let pair = self.take(0);
        Some((pair.key, pair.value))
    }
    /// Takes the largest key out, with its value.
    pub fn pop_last(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        let pair = self.pairs.pop()?;
        Some((pair.key, pair.value))
    }
    /// Is this key there?
    pub fn contains_key<Q: ?Sized + Ord>(&self, key: &Q) -> bool
    where
        K: Borrow<Q> + Ord,
    {
        self.search(key).is_ok()
    }
    /// The value of this key, for changing.
    pub fn get_mut<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.search(key) {
            Ok(index) => Some(&mut self.pairs[index].value),
            Err(_) => None,
        }
    }
    /// Gives this key a value; gives the old one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V>
    where
        K: Ord,
    {
        match self.search(&key) {
            Ok(index) => Some(crate::mem::replace(&mut self.pairs[index].value, value)),
            Err(index) => {
                self.put(index, key, value);
                None
            }
        }
    }
    /// Takes this key out; gives its value.
    pub fn remove<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.search(key) {
            Ok(index) => Some(self.take(index).value),
            Err(_) => None,
        }
    }
    /// Takes this key out; gives it with its value.
    pub fn remove_entry<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q> + Ord,
    {
        match self.search(key) {
            Ok(index) => {
                let pair = self.take(index);
                Some((pair.key, pair.value))
            }
            Err(_) => None,
        }
    }
    /// Keeps only the pairs that `f` accepts.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F)
    where
        K: Ord,
    {
        let mut f = f;
        self.pairs.retain_mut(|pair| f(&pair.key, &mut pair.value));
    }
    /// Takes the pairs of a range out that `pred` accepts, as an iterator.
    #[track_caller]
    pub fn extract_if<F, R>(&mut self, range: R, pred: F) -> ExtractIf<'_, K, V, R, F>
    where
        K: Ord,
        R: RangeBounds<K>,
        F: FnMut(&K, &mut V) -> bool,
    {
        let (at, end) = self.bounds(&range);
        ExtractIf { pairs: &mut self.pairs, at, end, pred, range: crate::marker::PhantomData }
    }
    /// Moves all pairs of `other` into this.
    pub fn append(&mut self, other: &mut BTreeMap<K, V>)
    where
        K: Ord,
    {
        for pair in crate::mem::take(&mut other.pairs) {
            self.insert(pair.key, pair.value);
        }
    }
    /// The pairs between two keys.
    #[track_caller]
    pub fn range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: R) -> Iter<'_, K, V>
    where
        K: Borrow<T> + Ord,
    {
        let (start, end) = self.bounds(&range);
        Iter { inner: self.pairs[start..end].iter() }
    }
    /// The pairs between two keys, for changing.
    #[track_caller]
    pub fn range_mut<T: ?Sized + Ord, R: RangeBounds<T>>(&mut self, range: R) -> IterMut<'_, K, V>
    where
        K: Borrow<T> + Ord,
    {
        let (start, end) = self.bounds(&range);
        IterMut { inner: self.pairs[start..end].iter_mut() }
    }
    /// The place of this key.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>
    where
        K: Ord,
    {
        match self.search(&key) {
            Ok(index) => Entry::Occupied(OccupiedEntry { map: self, index }),
            Err(index) => Entry::Vacant(VacantEntry { map: self, key, index }),
        }
    }
    /// The pairs from this key on, in a map of their own.
    pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q> + Ord,
    {
        let at = match self.search(key) {
            Ok(index) => index,
            Err(index) => index,
        };
        BTreeMap { pairs: self.pairs.split_off(at) }
    }
}
/// The pairs between two keys.
pub type Range<'a, K, V> = Iter<'a, K, V>;
/// The pairs between two keys, for changing.
pub type RangeMut<'a, K, V> = IterMut<'a, K, V>;

/// References to the keys and values.
pub struct Iter<'a, K, V> {
    inner: crate::slice::Iter<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn __promise(&self) -> u8 {
        1
    }
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        match self.inner.next() {
            Some(pair) => Some((&pair.key, &pair.value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Iter<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a V)> {
        match self.inner.next_back() {
            Some(pair) => Some((&pair.key, &pair.value)),
            None => None,
        }
    }
}
impl<K, V> ExactSizeIterator for Iter<'_, K, V> {}
impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Iter { inner: self.inner.clone() }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Iter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
/// References to the keys, mutable ones to the values.
pub struct IterMut<'a, K, V> {
    inner: crate::slice::IterMut<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.inner.next() {
            Some(pair) => Some((&pair.key, &mut pair.value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for IterMut<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a mut V)> {
        match self.inner.next_back() {
            Some(pair) => Some((&pair.key, &mut pair.value)),
            None => None,
        }
    }
}
impl<K, V> ExactSizeIterator for IterMut<'_, K, V> {}
/// Gives the keys and values away.
pub struct IntoIter<K, V> {
    inner: crate::vec::IntoIter<Pair<K, V>>,
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        match self.inner.next() {
            Some(pair) => Some((pair.key, pair.value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<K, V> DoubleEndedIterator for IntoIter<K, V> {
    fn next_back(&mut self) -> Option<(K, V)> {
        match self.inner.next_back() {
            Some(pair) => Some((pair.key, pair.value)),
            None => None,
        }
    }
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
/// References to the keys.
pub struct Keys<'a, K, V> {
    inner: crate::slice::Iter<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        match self.inner.next() {
            Some(pair) => Some(&pair.key),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Keys<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a K> {
        match self.inner.next_back() {
            Some(pair) => Some(&pair.key),
            None => None,
        }
    }
}
impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}
impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self {
        Keys { inner: self.inner.clone() }
    }
}
impl<K: fmt::Debug, V> fmt::Debug for Keys<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
/// References to the values.
pub struct Values<'a, K, V> {
    inner: crate::slice::Iter<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        match self.inner.next() {
            Some(pair) => Some(&pair.value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for Values<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a V> {
        match self.inner.next_back() {
            Some(pair) => Some(&pair.value),
            None => None,
        }
    }
}
impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}
impl<K, V> Clone for Values<'_, K, V> {
    fn clone(&self) -> Self {
        Values { inner: self.inner.clone() }
    }
}
impl<K, V: fmt::Debug> fmt::Debug for Values<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
/// Mutable references to the values.
pub struct ValuesMut<'a, K, V> {
    inner: crate::slice::IterMut<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        match self.inner.next() {
            Some(pair) => Some(&mut pair.value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<'a, K, V> DoubleEndedIterator for ValuesMut<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a mut V> {
        match self.inner.next_back() {
            Some(pair) => Some(&mut pair.value),
            None => None,
        }
    }
}
impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}
/// Gives the keys away.
pub struct IntoKeys<K, V> {
    inner: crate::vec::IntoIter<Pair<K, V>>,
}
impl<K, V> Iterator for IntoKeys<K, V> {
    type Item = K;
    fn next(&mut self) -> Option<K> {
        match self.inner.next() {
            Some(pair) => Some(pair.key),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<K, V> DoubleEndedIterator for IntoKeys<K, V> {
    fn next_back(&mut self) -> Option<K> {
        match self.inner.next_back() {
            Some(pair) => Some(pair.key),
            None => None,
        }
    }
}
impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
/// Gives the values away.
pub struct IntoValues<K, V> {
    inner: crate::vec::IntoIter<Pair<K, V>>,
}
impl<K, V> Iterator for IntoValues<K, V> {
    type Item = V;
    fn next(&mut self) -> Option<V> {
        match self.inner.next() {
            Some(pair) => Some(pair.value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<K, V> DoubleEndedIterator for IntoValues<K, V> {
    fn next_back(&mut self) -> Option<V> {
        match self.inner.next_back() {
            Some(pair) => Some(pair.value),
            None => None,
        }
    }
}
impl<K, V> ExactSizeIterator for IntoValues<K, V> {}

/// A place of a map: taken or free.
pub enum Entry<'a, K: 'a, V: 'a> {
    /// Nothing is there yet.
    Vacant(VacantEntry<'a, K, V>),
    /// A value is there.
    Occupied(OccupiedEntry<'a, K, V>),
}
/// A taken place.
pub struct OccupiedEntry<'a, K: 'a, V: 'a> {
    map: &'a mut BTreeMap<K, V>,
    index: usize,
}
/// A free place, for this key.
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    map: &'a mut BTreeMap<K, V>,
    key: K,
    index: usize,
}
impl<'a, K: Ord, V> Entry<'a, K, V> {
    /// The value; `default` is put in first if there is none.
    pub fn or_insert(self, default: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default),
        }
    }
    /// The value; what `default` gives is put in first if there is none.
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default()),
        }
    }
    /// The value; what `default` makes of the key is put in first if there is none.
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = default(&entry.key);
                entry.insert(value)
            }
        }
    }
    /// The value; the type's default is put in first if there is none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(V::default()),
        }
    }
    /// The key.
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => entry.key(),
            Entry::Vacant(entry) => entry.key(),
        }
    }
    /// Changes the value by `f`, if there is one.
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {
        match self {
            Entry::Occupied(mut entry) => {
                f(entry.get_mut());
                Entry::Occupied(entry)
            }
            Entry::Vacant(entry) => Entry::Vacant(entry),
        }
    }
    /// Puts a value in; the place is taken then.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        match self {
            Entry::Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            Entry::Vacant(entry) => entry.insert_entry(value),
        }
    }
}
impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.map.pairs[self.index].key
    }
    /// The value.
    pub fn get(&self) -> &V {
        &self.map.pairs[self.index].value
    }
    /// The value, for changing.
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.pairs[self.index].value
    }
    /// The value, for as long as the map is borrowed.
    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.pairs[self.index].value
    }
    /// Puts another value in and gives the old one.
    pub fn insert(&mut self, value: V) -> V {
        crate::mem::replace(self.get_mut(), value)
    }
    /// Takes the value out.
    pub fn remove(self) -> V {
        self.map.take(self.index).value
    }
    /// Takes key and value out.
    pub fn remove_entry(self) -> (K, V) {
        let pair = self.map.take(self.index);
        (pair.key, pair.value)
    }
}
impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }
    /// The key, given back.
    pub fn into_key(self) -> K {
        self.key
    }
    /// Puts a value in.
    pub fn insert(self, value: V) -> &'a mut V {
        let index = self.map.put(self.index, self.key, value);
        &mut self.map.pairs[index].value
    }
    /// Puts a value in; the place is taken then.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let index = self.map.put(self.index, self.key, value);
        OccupiedEntry { map: self.map, index }
    }
}
impl<K: fmt::Debug + Ord, V: fmt::Debug> fmt::Debug for Entry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(),
            Entry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(),
        }
    }
}
impl<K: fmt::Debug + Ord, V: fmt::Debug> fmt::Debug for OccupiedEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}
impl<K: fmt::Debug + Ord, V> fmt::Debug for VacantEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}

impl<K: Clone, V: Clone> Clone for Pair<K, V> {
    fn clone(&self) -> Self {
        Pair { key: self.key.clone(), value: self.value.clone() }
    }
}
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {
    fn clone(&self) -> Self {
        BTreeMap { pairs: self.pairs.clone() }
    }
}
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        for pair in self {
            pair.hash(state);
        }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        BTreeMap::new()
    }
}
impl<K: Borrow<Q> + Ord, Q: ?Sized + Ord, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        IntoIter { inner: self.pairs.into_iter() }
    }
}
impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> Self {
        let mut map = BTreeMap::new();
        map.extend(iter);
        map
    }
}
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        for (k, v) in iter {
            self.insert(*k, *v);
        }
    }
}
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(array: [(K, V); N]) -> Self {
        array.into_iter().collect()
    }
}

empty_map_iterators!();

/// Takes the pairs out that a function accepts.
pub struct ExtractIf<'a, K, V, R, F> {
    pairs: &'a mut Vec<Pair<K, V>>,
    at: usize,
    end: usize,
    pred: F,
    range: crate::marker::PhantomData<R>,
}
// The next pair of a range that `pred` accepts, taken out.
fn extract<K, V>(pairs: &mut Vec<Pair<K, V>>, at: &mut usize, end: &mut usize, mut pred: impl FnMut(&K, &mut V) -> bool) -> Option<(K, V)> {
    while *at < *end {
        let pair = &mut pairs[*at];
        if pred(&pair.key, &mut pair.value) {
            *end -= 1;
            let pair = pairs.remove(*at);
            return Some((pair.key, pair.value));
        }
        *at += 1;
    }
    None
}
impl<K, V, R, F> ExtractIf<'_, K, V, R, F> {
    pub(super) fn next_by(&mut self, pred: impl FnMut(&K, &mut V) -> bool) -> Option<(K, V)> {
        extract(self.pairs, &mut self.at, &mut self.end, pred)
    }
}
impl<K, V, R, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, R, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        extract(self.pairs, &mut self.at, &mut self.end, &mut self.pred)
    }
}
