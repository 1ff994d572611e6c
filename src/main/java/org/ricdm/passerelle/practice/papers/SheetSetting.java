package org.ricdm.passerelle.practice.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.pdf.InlinePicture;
import org.ricdm.passerelle.common.pdf.QrCode;
import org.ricdm.passerelle.common.text.TextOutside;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.files.Rendition;
import org.ricdm.passerelle.files.Renditions;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.papers.PrintedSheet.Pointer;
import org.ricdm.passerelle.practice.papers.PrintedSheet.PrintedPicture;
import org.ricdm.passerelle.practice.papers.SheetTold.Chapter;
import org.ricdm.passerelle.practice.papers.SheetTold.Fact;
import org.ricdm.passerelle.practice.papers.SheetTold.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a sheet ready for the press. */
@Component
class SheetSetting {

    private static final Logger log = LoggerFactory.getLogger(SheetSetting.class);

    private final SheetTelling telling;
    private final Renditions renditions;
    private final Words words;
    private final PublicUrl url;

    SheetSetting(SheetTelling telling, Renditions renditions, Words words, PublicUrl url) {
        this.telling = telling;
        this.renditions = renditions;
        this.words = words;
        this.url = url;
    }

    PrintedSheet set(SheetOutside sheet, Language reader) {
        var told = telling.tell(sheet, reader);
        var content = sheet.reading().content();
        var address = url.of(sheet.path());
        var retired = sheet.reading().retired();
        return new PrintedSheet(
                "s" + sheet.id(),
                sheet.title().isEmpty() ? words.say(reader, "practice.untitled") : sheet.title(),
                content.of(SheetField.PROMISE),
                told.written(),
                picture(sheet),
                content.of(SheetField.PICTURE_TEXT),
                standing(sheet.reading(), reader),
                retired == null
                        ? ""
                        : words.say(
                                reader,
                                "practice.isRetired",
                                words.say(reader, retired.reason().wordKey()),
                                retired.text()),
                pointer(sheet.replacedBy()),
                told.facts(),
                told.chapters().stream().map(this::outside).toList(),
                lines(sheet, reader),
                pointer(sheet.original()),
                address,
                QrCode.of(address));
    }

    private String standing(SheetReading reading, Language reader) {
        var since = reading.brief().acceptedAt();
        return since == null
                ? words.say(reader, reading.brief().state().wordKey())
                : words.say(reader, "papers.label", PaperDates.day(since, reader));
    }

    /** Who wrote it, where it is done, since when it holds, who else tries it. */
    private List<Fact> lines(SheetOutside sheet, Language reader) {
        var reading = sheet.reading();
        var lines = new ArrayList<Fact>();
        var centre = reading.centre();
        add(lines, "centre", "practice.centre", PaperWords.centre(centre, reader), reader);
        add(lines, "authors", "practice.author", names(reading.authors()), reader);
        add(lines, "credited", "practice.credits", names(reading.credited()), reader);
        add(lines, "published", "papers.published", PaperDates.day(reading.publishedAt(), reader), reader);
        add(lines, "confirmed", "practice.confirmed", PaperDates.day(reading.confirmedAt(), reader), reader);
        if (sheet.tried() > 0) {
            add(
                    lines,
                    "tried",
                    "papers.elsewhere",
                    words.say(reader, "papers.tried", sheet.tried(), sheet.finished()),
                    reader);
        }
        return lines;
    }

    private void add(List<Fact> lines, String key, String label, String text, Language reader) {
        if (!text.isEmpty()) {
            lines.add(new Fact(key, words.say(reader, label), text, ""));
        }
    }

    private static String names(List<PersonCard> people) {
        return people.stream()
                .map(one -> one.name() + " (" + one.centreName() + ")")
                .collect(Collectors.joining(", "));
    }

    private @Nullable Pointer pointer(@Nullable SheetLink link) {
        return link == null ? null : new Pointer(link.title(), url.of(link.path()));
    }

    private @Nullable PrintedPicture picture(SheetOutside sheet) {
        var picture = sheet.picture();
        if (picture == null || picture.picture() == null) {
            return null;
        }
        try {
            return new PrintedPicture(
                    InlinePicture.ofJpeg(Files.readAllBytes(renditions.ready(picture.token(), Rendition.WIDE))),
                    picture.picture().width(),
                    picture.picture().height());
        } catch (IOException | NotOpen e) {
            // A paper without its picture is better than none.
            log.warn("the picture of a sheet cannot be printed: {}", e.toString());
            return null;
        }
    }

    private Chapter outside(Chapter chapter) {
        return new Chapter(
                chapter.key(),
                chapter.heading(),
                chapter.parts().stream().map(this::outside).toList());
    }

    private Part outside(Part part) {
        var rows = part.rows();
        return new Part(
                part.key(),
                part.heading(),
                part.html().isEmpty() ? "" : below(TextOutside.of(part.html(), url)),
                part.link(),
                rows == null
                        ? null
                        : new SheetTold.Rows(
                                rows.caption(),
                                rows.heads(),
                                rows.lines().stream()
                                        .map(line -> line.stream()
                                                .map(cell -> cell.link().isEmpty()
                                                        ? cell
                                                        : new SheetTold.Cell(
                                                                cell.text(),
                                                                cell.language(),
                                                                url.of(cell.link()),
                                                                cell.note()))
                                                .toList())
                                        .toList()));
    }

    /** Headings of a text are one level lower here, where its label is a heading itself. */
    private static String below(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("h5").tagName("h6");
        body.select("h4").tagName("h5");
        body.select("h3").tagName("h4");
        return body.html();
    }
}
