// Tables as the world writes them: every record is found, and a broken one costs itself alone.
#include "sim/import/csv.h"

#include <algorithm>

#include "sim/import/columns.h"
#include "sim/import/encoding.h"
#include "sim/import/tongue.h"
#include "tests/support/catch.h"

using namespace sim::threads;

namespace {

struct Table {
    std::vector<std::vector<std::string>> whole;
    std::vector<std::int64_t> lines;
    int broken = 0;
    int too_long = 0;
};

/// `step` bytes at a time, as a slow disk would give them.
Table read(const std::string& text, std::size_t step = 7) {
    std::size_t at = 0;
    CsvStream stream([&](char* bytes, std::size_t count) {
        const std::size_t given = std::min({count, step, text.size() - at});
        std::copy_n(text.data() + at, given, bytes);
        at += given;
        return given;
    });
    Table table;
    CsvRecord record;
    while (stream.next(record)) {
        table.broken += record.kind == RecordKind::broken;
        table.too_long += record.kind == RecordKind::too_long;
        if (record.kind != RecordKind::whole) continue;
        table.whole.push_back(record.fields);
        table.lines.push_back(record.line);
        std::vector<std::string> again;
        REQUIRE(
            split_record(std::string_view(text).substr(static_cast<std::size_t>(record.offset), record.bytes),
                         stream.separator(), again));
        CHECK(again == record.fields);  // what is read back by its place is the same
    }
    return table;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("quotes, line breaks within them, and the three ends of lines") {
    const Table table = read("a,b\r\n1,\"x,\"\"y\"\"\nz\"\n\r\n2,\n3,q");
    CHECK(table.whole == Rows{{"a", "b"}, {"1", "x,\"y\"\nz"}, {"2", ""}, {"3", "q"}});
    CHECK(table.lines == std::vector<std::int64_t>{1, 2, 5, 6});
    CHECK(table.broken == 0);
}

TEST_CASE("a byte order mark, and tables with semicolons or tabs") {
    CHECK(read("\xEF\xBB\xBF"
               "a;b\n1;2,5\n")
              .whole == Rows{{"a", "b"}, {"1", "2,5"}});
    CHECK(read("a\tb\n1\t2\n").whole == Rows{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("a quote that nobody closes costs one record, not the file") {
    const Table table = read("a,b\n1,\"open\n2,x\n3,y\n");
    CHECK(table.whole == Rows{{"a", "b"}, {"2", "x"}, {"3", "y"}});
    CHECK(table.broken == 1);
    const Table glued = read("a,b\n1,\"x\"y\n2,z\n");
    CHECK(glued.whole == Rows{{"a", "b"}, {"2", "z"}});
}

TEST_CASE("too many fields, too few, and signs that do not belong") {
    const Table table = read(std::string("a,b\n1\n1,2,3\n\xFF\xFE,\0\n4,5", 21));
    CHECK(table.broken == 2);
    CHECK(table.whole.size() == 3);
    CHECK(table.whole[1] == std::vector<std::string>{"\xFF\xFE", std::string("\0", 1)});
}

TEST_CASE("a line of many megabytes is passed over, quoted or not") {
    for (const std::string quote : {"", "\""}) {
        const Table table = read("a,b\n1," + quote + std::string(5'000'000, 'x') + "\n2,y\n", 1 << 16);
        CHECK(table.whole == Rows{{"a", "b"}, {"2", "y"}});
        CHECK(table.broken + table.too_long == 1);
    }
}

TEST_CASE("nothing, a break alone and a header alone") {
    CHECK(read("").whole.empty());
    CHECK(read("\n\n").whole.empty());
    CHECK(read("a,b").whole == Rows{{"a", "b"}});
}

TEST_CASE("columns are found by any of their names, and what is missing is named with what it holds") {
    const Columns known({"Post_ID", "user", "inbound", "text", "in_reply_to"});
    CHECK(known.missing().empty());
    const Post post = known.post({"7.0", "@Jo", "0", "Hi", "5.0"});
    CHECK(post.id == "7");
    CHECK(post.parent == "5");
    CHECK(post.author == "Jo");
    CHECK_FALSE(post.inbound);
    const auto missing = Columns({"tweet_id", "text", "response_tweet_id"}).missing();
    REQUIRE(missing.size() == 2);
    CHECK(missing[0] == "`author_id` (who wrote it; for a brand its handle)");
}

TEST_CASE("times of posts in the ways that exports write them") {
    const auto day = post_time("2017-10-31T22:10:47Z");
    REQUIRE(day);
    CHECK(post_time("Tue Oct 31 22:10:47 +0000 2017") == day);
    CHECK(post_time("2017-10-31 22:10:47") == day);
    CHECK(post_time("2017-10-31T22:10:47.123Z") == day);
    CHECK(post_time("2017-10-31T23:10:47+01:00") == day);
    for (const char* no :
         {"", "yesterday", "2017-10-31", "Tue Foo 31 22:10:47 +0000 2017", "2017-10-31T22:10:47+1"})
        CHECK_FALSE(post_time(no));
}

TEST_CASE("dates in numbers: what they show, and what has to be said") {
    const auto day = post_time("2017-10-31T22:10:00Z");
    CHECK(post_time("31/10/2017 22:10") == day);
    CHECK(post_time("10/31/2017 22:10:00") == day);
    CHECK(post_time("31.10.2017, 22:10") == day);
    CHECK(post_time("31-10-2017 22:10") == day);
    CHECK(order_shown("31/10/2017 22:10") == DateOrder::day_first);
    CHECK(order_shown("10/31/2017 22:10") == DateOrder::month_first);
    CHECK(order_shown("01/02/2017 22:10") == DateOrder::unknown);
    CHECK(order_shown("01.02.2017 22:10") == DateOrder::day_first);
    CHECK_FALSE(order_shown("2017-10-31 22:10:47"));
    CHECK_FALSE(order_shown("Tue Oct 31 22:10:47 +0000 2017"));
    CHECK_FALSE(post_time("01/02/2017 22:10"));
    CHECK(post_time("01/02/2017 22:10", DateOrder::day_first) == post_time("2017-02-01T22:10:00Z"));
    CHECK(post_time("01/02/2017 22:10", DateOrder::month_first) == post_time("2017-01-02T22:10:00Z"));
    for (const char* no :
         {"31/13/2017 22:10", "31/10/17 22:10", "31/10/2017", "1/2", "//", "31/10/2017 25:10"})
        CHECK_FALSE(post_time(no, DateOrder::day_first));
}

TEST_CASE("what is not UTF-8 is known by its bytes") {
    CHECK(is_utf16("\xFF\xFEi\0d\0"));
    CHECK(is_utf16(std::string_view("i\0d\0,\0t\0e\0", 10)));
    CHECK_FALSE(is_utf16("id,text\n1,na\xC3\xAFve\n"));
    const auto one_byte = [](std::string_view bytes) {
        EncodingWatch watch;
        for (const char byte : bytes) watch.see({&byte, 1});  // also where a piece ends within a letter
        return watch.is_one_byte_a_letter();
    };
    CHECK(one_byte("caf\xE9 and na\xEFve"));
    CHECK(one_byte("it\x92s"));
    CHECK_FALSE(one_byte("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x8C\xB8"));
    CHECK_FALSE(one_byte("caf\xC3\xA9 \xE2\x82\xAC and one broken \xE9."));
    CHECK_FALSE(one_byte("plain"));
}

TEST_CASE("languages are told apart by their smallest words, and by their script") {
    CHECK(foreign_language("@Acme mein Paket ist nicht da und ich warte seit drei Tagen auf euch") ==
          "German");
    CHECK(foreign_language("Bonjour, je suis pas content, vous avez perdu mon colis et je attends") ==
          "French");
    CHECK(foreign_language("Hola, mi pedido no ha llegado y los de la tienda no están para nada") ==
          "Spanish");
    CHECK(foreign_language("荷物がまだ届きません、どうなっていますか") == "another script");
    CHECK(foreign_language("@Acme my parcel is not here and I have been waiting for three days") == "");
    CHECK(foreign_language("thx") == "");
    CHECK(foreign_language("@Acme DM sent 🙏 #help") == "");
    CHECK(foreign_language("The Café de Paris and the Rue du Bac are closed, is that right?") == "");
}

TEST_CASE("a field is found where it begins, whatever the quotes before it hold") {
    CHECK(field_start("a,b,c", ',', 0) == 0);
    CHECK(field_start("a,b,c", ',', 2) == 4);
    CHECK(field_start(",,", ',', 2) == 2);
    CHECK(field_start("\"x,\"\"y\"\"\nz\",\"b\",c", ',', 1) == 12);
    CHECK(field_start("\"x,\"\"y\"\"\nz\",\"b\",c", ',', 2) == 16);
}
