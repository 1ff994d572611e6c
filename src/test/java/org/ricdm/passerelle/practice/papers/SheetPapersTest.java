package org.ricdm.passerelle.practice.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.KitLicence;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets on paper, opened as a reader's program opens them. */
@PortalTest
class SheetPapersTest {

    private static final String GREEK = "Καλωσορίζουμε τους νέους 🎉 με μία ερώτηση 👩‍👩‍👧 🇬🇷";

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom room;

    @Autowired
    PracticePapers papers;

    @Autowired
    Files files;

    @Autowired
    JdbcClient sql;

    private long author;

    @BeforeEach
    void somebodyWhoWrites() {
        author = fixture.member();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "EN", "IT", "ES", "PT"})
    void theWholeSheetIsTaggedInTheLanguageOfTheReaderAndOfItsPassages(Language reader) throws IOException {
        var id = room.accepted(author, everything("One question"), Audience.EVERYBODY);

        try (var pdf = full(id, reader)) {
            var catalogue = pdf.pdf().getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo(reader.code());
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.pdf().getDocumentInformation().getTitle()).isEqualTo("One question");
            assertThat(pdf.tags())
                    .contains("H1", "H2", "H3", "H4", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link");
            if (reader != Language.EN) {
                assertThat(pdf.languages()).contains("en");
            }
        }
    }

    @Test
    void theWholeSheetSaysEverythingUnderItsHeadings() throws IOException {
        var content = everything("One question");
        var id = room.accepted(author, content, Audience.EVERYBODY);

        try (var pdf = full(id, Language.EN)) {
            assertThat(pdf.text())
                    .contains("Label of the network since", "One question", "People leave with a next step.")
                    .contains("Guidance adviser 4", "People who came back 12 31 people", "A queue A second table")
                    .contains("First ask.", "Then listen.", "A table near the door.", "Nobody read the poster.")
                    .contains("The poster (PDF,", "Name the author (CC BY 4.0)", "1 March 2026 First try")
                    .contains(fixture.centreName(centre()), "Below 1,000 euros", "In use for a year", "Own monitoring")
                    .contains("/practices/" + id + "/one-question", "1 / ");
            assertThat(pdf.bookmarks())
                    .contains("One question", "- At a glance", "- Need", "- What is done", "- Means", "- Results")
                    .contains("- To do it elsewhere", "- Who, where and since when");
            assertThat(pdf.text(pdf.pages())).contains(pdf.pages() + " / " + pdf.pages());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "EN", "IT", "ES", "PT"})
    void onOnePageStandsWhatOneNeedsToDecide(Language reader) throws IOException {
        var id = room.accepted(author, everything("One question"), Audience.EVERYBODY);

        try (var pdf = one(id, reader)) {
            assertThat(pdf.pages()).isOne();
            assertThat(pdf.pdf().getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(pdf.text())
                    .contains("One question", "People leave with a next step.", "Many come once")
                    .contains("Guidance adviser, 4", "People who came back: 12 → 31 people (2026)")
                    .contains(fixture.centreName(centre()), "/practices/" + id + "/one-question");
            assertThat(pdf.tags()).contains("H1", "H2", "P", "LI", "Figure");
        }
    }

    @Test
    void theLongestSheetStaysOnOnePageAndSaysThatThereIsMore() throws IOException {
        var content = everything("T".repeat(20) + " " + "long ".repeat(15))
                .with(SheetField.PROMISE, "promise ".repeat(20).strip())
                .with(SheetField.NEED, "need ".repeat(120).strip())
                .with(SheetField.DONE, "- a\n".repeat(370).strip())
                .withRows(SheetField.STAFF, many(12, n -> Map.of("role", "r".repeat(118), "hours", "40")))
                .withRows(
                        SheetField.INDICATORS,
                        many(
                                20,
                                n -> Map.of("name", "n".repeat(118), "value", "v".repeat(40), "unit", "u".repeat(40))));
        var id = room.accepted(author, content, Audience.NETWORK);

        try (var pdf = one(id, Language.FR)) {
            assertThat(pdf.pages()).isOne();
            assertThat(pdf.text()).contains("…", "La fiche complète en dit plus");
        }
    }

    @Test
    void aDraftTwiceAsLongAsAllowedStaysOnOnePageForItsAuthor() throws IOException {
        var draft = room.draft(
                author,
                PracticeRoom.sparkContent("Ω".repeat(200))
                        .with(SheetField.PROMISE, "W".repeat(320))
                        .with(SheetField.NEED, "# H\n\n".repeat(240).strip())
                        .with(SheetField.DONE, "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(480)));

        try (var pdf = one(draft, Language.EN)) {
            assertThat(pdf.pages()).isOne();
        }
    }

    @Test
    void twentyRowsAndLongTablesFlowOverPagesWithTheirHeads() throws IOException {
        var id = room.accepted(
                author,
                everything("Many figures")
                        .withRows(
                                SheetField.INDICATORS,
                                many(
                                        20,
                                        n -> Map.of(
                                                "name", "Indicator " + n, "value", "" + n, "source", "s ".repeat(70)))),
                Audience.NETWORK);

        try (var pdf = full(id, Language.EN)) {
            assertThat(pdf.pages()).isGreaterThan(1);
            assertThat(pdf.text()).contains("Indicator 0", "Indicator 19");
        }
    }

    @Test
    void greekIsTextAndEmojiAreNamedWhereThereIsNoGlyph() throws IOException {
        var content = everything(GREEK).with(SheetField.DONE, GREEK + " ✅ 𝔸 漢字 e\u0301 1️⃣ 👍🏽");
        var id = room.accepted(author, content, Audience.EVERYBODY);

        for (var form : PaperForm.values()) {
            try (var pdf = PrintedPdf.of(print(id, form, Language.EN))) {
                assertThat(pdf.text())
                        .contains("Καλωσορίζουμε τους νέους [party popper] με μία ερώτηση")
                        .contains("[Greece]", "[check mark button]", "□□", "é 1 [thumbs up]")
                        .doesNotContain("#", "🎉");
            }
        }
    }

    @Test
    void aSparkHasNoEmptyHeadings() throws IOException {
        var spark = room.spark(author, "Only a spark");

        try (var pdf = full(spark, Language.EN)) {
            assertThat(pdf.pages()).isOne();
            assertThat(pdf.bookmarks())
                    .containsExactly(
                            "Only a spark", "- At a glance", "- Need", "- What is done", "- Who, where and since when");
            assertThat(pdf.text()).contains("Spark", "Young people").doesNotContain("Label of the network");
        }
        try (var pdf = one(spark, Language.EN)) {
            assertThat(pdf.text())
                    .doesNotContain("Means", "Results", "There is more")
                    .contains("The sheet as it is today");
        }
    }

    @Test
    void theCodeLeadsToTheSheet() throws Exception {
        var id = room.spark(author, "Only a spark");

        for (var form : PaperForm.values()) {
            try (var pdf = PrintedPdf.of(print(id, form, Language.EN))) {
                var picture = new PDFRenderer(pdf.pdf()).renderImageWithDPI(0, 300);
                var dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
                var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);

                assertThat(new QRCodeReader()
                                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                                .getText())
                        .startsWith("http")
                        .endsWith("/practices/" + id + "/only-a-spark");
            }
        }
    }

    @Test
    void whatPeopleTypedIsNeverMarkupAndNothingIsFetched() throws IOException {
        var evil = "<script>alert(1)</script><img src='https://tracker.example/x.png'> ${7*7}";
        var draft = room.draft(
                author,
                PracticeRoom.sparkContent(evil)
                        .with(SheetField.NEED, evil + " ![x](https://tracker.example/y.png)")
                        .with(SheetField.PUBLIC_NOTE, evil));

        try (var pdf = full(draft, Language.EN)) {
            assertThat(pdf.text()).contains("<script>alert(1)</script>", "${7*7}");
        }
    }

    @Test
    void severalSheetsHaveACoverAndAListWithPagesAndWhatIsNotOpenIsLeftOut() throws IOException {
        var one = room.accepted(author, everything("First sheet"), Audience.EVERYBODY);
        var two = room.spark(author, "Second sheet");
        var closed = room.draft(author, PracticeRoom.sparkContent("A draft of mine"));
        var reader = fixture.member();
        var book = new PaperBook("For the first day", "Why **these**:\n\n- they are short", Language.EN);

        var into = new ByteArrayOutputStream();
        fixture.as.member(reader, () -> write(List.of(two, closed, one), book, into));

        try (var pdf = PrintedPdf.of(into.toByteArray())) {
            assertThat(pdf.text(1)).contains("For the first day", "Why these", "they are short", "2 practices");
            assertThat(pdf.text(2))
                    .contains("Contents", "Second sheet", "First sheet")
                    .containsPattern("Second sheet[ .]*3");
            assertThat(pdf.text()).doesNotContain("A draft of mine");
            assertThat(pdf.bookmarks())
                    .containsSubsequence("For the first day", "Contents", "Second sheet", "First sheet");
        }
        assertThatThrownBy(() -> fixture.as.member(reader, () -> write(List.of(closed), book, into)))
                .isInstanceOf(NotOpen.class);
    }

    /** All fields of a full sheet with something in them. */
    private SheetContent everything(String title) {
        return fixture.as.member(
                author,
                () -> PracticeRoom.fullContent(title)
                        .with(SheetField.PICTURE, stored("bridge.png", Samples.png(1200, 600)))
                        .with(SheetField.PICTURE_TEXT, "A table near the door")
                        .with(SheetField.DONE, "# How\n\n1. First ask.\n2. Then listen.\n\nSee [the notes](/topics/1).")
                        .with(SheetField.DURATION, "Two months")
                        .with(SheetField.LINK, "https://film.example/one")
                        .with(SheetField.PARTNERS, "The town.")
                        .withRows(
                                SheetField.MILESTONES,
                                List.of(new SheetRow("m1", Map.of("date", "2026-03-01", "what", "First try"))))
                        .withRows(
                                SheetField.INDICATORS,
                                List.of(new SheetRow(
                                        "i1",
                                        Map.of(
                                                "name", "People who came back",
                                                "baseline", "12",
                                                "value", "31",
                                                "unit", "people",
                                                "period", "2026"))))
                        .withRows(
                                SheetField.KIT,
                                List.of(new SheetRow(
                                        "k1",
                                        Map.of(
                                                "file", stored("poster.pdf", Samples.pdf()),
                                                "name", "The poster",
                                                "licence", KitLicence.CC_BY.name())))));
    }

    private String stored(String name, byte[] bytes) {
        return files.store(new ByteArrayInputStream(bytes), name).token();
    }

    private static List<SheetRow> many(int count, java.util.function.IntFunction<Map<String, String>> cells) {
        return IntStream.range(0, count)
                .mapToObj(n -> new SheetRow("x" + n, cells.apply(n)))
                .toList();
    }

    private long centre() {
        return sql.sql("select centre_id from member where id = :id")
                .param("id", author)
                .query(Long.class)
                .single();
    }

    private PrintedPdf one(long id, Language reader) throws IOException {
        return PrintedPdf.of(print(id, PaperForm.ONE, reader));
    }

    private PrintedPdf full(long id, Language reader) throws IOException {
        return PrintedPdf.of(print(id, PaperForm.FULL, reader));
    }

    private byte[] print(long id, PaperForm form, Language reader) {
        return fixture.as.member(author, () -> {
            var into = new ByteArrayOutputStream();
            try {
                papers.print(papers.order(id, form, reader), into);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return into.toByteArray();
        });
    }

    private void write(List<Long> ids, PaperBook book, ByteArrayOutputStream into) {
        try {
            papers.pdf(ids, book, Language.EN, into);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
