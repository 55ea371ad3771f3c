// Segregated size classes, the idea behind jemalloc and its kin: a page holds cells of one size only, so
// a request takes the first free cell of its class and nothing is ever split or joined. What is larger
// than the largest class gets pages of its own.
//
// Bookkeeping: at the start of the heap a word for each class (the first page with a free cell), then a
// map with a byte for each page of the limit: 0 free, 1 + class, 0xF0 first page of a large block, 0xF1
// its others. A page of cells begins with four words: the first free cell, cells in use, the next page
// with free cells, cells that were ever handed out. A free cell holds the address of the next one.
//
// With `caches` each thread keeps some of the cells that it frees, and takes them again without looking at any page:
// behind the map is a row for each thread (those 16 apart share one) with two words for each class, its first cell and
// their number. For the pages such a cell is still in use. A full cache gives all of its cells back.
#include <algorithm>

#include "memory/heap.h"

namespace framewalk {

namespace {

constexpr uint32_t kPage = 4096;
constexpr uint32_t kSizes[] = {16, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024};
constexpr uint32_t kClasses = sizeof(kSizes) / sizeof(kSizes[0]);
constexpr uint32_t kMap = 64;                     // behind the heads
constexpr uint32_t kPageHead = 16;
constexpr uint8_t kLarge = 0xF0, kMore = 0xF1;
constexpr uint32_t kRows = 16;                    // of caches
constexpr uint32_t kRow = 8 * kClasses;           // bytes

class ClassHeap final : public Heap {
public:
    ClassHeap(const HeapSettings& settings, HeapArena& arena) : Heap(settings, arena) {
        uint64_t pages = std::min<uint64_t>(settings.limit, UINT64_C(1) << 30) / kPage;
        caches_ = static_cast<uint32_t>(heap_align(start() + kMap + pages, 4));
        uint64_t low = heap_align(caches_ + (settings.caches != 0 ? kRows * kRow : 0), kPage);
        if (!arena_.extend_heap(low)) return;
        end_ = low_ = static_cast<uint32_t>(low);
        arena_.mark_header(start(), low_ - start(), true);
        for (uint32_t at = start(); at < low_; at += 4) set(at, 0);
        while (end_ - low_ < settings.initial && add_pages(1)) {}
    }

    uint32_t allocate(uint64_t size, uint64_t align, uint32_t) override {
        if (size > kMostHeapRequest || align > kMostHeapRequest || low_ == 0) return 0;
        for (uint32_t k = 0; k < kClasses; ++k) {
            bool fits = kSizes[k] >= size && (kSizes[k] & (0 - kSizes[k])) >= align;
            if (!fits) continue;
            uint32_t kept = settings_.caches != 0 ? take_kept(k) : 0;
            return kept != 0 ? kept : take_cell(k);
        }
        uint32_t pages = static_cast<uint32_t>((size + kPage - 1) / kPage);
        uint32_t first = take_pages(std::max(pages, 1u), static_cast<uint32_t>(align));
        for (uint32_t i = 0; first != 0 && i < pages; ++i) set_byte(map_at(first + i * kPage), i == 0 ? kLarge : kMore);
        return first;
    }

    void release(uint32_t address, uint64_t, uint64_t) override {
        uint32_t page = page_of(address), kind = address >= low_ && address < end_ ? get_byte(map_at(page)) : 0;
        if (kind >= 1 && kind <= kClasses) return settings_.caches != 0 ? keep(page, kind - 1, address) : give_back_cell(page, kind - 1, address);
        if (kind != kLarge || address != page) return void(complain("no block lies here", address));
        do {
            set_byte(map_at(page), 0);
            page += kPage;
        } while (page < end_ && get_byte(map_at(page)) == kMore);
    }

    void use_thread(uint64_t number) override { row_ = static_cast<uint32_t>((number - 1) % kRows); }
    void end_thread(uint64_t number) override {
        for (uint32_t k = 0; k < kClasses && settings_.caches != 0; ++k) empty(caches_ + static_cast<uint32_t>((number - 1) % kRows) * kRow + 8 * k, k);
    }

    std::vector<HeapBlock> blocks() const override {
        std::vector<HeapBlock> list;
        std::vector<uint32_t> kept;
        for (const HeapLink& link : kept_links(SIZE_MAX)) kept.push_back(link.to);
        for (uint32_t page = low_; page < end_ && low_ != 0; page += kPage) add_free_of(page, kept, list);
        return list;
    }
    uint64_t overhead() const override {
        uint64_t sum = low_ == 0 ? 0 : low_ - start();
        for (uint32_t page = low_; page < end_ && low_ != 0; page += kPage) {
            uint32_t kind = kind_of(page);
            if (kind >= 1 && kind <= kClasses) sum += first_cell(page, kind - 1) - page;
        }
        return sum;
    }

    std::vector<HeapLink> links(size_t most) const override {
        std::vector<HeapLink> list = kept_links(most);
        for (uint32_t page = low_; page < end_ && low_ != 0; page += kPage) {
            uint32_t kind = kind_of(page);
            if (kind >= 1 && kind <= kClasses) add_links_of(page, most, list);
        }
        return list;
    }

    std::vector<uint32_t> save() const override { return {end_, row_}; }
    void load(const std::vector<uint32_t>& state) override { end_ = state[0], row_ = state[1]; }

private:
    uint32_t page_of(uint32_t address) const { return address - (address - low_) % kPage; }
    uint32_t map_at(uint32_t page) const { return start() + kMap + (page - low_) / kPage; }
    uint32_t kind_of(uint32_t page) const { return arena_.heap_word(map_at(page) & ~3u) >> (map_at(page) & 3) * 8 & 0xFF; }
    uint32_t head_of(uint32_t k) const { return start() + 4 * k; }
    // So that every cell is aligned as its size allows.
    static uint32_t first_cell(uint32_t page, uint32_t k) { return page + std::max(kPageHead, kSizes[k] & (0 - kSizes[k])); }
    static uint32_t cells(uint32_t k) { return (kPage - (first_cell(0, k))) / kSizes[k]; }

    // -------------------------------------------------------- caches

    bool is_kept(uint32_t cell, uint32_t k) const {
        uint32_t page = cell >= low_ && cell < end_ ? page_of(cell) : 0;
        bool is = page != 0 && kind_of(page) == k + 1;
        return is ? is_cell(cell, page, k) : complain("the cache of a thread leads to what is no cell", cell);
    }
    uint32_t pop(uint32_t cache, uint32_t k) {
        uint32_t cell = get(cache), count = get(cache + 4);
        if (cell == 0 || !is_kept(cell, k)) return 0;
        if (count == 0 || count > settings_.caches) return complain("the count of a cache is damaged", cache + 4);
        set(cache, get(cell));
        set(cache + 4, count - 1);
        return cell;
    }
    uint32_t take_kept(uint32_t k) {
        uint32_t cache = caches_ + row_ * kRow + 8 * k;
        uint32_t cell = pop(cache, k);
        if (cell != 0) visit(cell), arena_.mark_header(cell, 8, false);
        return cell;
    }
    void keep(uint32_t page, uint32_t k, uint32_t cell) {
        if (!is_cell(cell, page, k)) return;
        uint32_t cache = caches_ + row_ * kRow + 8 * k;
        if (get(cache + 4) >= settings_.caches) empty(cache, k);
        arena_.mark_header(cell, 8, true);
        set(cell, get(cache));
        set(cache, cell);
        set(cache + 4, get(cache + 4) + 1);
    }
    void empty(uint32_t cache, uint32_t k) {
        while (uint32_t cell = pop(cache, k)) give_back_cell(page_of(cell), k, cell);
    }
    std::vector<HeapLink> kept_links(size_t most) const {
        std::vector<HeapLink> list;
        for (uint32_t at = caches_; settings_.caches != 0 && low_ != 0 && at < caches_ + kRows * kRow; at += 8) {
            uint32_t from = at, left = std::min(arena_.heap_word(at + 4), settings_.caches);
            for (uint32_t to = arena_.heap_word(at); to >= low_ && to < end_ - 4 && left > 0 && list.size() < most; from = to, to = arena_.heap_word(to), --left)
                list.push_back({from, to});
        }
        return list;
    }

    uint32_t take_cell(uint32_t k) {
        uint32_t page = get(head_of(k));
        visit(page != 0 ? page : head_of(k));
        if (page == 0) page = begin_page(k);
        if (page == 0 || !is_page_of(page, k)) return 0;
        uint32_t cell = get(page), ever = get(page + 12);
        if (cell != 0) {
            if (!is_cell(cell, page, k)) return 0;
            set(page, get(cell));
            arena_.mark_header(cell, 8, false);
        } else {
            cell = first_cell(page, k) + ever * kSizes[k];
            if (ever >= cells(k)) return complain("the count of the page is damaged", page + 12);
            set(page + 12, ++ever);
        }
        set(page + 4, get(page + 4) + 1);
        if (get(page + 4) >= cells(k)) set(head_of(k), get(page + 8));
        return cell;
    }

    void give_back_cell(uint32_t page, uint32_t k, uint32_t cell) {
        if (!is_cell(cell, page, k)) return;
        uint32_t used = get(page + 4);
        if (used == 0 || used > cells(k)) return void(complain("the count of the page is damaged", page + 4));
        arena_.mark_header(cell, 8, true);
        set(cell, get(page));
        set(page, cell);
        set(page + 4, used - 1);
        if (used == cells(k)) {
            set(page + 8, get(head_of(k)));
            set(head_of(k), page);
        }
        if (used == 1) end_page(page, k);
    }

    // An empty page may serve any class.
    void end_page(uint32_t page, uint32_t k) {
        uint32_t at = head_of(k), next = get(at);
        for (uint32_t most = (end_ - low_) / kPage; next != page; next = get(at)) {
            if (!is_page_of(next, k) || (most-- == 0 && !complain("the list of pages leads round in a circle", next))) return;
            visit(next);
            at = next + 8;
        }
        set(at, get(page + 8));
        set_byte(map_at(page), 0);
        arena_.mark_header(page, kPage, false);
    }

    uint32_t begin_page(uint32_t k) {
        uint32_t page = take_pages(1, 1);
        if (page == 0) return 0;
        set_byte(map_at(page), static_cast<uint8_t>(1 + k));
        arena_.mark_header(page, kPageHead, true);
        for (uint32_t i = 0; i < 4; ++i) set(page + 4 * i, 0);
        set(head_of(k), page);
        return page;
    }

    bool is_page_of(uint32_t page, uint32_t k) const {
        bool is = page >= low_ && page < end_ && page == page_of(page) && kind_of(page) == k + 1 && get(page + 12) <= cells(k);
        return is || complain("the list of pages with free cells is damaged", page);
    }
    bool is_cell(uint32_t cell, uint32_t page, uint32_t k) const {
        uint32_t first = first_cell(page, k);
        bool is = cell >= first && cell < page + kPage && (cell - first) % kSizes[k] == 0;
        return is || complain("the list of free cells leads to what is none", cell);
    }

    // So many free pages in a row.
    uint32_t take_pages(uint32_t count, uint32_t align) {
        for (bool has_grown = false;; has_grown = true) {
            uint32_t run = 0;
            for (uint32_t page = low_; page < end_; page += kPage) {
                visit(page);
                bool is_free = get_byte(map_at(page)) == 0 && (run > 0 || page % align == 0);
                run = is_free ? run + 1 : 0;
                if (run == count) return page - (count - 1) * kPage;
            }
            if (has_grown || !add_pages(count - run + (align > kPage ? align / kPage : 0))) return 0;
        }
    }
    bool add_pages(uint32_t count) {
        uint64_t end = std::max(uint64_t(end_) + uint64_t(count) * kPage, grown(uint64_t(end_) + uint64_t(count) * kPage));
        end -= (end - low_) % kPage;
        if (end - low_ > settings_.limit || !arena_.extend_heap(end)) return false;
        end_ = static_cast<uint32_t>(end);
        return true;
    }

    void add_free_of(uint32_t page, const std::vector<uint32_t>& kept, std::vector<HeapBlock>& list) const {
        uint32_t kind = kind_of(page);
        if (kind == 0) {
            bool joins = !list.empty() && list.back().base + list.back().size == page && page > low_ && kind_of(page - kPage) == 0;
            if (joins) list.back().size += kPage, list.back().footprint += kPage;
            else list.push_back({page, kPage, page, kPage, 0, true});
        }
        if (kind == 0 || kind > kClasses) return;
        uint32_t k = kind - 1, ever = std::min(arena_.heap_word(page + 12), cells(k));
        std::vector<bool> is_free(cells(k));
        for (uint32_t i = ever; i < cells(k); ++i) is_free[i] = true;
        uint32_t first = first_cell(page, k), most = ever;
        for (uint32_t cell = arena_.heap_word(page); cell >= first && cell < page + kPage - 4 && most-- > 0; cell = arena_.heap_word(cell))
            is_free[std::min((cell - first) / kSizes[k], cells(k) - 1)] = true;
        for (uint32_t cell : kept)
            if (cell >= first && cell < page + kPage) is_free[std::min((cell - first) / kSizes[k], cells(k) - 1)] = true;
        for (uint32_t i = 0; i < cells(k); ++i)
            if (is_free[i]) list.push_back({first + i * kSizes[k], kSizes[k], first + i * kSizes[k], kSizes[k], 0, true});
    }

    // The page's own list of cells that were given back.
    void add_links_of(uint32_t page, size_t most, std::vector<HeapLink>& list) const {
        uint32_t from = page, to = arena_.heap_word(page);
        for (; to > page && to < page + kPage - 4 && list.size() < most; from = to, to = arena_.heap_word(to)) list.push_back({from, to});
    }

    uint32_t low_ = 0;       // the first page; 0: there is no room for any
    uint32_t caches_ = 0, row_ = 0;   // where they lie; that of the running thread
};

}  // namespace

std::unique_ptr<Heap> make_class_heap(const HeapSettings& settings, HeapArena& arena) {
    return std::make_unique<ClassHeap>(settings, arena);
}

}  // namespace framewalk
