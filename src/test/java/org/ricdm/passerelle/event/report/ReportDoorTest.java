package org.ricdm.passerelle.event.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The report and the list as files: whole, for the right people, and for no cache. */
@PortalTest
class ReportDoorTest {

    @Autowired
    Fixture fixture;

    @Autowired
    ReportRoom room;

    @Autowired
    People people;

    @Autowired
    MockMvc portal;

    private ReportRoom.Made made;

    @BeforeEach
    void somebodyCame() {
        made = room.open();
        made.comes(made.inAlpha, made.event.alpha);
    }

    @Test
    void theReportIsATaggedPdfWithTablesThatAreReadAsSuch() throws Exception {
        var answer = fetched(made.organiser(), "report.pdf");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(made.event.event.brief().title())
                    .contains("By Cité des métiers", "By country", "By language", "Italian", "Workshops", "Alpha")
                    .contains(fixture.centreName(made.cite()));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            var kinds = pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                    .map(one -> ((COSDictionary) one.getObject()).getNameAsString(COSName.S))
                    .collect(Collectors.toSet());
            assertThat(kinds).contains("H1", "H2", "Table", "TR", "TH", "TD");
        }
    }

    @Test
    void theWorkbookHasASheetForEachTable() throws Exception {
        var answer = fetched(made.organiser(), "report.xlsx");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .contains("By Cité des métiers", "By country", "Workshops and sessions", "By day");
            var rows = rows(book.getFirstSheet());
            assertThat(rows.get(1).getCell(0).getText()).isEqualTo(fixture.centreName(made.cite()));
            assertThat(Stream.of(1, 2, 3, 4)
                            .map(n -> rows.get(1).getCell(n).asNumber().intValueExact()))
                    .containsExactly(3, 2, 1, 1);
        }
    }

    @Test
    void theListOfWhoWasThereHasMomentsAsMoments() throws Exception {
        var answer = fetched(made.organiser(), "attendance.xlsx");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var rows = rows(book.getFirstSheet());
            assertThat(rows).hasSize(3);
            var came = rows.stream()
                    .skip(1)
                    .filter(row -> row.getCellCount() > 6)
                    .findFirst()
                    .orElseThrow();
            assertThat(came.getCell(5).getType()).isEqualTo(CellType.NUMBER);
            assertThat(came.getCell(6).getText()).isEqualTo("Alpha");
        }
        assertThat(new String(
                        fetched(made.organiser(), "attendance.csv").getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\ufeffName,Centre,Country,Category,")
                .contains(",France,Member,On site,20")
                .contains(",Alpha\r\n")
                .hasLineCount(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.pdf", "report.xlsx", "attendance.xlsx", "attendance.csv"})
    void nobodyElseGetsAnyOfTheFilesAndNoCacheKeepsThem(String file) throws Exception {
        var right = fetched(made.organiser(), file);
        assertThat(right.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(right.getHeader("Content-Disposition")).contains("attachment", made.slug());

        for (var wrong : new long[] {made.inAlpha, fixture.organiser()}) {
            var answer = fetched(wrong, file);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }
        assertThat(portal.perform(get(path(file))).andReturn().getResponse().getStatus())
                .isEqualTo(302);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    private MockHttpServletResponse fetched(long member, String file) throws Exception {
        var viewer = people.viewer(member).orElseThrow();
        return portal.perform(get(path(file)).with(authentication(new ViewerAuthentication(viewer))))
                .andReturn()
                .getResponse();
    }

    private String path(String file) {
        return "/events/" + made.slug() + "/manage/" + file;
    }
}
