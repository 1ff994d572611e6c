package org.ricdm.passerelle.common.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in files, read back. */
class TableFormatTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MOMENT = Instant.parse("2027-03-28T10:15:59Z");

    @Test
    void aWorkbookHasNumbersAsNumbersMomentsAsMomentsAndWordsAsWords() throws IOException {
        var table = Table.of(
                "Participation",
                List.of("Name", "Rank", "Came at", "Arrives"),
                List.of(
                        List.of(
                                Cell.of("Παπαδημητρίου é <b>&amp;"),
                                Cell.of(12),
                                Cell.of(MOMENT, PARIS),
                                Cell.of(LocalDate.of(2027, 3, 28))),
                        List.of(Cell.NOTHING, Cell.of(-3), Cell.of(null, PARIS))));

        var rows = rows(written(table), 0);

        assertThat(rows.getFirst().getCell(2).getText()).isEqualTo("Came at");
        assertThat(rows.get(1).getCell(0).getText()).isEqualTo("Παπαδημητρίου é <b>&amp;");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCell(1).asNumber().intValueExact()).isEqualTo(12);
        assertThat(rows.get(1).getCell(2).asDate()).isEqualTo(LocalDateTime.of(2027, 3, 28, 12, 15));
        assertThat(rows.get(1).getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(rows.get(1).getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(rows.get(1).getCell(3).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(rows.get(2).getCell(1).asNumber().intValueExact()).isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"x\")"})
    void whatLooksLikeAFormulaStaysWords(String words) throws IOException {
        var table = Table.of("=Sheet", List.of("=Heading"), List.of(List.of(Cell.of(words))));

        var book = written(table);
        assertThat(part(book, "xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>", "<f ");
        assertThat(rows(book, 0).get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows(book, 0).get(1).getCell(0).getText().strip()).isEqualTo(words.strip());

        var text = new ByteArrayOutputStream();
        TableFormat.CSV.write(table, text);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .startsWith("\ufeff'=Heading\r\n")
                .contains("'" + words.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,=1+1", "a\",=1+1", "\",=1+1,\"", "a\n=1+1", "a\r\n=1+1,b", "a,\t=1+1", ",=1+1"})
    void whatFollowsASeparatorStaysInTheCellInWhichItWasTyped(String words) throws IOException {
        var text = new ByteArrayOutputStream();
        TableFormat.CSV.write(
                Table.of("List", List.of("A", "B"), List.of(List.of(Cell.of(words), Cell.of("last")))), text);

        var read = CSVParser.parse(text.toString(StandardCharsets.UTF_8), CSVFormat.RFC4180)
                .getRecords();
        assertThat(read).hasSize(2);
        assertThat(read.getLast().toList()).containsExactly(words, "last");
    }

    @Test
    void theHeadingsAreBoldAndStayInSightAndColumnsAreAsWideAsTheirWords() throws IOException {
        var book = written(Table.of(
                "Long",
                List.of("A", "B"),
                List.of(List.of(Cell.of("Cité des métiers de Marseille"), Cell.of("x".repeat(500))))));

        assertThat(part(book, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "width=\"31.0\"", "width=\"48.0\"");
        assertThat(part(book, "xl/styles.xml")).contains("<b/>");
    }

    @Test
    void severalTablesAreSheetsOfOneFileWithNamesThatSpreadsheetsAllow() throws IOException {
        var into = new ByteArrayOutputStream();
        TableFormat.sheets(
                List.of(
                        Table.of("By centre: all/each [x]?*", List.of("A"), List.of(List.of(Cell.of(1)))),
                        Table.of("By country", List.of("B"), List.of(List.of(Cell.of(2))))),
                into);

        assertThat(rows(into.toByteArray(), 1).get(1).getCell(0).asNumber().intValueExact())
                .isEqualTo(2);
        assertThatThrownBy(() -> TableFormat.CSV.write(List.of(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersThatXmlDoesNotHoldAreLeftOutAndVeryLongWordsAreCut() throws IOException {
        var book = written(Table.of(
                "Odd",
                List.of("A", "B"),
                List.of(List.of(Cell.of("a\u0000b\u0007c\uD800d\uFFFE 😀"), Cell.of("y".repeat(40_000))))));

        assertThat(rows(book, 0).get(1).getCell(0).getText()).isEqualTo("abcd 😀");
        assertThat(rows(book, 0).get(1).getCell(1).getText()).hasSize(32_767);
    }

    @Test
    void aLongTableGoesItsWayWhileItsRowsAreStillBeingMade() throws IOException {
        var sent = new long[1];
        var onTheWay = new AtomicBoolean();
        var counted = new OutputStream() {
            @Override
            public void write(int one) {
                sent[0]++;
            }
        };
        var rows = 50_000;

        TableFormat.XLSX.write(
                new Table("Long", List.of("A"), sink -> {
                    for (var n = 0; n < rows; n++) {
                        sink.row(List.of(Cell.of("Somebody whose name is " + n * 7919L)));
                        onTheWay.compareAndSet(false, n < rows / 2 && sent[0] > 10_000);
                    }
                }),
                counted);

        assertThat(onTheWay).isTrue();
    }

    private static byte[] written(Table table) throws IOException {
        var into = new ByteArrayOutputStream();
        TableFormat.XLSX.write(table, into);
        return into.toByteArray();
    }

    private static List<Row> rows(byte[] book, int sheet) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book), new ReadingOptions(true, false));
                Stream<Row> rows = read.getSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    /** As spreadsheets do it, by the directory at the end of the file. */
    private static String part(byte[] book, String name) throws IOException {
        var file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, book);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
