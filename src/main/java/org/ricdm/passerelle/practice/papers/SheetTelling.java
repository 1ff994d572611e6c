package org.ricdm.passerelle.practice.papers;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;
import org.ricdm.passerelle.practice.papers.SheetTold.Cell;
import org.ricdm.passerelle.practice.papers.SheetTold.Chapter;
import org.ricdm.passerelle.practice.papers.SheetTold.Fact;
import org.ricdm.passerelle.practice.papers.SheetTold.Part;
import org.ricdm.passerelle.practice.papers.SheetTold.Rows;
import org.springframework.stereotype.Component;

/** Tells a sheet to one reader, in the order in which the page of the portal tells it. */
@Component
class SheetTelling {

    private final SheetChoices choices;
    private final Words words;

    SheetTelling(SheetChoices choices, Words words) {
        this.choices = choices;
        this.words = words;
    }

    SheetTold tell(SheetOutside sheet, Language reader) {
        var telling = new Telling(sheet, reader);
        return new SheetTold(
                sheet,
                reader,
                SheetField.FACTS.stream()
                        .flatMap(field -> telling.fact(field).stream())
                        .toList(),
                Stream.of(SheetBlock.values())
                        .flatMap(block -> telling.chapter(block).stream())
                        .toList());
    }

    private final class Telling {

        private final SheetOutside sheet;
        private final Language reader;
        private final String written;

        Telling(SheetOutside sheet, Language reader) {
            this.sheet = sheet;
            this.reader = reader;
            this.written = sheet.reading().language().code();
        }

        Optional<Fact> fact(SheetField field) {
            var isTyped = field.type().isWords();
            var text = isTyped
                    ? sheet.reading().content().of(field)
                    : choices.names(sheet.reading().content(), field, reader);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fact(field.key(), say(field.wordKey()), text, isTyped ? written : reader.code()));
        }

        Optional<Chapter> chapter(SheetBlock block) {
            var parts = new ArrayList<Part>();
            block.fields().forEach(field -> part(field).ifPresent(parts::add));
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Chapter(block.key(), say(block.wordKey()), parts));
        }

        private Optional<Part> part(SheetField field) {
            var typed = sheet.reading().content().of(field);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            var heading = field == SheetField.NEED || field == SheetField.DONE ? "" : say(field.wordKey());
            return switch (field.type()) {
                case TEXT ->
                    Optional.of(new Part(
                            field.key(),
                            heading,
                            Objects.requireNonNull(sheet.reading().html().get(field.key())),
                            "",
                            null));
                case LINK -> Optional.of(new Part(field.key(), heading, "", typed, null));
                case ROWS -> Optional.of(new Part(field.key(), heading, "", "", rows(field, heading)));
                case LINE, NUMBER, DATE, CHOICE, TERMS, FILE -> Optional.empty();
            };
        }

        /** Without the columns in which nothing stands. */
        private Rows rows(SheetField field, String caption) {
            var rows = sheet.reading().content().rows(field);
            var columns = field.columns().stream()
                    .filter(column -> column.type() != FieldType.FILE)
                    .filter(column ->
                            rows.stream().anyMatch(row -> !row.of(column).isEmpty()))
                    .toList();
            return new Rows(
                    caption,
                    columns.stream().map(column -> say(column.wordKey())).toList(),
                    rows.stream()
                            .map(row -> columns.stream()
                                    .map(column -> cell(row, column))
                                    .toList())
                            .toList());
        }

        private Cell cell(SheetRow row, SheetColumn column) {
            var text = row.of(column);
            return switch (column) {
                case KIT_NAME -> kit(row, text);
                case KIT_LICENCE -> new Cell(choices.licence(text, reader), reader.code(), "", "");
                case MILESTONE_DATE -> new Cell(PaperDates.spoken(text, reader), reader.code(), "", "");
                default -> new Cell(text, column.type().isWords() ? written : reader.code(), "", "");
            };
        }

        private Cell kit(SheetRow row, String name) {
            var file = sheet.files().get(row.of(SheetColumn.KIT_FILE));
            return file == null
                    ? new Cell(name, written, "", "")
                    : new Cell(name, written, PaperAddress.kit(sheet.id(), file), file.facts());
        }

        private String say(String key) {
            return words.say(reader, key);
        }
    }
}
