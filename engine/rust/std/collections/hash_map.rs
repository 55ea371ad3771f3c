//! Keys with values, found by hash.
//!
//! The pairs lie in a vector in the order in which they were put in (taking one out moves the last one to
//! its place), and this is the order of iteration: a real `HashMap` has a random one. Beside it lies a table
//! of places in the vector, found by the key's hash and searched on from there.

use crate::borrow::Borrow;
use crate::fmt;
use crate::hash::{BuildHasher, Hash};
use crate::ops::Index;

pub use crate::hash::{DefaultHasher, RandomState};

struct Pair<K, V> {
    hash: u64,
    key: K,
    value: V,
}

// The part of a map that does not hash.
struct Core<K, V> {
    pairs: Vec<Pair<K, V>>,
    // A power of two of places, or none: 0 is free, n stands for pair n - 1.
    table: Vec<usize>,
}

/// Keys with values, found by hash.
pub struct HashMap<K, V, S = RandomState> {
    core: Core<K, V>,
    hash_builder: S,
}

// How many pairs a table of this size may hold.
fn room(buckets: usize) -> usize {
    if buckets == 0 {
        0
    } else if buckets < 8 {
        buckets - 1
    } else {
        buckets / 8 * 7
    }
}
fn buckets_for(capacity: usize) -> usize {
    if capacity == 0 {
        0
    } else if capacity < 4 {
        4
    } else if capacity < 8 {
        8
    } else if capacity < 15 {
        16
    } else {
        (capacity * 8 / 7).next_power_of_two()
    }
}

impl<K, V> Core<K, V> {
    const fn new() -> Core<K, V> {
        Core { pairs: Vec::new(), table: Vec::new() }
    }
    fn capacity(&self) -> usize {
        room(self.table.len())
    }
    // Makes the table so large that `capacity` pairs fit.
    fn resize(&mut self, capacity: usize) {
        let buckets = buckets_for(capacity);
        self.table = crate::vec::from_elem(0, buckets);
        let mut i = 0;
        while i < self.pairs.len() {
            let slot = self.free_slot(self.pairs[i].hash);
            self.table[slot] = i + 1;
            i += 1;
        }
    }
    fn reserve(&mut self, more: usize) {
        let needed = self.pairs.len() + more;
        if needed > self.capacity() {
            let grown = self.capacity() + 1;
            self.resize(if needed > grown { needed } else { grown });
        }
    }
    fn free_slot(&self, hash: u64) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        while self.table[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }
    // Where in the table the pair with this index stands.
    fn slot_of(&self, index: usize) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = self.pairs[index].hash as usize & mask;
        while self.table[slot] != index + 1 {
            slot = (slot + 1) & mask;
        }
        slot
    }
    fn find<Q: ?Sized + Eq>(&self, hash: u64, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.table.len() == 0 {
            return None;
        }
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.table[slot];
            if entry == 0 {
                return None;
            }
            let pair = &self.pairs[entry - 1];
            if pair.hash == hash && *pair.key.borrow() == *key {
                return Some(entry - 1);
            }
            slot = (slot + 1) & mask;
        }
    }
    // Adds a pair whose key is new; gives its index.
    fn put(&mut self, hash: u64, key: K, value: V) -> usize {
        self.reserve(1);
        let slot = self.free_slot(hash);
        self.pairs.push(Pair { hash, key, value });
        self.table[slot] = self.pairs.len();
        self.pairs.len() - 1
    }
    fn take(&mut self, index: usize) -> Pair<K, V> {
        let mask = self.table.len() - 1;
        let last = self.pairs.len() - 1;
        let mut hole = self.slot_of(index);
        if index != last {
            let moved = self.slot_of(last);
            self.table[moved] = index + 1;
        }
        // Pairs that were put behind the freed slot because it was taken move up.
        let mut slot = hole;
        self.table[hole] = 0;
        loop {
            slot = (slot + 1) & mask;
            let entry = self.table[slot];
            if entry == 0 {
                break;
            }
            // The pair that was last is still at its old place.
            let at = if entry - 1 == index { last } else { entry - 1 };
            let home = self.pairs[at].hash as usize & mask;
            if slot.wrapping_sub(home) & mask >= slot.wrapping_sub(hole) & mask {
                self.table[hole] = entry;
                self.table[slot] = 0;
                hole = slot;
            }
        }
        self.pairs.swap_remove(index)
    }
    fn clear(&mut self) {
        self.pairs.clear();
        self.table.fill(0);
    }
    fn rebuild(&mut self) {
        self.table.fill(0);
        let mut i = 0;
        while i < self.pairs.len() {
            let slot = self.free_slot(self.pairs[i].hash);
            self.table[slot] = i + 1;
            i += 1;
        }
    }
}

impl<K, V> HashMap<K, V, RandomState> {
    /// An empty map, which takes no heap memory yet.
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap { core: Core::new(), hash_builder: RandomState }
    }
    /// An empty map with room for `capacity` keys.
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::with_capacity_and_hasher(capacity, RandomState)
    }
}
impl<K, V, S> HashMap<K, V, S> {
    /// An empty map that hashes with these hashers.
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {
        HashMap { core: Core::new(), hash_builder }
    }
    /// An empty map with room for `capacity` keys, that hashes with these hashers.
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {
        let mut core = Core::new();
        if capacity > 0 {
            core.resize(capacity);
        }
        HashMap { core, hash_builder }
    }
    /// How many keys there is room for.
    pub fn capacity(&self) -> usize {
        self.core.capacity()
    }
    /// What makes the hashers.
    pub fn hasher(&self) -> &S {
        &self.hash_builder
    }
    /// References to the keys and values.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter { inner: self.core.pairs.iter() }
    }
    /// References to the keys, mutable ones to the values.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut { inner: self.core.pairs.iter_mut() }
    }
    /// References to the keys.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { inner: self.core.pairs.iter() }
    }
    /// References to the values.
    pub fn values(&self) -> Values<'_, K, V> {
        Values { inner: self.core.pairs.iter() }
    }
    /// Mutable references to the values.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { inner: self.core.pairs.iter_mut() }
    }
    /// Gives the keys away.
    pub fn into_keys(self) -> IntoKeys<K, V> {
        IntoKeys { inner: self.core.pairs.into_iter() }
    }
    /// Gives the values away.
    pub fn into_values(self) -> IntoValues<K, V> {
        IntoValues { inner: self.core.pairs.into_iter() }
    }
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.core.pairs.len()
    }
    /// Are there no keys?
    pub fn is_empty(&self) -> bool {
        self.core.pairs.is_empty()
    }
    /// Takes all pairs out, as an iterator.
    pub fn drain(&mut self) -> IntoIter<K, V> {
        self.core.table.fill(0);
        IntoIter { inner: crate::mem::take(&mut self.core.pairs).into_iter() }
    }
    /// Keeps only the pairs that `f` accepts.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
        let mut f = f;
        self.core.pairs.retain_mut(|pair| f(&pair.key, &mut pair.value));
        self.core.rebuild();
    }
    /// Takes the pairs out that `pred` accepts, as an iterator.
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> {
        ExtractIf { core: &mut self.core, at: 0, pred }
    }
    pub(super) fn extract_keys<F: FnMut(&K) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> {
        ExtractIf { core: &mut self.core, at: 0, pred }
    }
    /// Drops all pairs.
    pub fn clear(&mut self) {
        self.core.clear();
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    fn hash_of<Q: ?Sized + Hash>(&self, key: &Q) -> u64 {
        self.hash_builder.hash_one(key)
    }
    fn find<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.core.pairs.len() == 0 {
            return None;
        }
        self.core.find(self.hash_of(key), key)
    }
    /// Makes room for at least `additional` more keys.
    pub fn reserve(&mut self, additional: usize) {
        self.core.reserve(additional);
    }
    /// Gives the room that is not needed back.
    pub fn shrink_to_fit(&mut self) {
        self.core.resize(self.core.pairs.len());
        self.core.pairs.shrink_to_fit();
    }
    /// Gives the room back that `min_capacity` keys do not need.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        if min_capacity < self.capacity() {
            self.core.resize(crate::cmp::max(self.len(), min_capacity));
            self.core.pairs.shrink_to(min_capacity);
        }
    }
    /// Makes room for at least `additional` more keys, if there is memory.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        crate::collections::check_room::<(K, V)>(self.len(), additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Mutable references to the values of several keys; panics if two are the same.
    #[track_caller]
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&'_ mut V>; N]
    where
        K: Borrow<Q>,
    {
        for i in 0..N {
            for j in 0..i {
                if *ks[i] == *ks[j] && self.contains_key(ks[i]) {
                    panic!("duplicate keys found");
                }
            }
        }
        unsafe { self.get_disjoint_unchecked_mut(ks) }
    }
    /// Mutable references to the values of several keys, no two of which are the same.
    pub unsafe fn get_disjoint_unchecked_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&'_ mut V>; N]
    where
        K: Borrow<Q>,
    {
        ks.map(|k| match self.find(k) {
            Some(index) => Some(unsafe { &mut (*self.core.pairs.as_mut_ptr().add(index)).value }),
            None => None,
        })
    }
    /// The place of this key.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = self.hash_of(&key);
        match self.core.find(hash, &key) {
            Some(index) => Entry::Occupied(OccupiedEntry { map: &mut self.core, index }),
            None => Entry::Vacant(VacantEntry { map: &mut self.core, key, hash }),
        }
    }
    /// The value of this key.
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some(&self.core.pairs[index].value),
            None => None,
        }
    }
    /// This key with its value.
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some((&self.core.pairs[index].key, &self.core.pairs[index].value)),
            None => None,
        }
    }
    /// Is this key there?
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(k).is_some()
    }
    /// The value of this key, for changing.
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some(&mut self.core.pairs[index].value),
            None => None,
        }
    }
    /// Gives this key a value; gives the old one.
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let hash = self.hash_of(&k);
        match self.core.find(hash, &k) {
            Some(index) => Some(crate::mem::replace(&mut self.core.pairs[index].value, v)),
            None => {
                self.core.put(hash, k, v);
                None
            }
        }
    }
    /// Takes this key out; gives its value.
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some(self.core.take(index).value),
            None => None,
        }
    }
    /// Takes this key out; gives it with its value.
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        let index = self.find(k)?;
        let pair = self.core.take(index);
        Some((pair.key, pair.value))
    }
}

/// References to the keys and values.
pub struct Iter<'a, K, V> {
    inner: crate::slice::Iter<'a, Pair<K, V>>,
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
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
    map: &'a mut Core<K, V>,
    index: usize,
}
/// A free place, for this key.
pub struct VacantEntry<'a, K: 'a, V: 'a> {
    map: &'a mut Core<K, V>,
    key: K,
    hash: u64,
}
impl<'a, K, V> Entry<'a, K, V> {
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
impl<'a, K, V> OccupiedEntry<'a, K, V> {
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
impl<'a, K, V> VacantEntry<'a, K, V> {
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
        let index = self.map.put(self.hash, self.key, value);
        &mut self.map.pairs[index].value
    }
    /// Puts a value in; the place is taken then.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let index = self.map.put(self.hash, self.key, value);
        OccupiedEntry { map: self.map, index }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Entry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(),
            Entry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(),
        }
    }
}
impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for OccupiedEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}
impl<K: fmt::Debug, V> fmt::Debug for VacantEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}

impl<K: Clone, V: Clone> Clone for Pair<K, V> {
    fn clone(&self) -> Self {
        Pair { hash: self.hash, key: self.key.clone(), value: self.value.clone() }
    }
}
impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> Self {
        let core = Core { pairs: self.core.pairs.clone(), table: self.core.table.clone() };
        HashMap { core, hash_builder: self.hash_builder.clone() }
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        for (key, value) in self {
            match other.get(key) {
                Some(v) if *v == *value => {}
                _ => return false,
            }
        }
        true
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> Self {
        HashMap::with_hasher(S::default())
    }
}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> Index<&Q> for HashMap<K, V, S> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        IntoIter { inner: self.core.pairs.into_iter() }
    }
}
impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> Self {
        let mut map = HashMap::with_hasher(S::default());
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        let iter = iter.into_iter();
        let (low, _) = iter.size_hint();
        self.reserve(if self.is_empty() { low } else { (low + 1) / 2 });
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        for (k, v) in iter {
            self.insert(*k, *v);
        }
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(array: [(K, V); N]) -> Self {
        array.into_iter().collect()
    }
}

/// Takes the pairs out that a function accepts.
pub struct ExtractIf<'a, K, V, F> {
    core: &'a mut Core<K, V>,
    at: usize,
    pred: F,
}
impl<K, V, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while self.at < self.core.pairs.len() {
            let pair = &mut self.core.pairs[self.at];
            if (self.pred)(&pair.key, &mut pair.value) {
                let pair = self.core.take(self.at);
                return Some((pair.key, pair.value));
            }
            self.at += 1;
        }
        None
    }
}
impl<K, F: FnMut(&K) -> bool> ExtractIf<'_, K, (), F> {
    pub(super) fn next_key(&mut self) -> Option<K> {
        while self.at < self.core.pairs.len() {
            if (self.pred)(&self.core.pairs[self.at].key) {
                return Some(self.core.take(self.at).key);
            }
            self.at += 1;
        }
        None
    }
}
empty_map_iterators!();
