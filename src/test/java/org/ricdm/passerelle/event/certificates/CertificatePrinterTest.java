package org.ricdm.passerelle.event.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.springframework.beans.factory.annotation.Autowired;

/** Certificates on paper: one page, read by people, programs and cameras. */
@PortalTest
class CertificatePrinterTest {

    private static final String CODE = "0123456789abcdefghjkmnpqrs";
    private static final String LONG = "Accueillir une personne qui ne lit pas le français : ce que nous avons essayé à"
            + " Genève, Porto et Nantes, et ce qui n’a pas marché";

    @Autowired
    CertificatePrinter printer;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "EN", "IT", "ES", "PT"})
    void itIsOneTaggedPageInTheLanguageOfThePerson(Language language) throws IOException {
        try (var pdf = printed(language, "Lucie Ferrand", 8, "Atelier")) {
            assertThat(pdf.getNumberOfPages()).isOne();
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo(language.code());
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("École de printemps");
            assertThat(structure(pdf)).contains("H1", "H2", "P", "Table", "TH", "TD", "Figure");
        }
    }

    @Test
    void itSaysWhoWhatWhenWhereAndHowToCheckIt() throws IOException {
        try (var pdf = printed(Language.FR, "O’Neil <b>Ana</b> Παπαδοπούλου", 2, "Atelier")) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");

            assertThat(text)
                    .contains("Attestation de participation", "O’Neil <b>Ana</b> Παπαδοπούλου")
                    .contains("École de printemps", "Porto, Portugal", "Organisation : Cité des métiers de Porto")
                    .contains("Atelier 0", "09:00–10:15", "2 heures 30 minutes")
                    .contains("n° 000123", "24 avril 2027", "Jusqu’au 23 avril 2028")
                    .contains("https://portal.example/certificates/" + CODE);
        }
    }

    @Test
    void withoutSessionsItSaysTheDaysOnly() throws IOException {
        try (var pdf = printed(Language.EN, "Lucie Ferrand", 0, "")) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Days of presence: Wednesday 21 April, Thursday 22 April")
                    .doesNotContain("Sessions attended", "Hours");
        }
    }

    @Test
    void manySessionsWithLongTitlesStayOnOnePage() throws IOException {
        for (var number : new int[] {10, 12, 22}) {
            try (var pdf = printed(
                    Language.FR,
                    "Maximiliane-Alexandrine Papadopoulou-Wolkenstein-Montmorency",
                    number,
                    number > 12 ? "Atelier pratique" : LONG)) {
                assertThat(pdf.getNumberOfPages()).as("%d sessions", number).isOne();
                assertThat(new PDFTextStripper().getText(pdf)).contains("/certificates/" + CODE);
            }
        }
    }

    @Test
    void aCameraReadsTheAddress() throws Exception {
        try (var pdf = printed(Language.PT, "Lucie Ferrand", 3, "Oficina")) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            var dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo("https://portal.example/certificates/" + CODE);
        }
    }

    private PDDocument printed(Language language, String name, int sessions, String title) throws IOException {
        var first = LocalDateTime.parse("2027-04-21T09:00");
        var attended = IntStream.range(0, sessions)
                .mapToObj(n -> first.plusDays(n % 3).plusHours(n / 3 * 2L))
                .sorted()
                .map(starts ->
                        new AttendedSession(title + " " + starts.getDayOfMonth() % 21, starts, starts.plusMinutes(75)))
                .toList();
        var zone = ZoneId.of("Europe/Lisbon");
        var facts = new CertificateFacts(
                language,
                name,
                "École de printemps 2027 : accueillir, orienter, accompagner",
                new WallTime(first, zone),
                new WallTime(LocalDateTime.parse("2027-04-23T17:00"), zone),
                "Centro de congressos, Porto, Portugal",
                "Cité des métiers de Porto",
                attended,
                List.of(LocalDate.parse("2027-04-21"), LocalDate.parse("2027-04-22")),
                AttendedTime.minutes(attended, zone));
        var into = new ByteArrayOutputStream();
        printer.print(
                new CertificateFile(
                        // Half past midnight in Lisbon, and still the day before in Greenwich.
                        new Certificate(123, CODE, Instant.parse("2027-04-23T23:30:00Z"), true, facts),
                        LocalDate.parse("2028-04-23")),
                into);
        return Loader.loadPDF(into.toByteArray());
    }

    private static List<String> structure(PDDocument pdf) {
        return pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                .map(one -> ((COSDictionary) one.getObject()).getNameAsString(COSName.S))
                .distinct()
                .toList();
    }
}
