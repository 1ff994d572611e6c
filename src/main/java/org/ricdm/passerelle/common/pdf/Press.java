package org.ricdm.passerelle.common.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints papers as tagged PDF (PDF/UA): text that can be selected and read aloud, language, title, structure. Nothing is
 * ever fetched: faces come with the program, pictures stand in the template ({@link InlinePicture}); every other address,
 * also one that somebody smuggled into a name, is left alone.
 */
@Component
public class Press {

    /** Papers in the press at the same time; a large one takes a core for seconds and tens of megabytes. */
    private static final int AT_ONCE = 2;

    /** Name of our face in style sheets. */
    private static final String FAMILY = "Passerelle";

    private final ITemplateEngine templates;
    private final Words words;
    private final Legible legible = new Legible();
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    Press(ITemplateEngine templates, Words words) {
        this.templates = templates;
        this.words = words;
        // Its messages quote what is printed, and names have no place in a log.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFaces());
    }

    /**
     * Prints it. Nothing is written before the whole paper is set, so what goes wrong leaves the stream empty. Waits while
     * others print.
     *
     * @throws IOException when the stream takes no more
     */
    public void print(Paper paper, OutputStream into) throws IOException {
        free.acquireUninterruptibly();
        try {
            set(html(paper), into);
        } finally {
            free.release();
        }
    }

    private Document html(Paper paper) {
        var context = new Context(paper.language().locale());
        context.setVariables(paper.data());
        context.setVariable("language", paper.language().code());
        context.setVariable("words", new SpokenWords(words, paper.language()));
        var html = Jsoup.parse(templates.process(paper.template(), context));
        html.getElementsByTag("html").attr("lang", paper.language().code());
        html.title(paper.title());
        // Words in a face that is not there would be left out; this is the one for whatever names none.
        html.head().prependElement("style").appendChild(new DataNode("body { font-family: " + FAMILY + " }"));
        html.head().appendElement("meta").attr("name", "description").attr("content", paper.about());
        makeLegible(html, paper.language());
        Outline.into(html);
        return html;
    }

    private void makeLegible(Document html, Language language) {
        for (var text : html.body().nodeStream(TextNode.class).toList()) {
            text.text(legible.of(text.getWholeText(), languageOf(text.parent(), language)));
        }
    }

    /** That of the passage the text stands in. */
    private static Language languageOf(@Nullable Node inside, Language otherwise) {
        for (var element = inside; element != null; element = element.parent()) {
            if (element.hasAttr("lang")) {
                return Language.of(element.attr("lang")).orElse(otherwise);
            }
        }
        return otherwise;
    }

    private static void set(Document html, OutputStream into) throws IOException {
        try (var pdf = new PDDocument();
                var regular = Typeface.REGULAR.parsed();
                var bold = Typeface.BOLD.parsed()) {
            new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(html), "")
                    .usePDDocument(pdf)
                    .useExternalResourceAccessControl(
                            (address, kind) -> address.startsWith(InlinePicture.SCHEME),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Passerelle")
                    .useFont(face(pdf, regular), FAMILY, Typeface.REGULAR.weight(), FontStyle.NORMAL, true)
                    .useFont(face(pdf, bold), FAMILY, Typeface.BOLD.weight(), FontStyle.NORMAL, true)
                    .toStream(into)
                    .run();
        }
    }

    private static PDFontSupplier face(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }
}
