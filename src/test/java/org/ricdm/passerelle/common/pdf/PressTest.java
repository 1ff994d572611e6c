package org.ricdm.passerelle.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Papers can be read by people and by programs, and printing them fetches nothing. */
class PressTest {

    private static final String PLAIN =
            "<html><body><h1 th:text=\"${name}\"></h1><p><b th:text=\"${name}\"></b></p></body></html>";

    private final Press press = new Press(engine(), new Words());

    @Test
    void textIsTextInEveryScriptThatPeopleOfTheNetworkWrite() throws IOException {
        var names = List.of(
                "Ελένη Παπαδοπούλου",
                "José Nuñez Çelik",
                "Žofie Łukaszewska",
                "Ștefan Őry",
                "Ἀλέξανδρος",
                "Жанна",
                "Fiona Pfiffer");

        for (var name : names) {
            try (var pdf = printed(PLAIN, name)) {
                assertThat(new PDFTextStripper().getText(pdf).lines()).containsExactly(name, name);
            }
        }
    }

    @Test
    void itIsTaggedAndSaysItsLanguageAndTitle() throws IOException {
        try (var pdf = printed(PLAIN, "Lucie")) {
            var catalogue = pdf.getDocumentCatalog();

            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("pt");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Crachás");
            assertThat(structure(pdf)).contains("H1", "P");
        }
    }

    @Test
    void allFacesAreInsideTheFile() throws IOException {
        try (var pdf = printed(PLAIN, "Lucie")) {
            var resources = pdf.getPage(0).getResources();

            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() throws IOException {
        var name = "<script>alert('1')</script> \"O’Neil\" & <b>Co</b> ${7*7}";

        try (var pdf = printed(PLAIN, name)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(name);
        }
    }

    @Test
    void noAddressIsFetchedWhereverItStands(@TempDir Path folder) throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var secret = Files.writeString(folder.resolve("secret.css"), "body { color: red }");
        try {
            var there = "http://127.0.0.1:" + server.getAddress().getPort();
            for (var address : List.of(there, secret.toUri().toString(), "classpath:/application.properties")) {
                var template = "<html><head><base href='" + there + "/'><link rel='stylesheet' href='" + address
                        + "/a.css'>"
                        + "<style>@import url('" + address + "/b.css'); @font-face { font-family: X; src: url('"
                        + address
                        + "/c.ttf') } body { font-family: X, Passerelle; background: url('" + address
                        + "/d.png') }</style></head>"
                        + "<body><img src='" + address + "/e.png' alt='e'><img src='f.png' alt='f'>"
                        + "<object data='" + address + "/g.pdf' type='application/pdf'></object>"
                        + "<iframe src='" + address + "/h.html'></iframe><a href='" + address + "/i' download='i'>i</a>"
                        + "<svg><image href='" + address
                        + "/j.png'></image></svg><p th:text='${name}'></p></body></html>";
                try (var pdf = printed(template, "see " + address + "/name.png")) {
                    assertThat(new PDFTextStripper().getText(pdf)).contains("see");
                    assertThat(pdf.getDocumentCatalog().getNames()).isNull();
                }
            }
        } finally {
            server.stop(0);
        }

        assertThat(asked).isEmpty();
    }

    private PDDocument printed(String template, String name) throws IOException {
        var into = new ByteArrayOutputStream();
        press.print(new Paper(template, Language.PT, "Crachás", "Um crachá.", Map.of("name", name)), into);
        return Loader.loadPDF(into.toByteArray());
    }

    private static String structure(PDDocument pdf) {
        return pdf.getDocument().getObjectsByType(COSName.getPDFName("StructElem")).stream()
                .map(one -> ((COSDictionary) one.getObject()).getNameAsString(COSName.S))
                .distinct()
                .toList()
                .toString();
    }

    private static SpringTemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return engine;
    }
}
