package org.ricdm.passerelle.event.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.onsite.Pass;
import org.springframework.beans.factory.annotation.Autowired;

/** Badges on paper: names large and whole, words that programs read, codes that cameras read. */
@PortalTest
class BadgePrinterTest {

    private static final Badge LONG =
            badge(1, "Maximiliane-Alexandrine", "Papadopoulou-Wolkenstein", "Cité des métiers du Grand Genève");
    private static final Badge GREEK = badge(2, "Ευαγγελία", "Παπαδημητρακοπούλου", "Κέντρο Προσανατολισμού");
    private static final Badge HOSTILE = badge(3, "<script>", "O’Neil \"x\" & 'y'", "=cmd|<b>Cité</b>");
    private static final Badge SHORT = badge(4, "Ana", "Sá", "Cidade das Profissões do Porto");
    private static final Badge GUEST = new Badge(5, "Anne Marie Wolkenstein", "", "", "", "", "Invité·e", 6, List.of());

    @Autowired
    BadgePrinter printer;

    @ParameterizedTest
    @EnumSource(BadgeSheet.class)
    void everyWordIsOnPaperAsItWasWritten(BadgeSheet sheet) throws IOException {
        try (var pdf = printed(sheet, 1, LONG, GREEK, HOSTILE, SHORT, GUEST)) {
            var text =
                    new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").replace("- ", "-");

            assertThat(text)
                    .contains("Maximiliane-Alexandrine", "Papadopoulou-Wolkenstein")
                    .contains("Ευαγγελία", "Παπαδημητρακοπούλου", "Κέντρο Προσανατολισμού")
                    .contains("<script>", "O’Neil \"x\" & 'y'", "=cmd|<b>Cité</b>")
                    .contains("Ana", "Sá", "Cidade das Profissões do Porto", "Porto, Portugal", "FR · PT")
                    .contains("Anne Marie", "Wolkenstein", "Invité·e", "École de printemps", "ABC DE1");
        }
    }

    @ParameterizedTest
    @EnumSource(BadgeSheet.class)
    void nothingIsSetBeyondTheEdgeOfItsBadge(BadgeSheet sheet) throws IOException {
        try (var pdf = printed(sheet, 1, LONG, GREEK, HOSTILE, SHORT)) {
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                for (var letter : letters(pdf, page)) {
                    var millimetres = 25.4 / 72;
                    var left = letter.getX() * millimetres - sheet.spot(0).left();
                    var right = left + letter.getWidth() * millimetres;
                    assertThat((int) (left / sheet.width()))
                            .as(letter.getUnicode())
                            .isEqualTo((int) ((right - 0.1) / sheet.width()));
                    assertThat(left % sheet.width()).isGreaterThan(2);
                }
            }
        }
    }

    @Test
    void aNameIsReadFromThreeMetresAndAVeryLongOneShrinksNoFurtherThanItMust() throws IOException {
        try (var pdf = printed(BadgeSheet.A4_CARDS, 1, SHORT, LONG)) {
            assertThat(sizeOf(pdf, "A")).isGreaterThanOrEqualTo(44);
            assertThat(sizeOf(pdf, "M")).isGreaterThanOrEqualTo(BadgeRooms.READABLE - 1);
        }
    }

    @Test
    void aCameraReadsTheTokenAndNothingElse() throws IOException, NotFoundException {
        try (var pdf = printed(BadgeSheet.A4_CARDS, 3, LONG, GREEK, SHORT)) {
            assertThat(codes(pdf, 0)).containsExactlyInAnyOrder(token(1), token(2), token(4));
        }
    }

    @Test
    void aPartlyUsedSheetIsBegunWhereItIsFreeAndTheNextOneAtItsTop() throws IOException {
        try (var pdf = printed(BadgeSheet.A4_CARDS, 8, SHORT, GREEK)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(top(pdf, 0)).isGreaterThan(203);
            assertThat(top(pdf, 1)).isLessThan(60);
        }
    }

    @Test
    void thePaperHasItsSizeAndIsTaggedInTheLanguageOfTheEvent() throws IOException {
        try (var pdf = printed(BadgeSheet.A6, 1, SHORT, GREEK)) {
            var page = pdf.getPage(0).getMediaBox();

            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(page.getWidth() * 25.4 / 72).isBetween(104.9, 105.1);
            assertThat(page.getHeight() * 25.4 / 72).isBetween(147.9, 148.1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Badges · École de printemps");
        }
    }

    private PDDocument printed(BadgeSheet sheet, int start, Badge... badges) throws IOException {
        var passes = new HashMap<Long, Pass>();
        for (var badge : badges) {
            passes.put(badge.signUpId(), new Pass(token(badge.signUpId()), "ABCDE" + badge.signUpId()));
        }
        var into = new ByteArrayOutputStream();
        printer.print(
                new BadgeFile("school", "École de printemps", Language.FR, sheet, start, List.of(badges), passes),
                into);
        return Loader.loadPDF(into.toByteArray());
    }

    private static Badge badge(long id, String given, String family, String centre) {
        return new Badge(id, given, family, centre, "Porto", "PT", "Membre", (int) id - 1, List.of("fr", "pt"));
    }

    private static String token(long id) {
        return "abcdefghijklmnopqrstuvwxyz01234" + id;
    }

    private static List<String> codes(PDDocument pdf, int page) throws IOException, NotFoundException {
        var picture = new PDFRenderer(pdf).renderImageWithDPI(page, 300);
        var dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        return Arrays.stream(new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)))
                .map(Result::getText)
                .toList();
    }

    private static double sizeOf(PDDocument pdf, String letter) throws IOException {
        return letters(pdf, 0).stream()
                .filter(one -> one.getUnicode().equals(letter))
                .mapToDouble(TextPosition::getFontSizeInPt)
                .max()
                .orElse(0);
    }

    /** Millimetres from the top of the paper to the highest letter. */
    private static double top(PDDocument pdf, int page) throws IOException {
        return letters(pdf, page).stream().mapToDouble(TextPosition::getY).min().orElse(0) * 25.4 / 72;
    }

    private static List<TextPosition> letters(PDDocument pdf, int page) throws IOException {
        var letters = new ArrayList<TextPosition>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        reader.setStartPage(page + 1);
        reader.setEndPage(page + 1);
        reader.getText(pdf);
        return letters;
    }
}
