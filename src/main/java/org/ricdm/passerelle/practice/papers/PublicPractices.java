package org.ricdm.passerelle.practice.papers;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Rendition;
import org.ricdm.passerelle.files.Renditions;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets for everybody: those with the label whose authors agreed. Whoever asks gets the same lists. */
@Service
@Transactional(readOnly = true)
@OpenToAll("holds what is for everybody; of one sheet, what who asks may read")
public class PublicPractices {

    /** Sheets on one page. */
    public static final int PAGE = 20;

    private final PublicRows rows;
    private final SheetsOutside sheets;
    private final SheetTelling telling;
    private final SheetChoices choices;
    private final Files files;
    private final Renditions renditions;

    PublicPractices(
            PublicRows rows,
            SheetsOutside sheets,
            SheetTelling telling,
            SheetChoices choices,
            Files files,
            Renditions renditions) {
        this.rows = rows;
        this.sheets = sheets;
        this.telling = telling;
        this.choices = choices;
        this.files = files;
        this.renditions = renditions;
    }

    /**
     * Those that were confirmed last come first; retired ones are left out. One statement.
     *
     * @param cursor from {@link PublicList}, null for the first page; a broken one counts as null
     */
    public PublicList list(PublicFilter filter, @Nullable String cursor) {
        var from = PublicRows.Place.read(cursor);
        var backwards = from != null && from.backwards();
        var found = rows.page(filter, from, PAGE + 1);
        var isMore = found.size() > PAGE;
        var shown = new ArrayList<>(found.subList(0, Math.min(PAGE, found.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        var isFirst = shown.isEmpty() || from == null || (backwards && !isMore);
        var isLast = shown.isEmpty() || (!backwards && !isMore);
        return new PublicList(
                shown,
                isFirst ? null : PublicRows.Place.before(shown.getFirst()),
                isLast ? null : PublicRows.Place.after(shown.getLast()));
    }

    /** What the list can be narrowed by, in the order of the reader's alphabet. One statement. */
    public PublicChoices choices(Language reader) {
        var terms = rows.terms();
        return new PublicChoices(
                named(Facet.THEME, terms.getOrDefault(Facet.THEME, List.of()), reader),
                named(Facet.COUNTRY, terms.getOrDefault(Facet.COUNTRY, List.of()), reader));
    }

    /** Sheets to begin with: those that other centres tried, the newest first. One statement. */
    public List<PublicSheet> some(int count) {
        return rows.tried(count);
    }

    /** The addresses of all, also of retired ones, which stay readable. One statement. */
    public List<String> addresses() {
        return rows.addresses();
    }

    /**
     * A sheet as its page tells it to that reader, with labels in that language. Eight statements.
     *
     * @throws NotOpen when there is none or it is not for who asks
     */
    public SheetTold open(long id, Language reader) {
        return telling.tell(sheets.of(id), reader);
    }

    /**
     * The picture of a sheet, in the version for a page.
     *
     * @throws NotOpen when there is no such sheet, it is not for who asks, or that is not its picture
     */
    public FileContent picture(long id, String token) {
        var reading = sheets.reading(id);
        if (!reading.content().of(SheetField.PICTURE).equals(token)) {
            throw new NotOpen("picture of practice:" + id);
        }
        var content = files.content(token);
        if (!content.file().type().isPicture()) {
            throw new NotOpen("picture of practice:" + id);
        }
        renditions.ready(token, Rendition.WIDE);
        return content;
    }

    /**
     * A file of the kit of a sheet.
     *
     * @throws NotOpen when there is no such sheet, it is not for who asks, or that is not in its kit
     */
    public FileContent kit(long id, String token) {
        if (!isInKit(sheets.reading(id), token)) {
            throw new NotOpen("kit of practice:" + id);
        }
        return files.content(token);
    }

    private static boolean isInKit(SheetReading reading, String token) {
        return reading.content().rows(SheetField.KIT).stream()
                .anyMatch(row -> row.of(SheetColumn.KIT_FILE).equals(token));
    }

    private List<PublicChoices.Choice> named(Facet facet, List<String> keys, Language reader) {
        var alphabet = Collator.getInstance(reader.locale());
        return keys.stream()
                .map(key -> new PublicChoices.Choice(key, choices.name(facet, key, reader)))
                .sorted(Comparator.comparing(PublicChoices.Choice::name, alphabet))
                .toList();
    }
}
