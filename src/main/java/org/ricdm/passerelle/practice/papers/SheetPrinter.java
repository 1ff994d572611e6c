package org.ricdm.passerelle.practice.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.pdf.InlinePicture;
import org.ricdm.passerelle.common.pdf.Paper;
import org.ricdm.passerelle.common.pdf.Press;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.springframework.stereotype.Component;

/** Prints sheets: labels in the reader's language, what their authors wrote in theirs. */
@Component
class SheetPrinter {

    private final SheetSetting setting;
    private final Press press;
    private final Markdown markdown;
    private final Words words;
    private final Clock clock;

    SheetPrinter(SheetSetting setting, Press press, Markdown markdown, Words words, Clock clock) {
        this.setting = setting;
        this.press = press;
        this.markdown = markdown;
        this.words = words;
        this.clock = clock;
    }

    void print(SheetOutside sheet, PaperForm form, Language reader, OutputStream into) throws IOException {
        var set = setting.set(sheet, reader);
        if (form == PaperForm.ONE) {
            into.write(onePage(sheet, set, reader));
        } else {
            press.print(paper("practice/sheet", set, reader, Map.of("sheets", List.of(set))), into);
        }
    }

    void print(List<SheetOutside> sheets, PaperBook book, Language reader, OutputStream into) throws IOException {
        var data = new HashMap<String, Object>();
        data.put("book", book);
        data.put("text", markdown.render(book.text(), MentionNames.NONE).html());
        data.put("sheets", sheets.stream().map(one -> setting.set(one, reader)).toList());
        press.print(
                new Paper(
                        "practice/book",
                        reader,
                        book.title(),
                        words.say(reader, "papers.book.about", sheets.size()),
                        common(data, reader)),
                into);
    }

    /** Whatever is set is counted: letters become smaller and texts shorter until it is one page. */
    private byte[] onePage(SheetOutside sheet, PrintedSheet set, Language reader) throws IOException {
        var printed = new byte[0];
        for (var fit : OnePage.FITS) {
            var page = OnePage.of(sheet, set, fit, words, reader);
            var into = new ByteArrayOutputStream();
            press.print(paper("practice/one-page", set, reader, Map.of("sheet", set, "page", page)), into);
            printed = into.toByteArray();
            if (pages(printed) == 1) {
                return printed;
            }
        }
        return printed;
    }

    private static int pages(byte[] printed) throws IOException {
        try (var pdf = Loader.loadPDF(printed)) {
            return pdf.getNumberOfPages();
        }
    }

    private Paper paper(String template, PrintedSheet set, Language reader, Map<String, Object> data) {
        return new Paper(
                template,
                reader,
                set.title(),
                set.promise().isEmpty() ? words.say(reader, "papers.about") : set.promise(),
                common(data, reader));
    }

    private Map<String, Object> common(Map<String, Object> data, Language reader) {
        var whole = new HashMap<>(data);
        whole.put("mark", InlinePicture.MARK);
        whole.put("today", PaperDates.day(clock.instant(), reader));
        return whole;
    }
}
