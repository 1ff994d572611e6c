package org.ricdm.passerelle.practice.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetReading.SheetCentre;
import org.ricdm.passerelle.practice.SheetRow;
import org.springframework.stereotype.Component;

/** Sheets as values of a JSON document: each field by its key, what is empty is missing. */
@Component
class SheetData {

    private static final String SCHEMA = "/passerelle/practice-sheets.schema.json";

    private final PublicUrl url;
    private final Clock clock;

    SheetData(PublicUrl url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    Map<String, Object> of(List<SheetOutside> sheets) {
        var document = new LinkedHashMap<String, Object>();
        document.put("$schema", url.of(SCHEMA));
        document.put("exportedAt", moment(clock.instant()));
        document.put("practices", sheets.stream().map(this::sheet).toList());
        return document;
    }

    private Map<String, @Nullable Object> sheet(SheetOutside sheet) {
        var reading = sheet.reading();
        var brief = reading.brief();
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", sheet.id());
        data.put("url", url.of(sheet.path()));
        data.put("language", reading.language().code());
        data.put("kind", brief.kind().name());
        data.put("depth", brief.depth().name());
        data.put("state", brief.state().name());
        data.put("acceptedAt", moment(brief.acceptedAt()));
        data.put("publishedAt", moment(reading.publishedAt()));
        data.put("confirmedAt", moment(reading.confirmedAt()));
        data.put("centre", centre(reading.centre()));
        data.put("authors", reading.authors().stream().map(SheetData::person).toList());
        data.put("credited", reading.credited().stream().map(SheetData::person).toList());
        data.put("tried", sheet.tried());
        data.put("finished", sheet.finished());
        data.put("adaptedFrom", link(sheet.original()));
        data.put("retired", retired(sheet));
        data.put("fields", fields(sheet));
        return data;
    }

    private Map<String, Object> fields(SheetOutside sheet) {
        var content = sheet.reading().content();
        var fields = new LinkedHashMap<String, Object>();
        for (var field : SheetField.values()) {
            if (content.of(field).isEmpty()) {
                continue;
            }
            fields.put(
                    field.key(),
                    switch (field.type()) {
                        case TERMS -> content.list(field);
                        case ROWS ->
                            content.rows(field).stream()
                                    .map(row -> row(sheet, field, row))
                                    .toList();
                        case FILE -> file(sheet, content.of(field));
                        case LINE, TEXT, LINK, NUMBER, DATE, CHOICE -> content.of(field);
                    });
        }
        return fields;
    }

    private Map<String, Object> row(SheetOutside sheet, SheetField field, SheetRow row) {
        var cells = new LinkedHashMap<String, Object>();
        for (var column : field.columns()) {
            var text = row.of(column);
            if (!text.isEmpty()) {
                cells.put(column.key(), cell(sheet, column, text));
            }
        }
        return cells;
    }

    private Object cell(SheetOutside sheet, SheetColumn column, String text) {
        if (column.type() == FieldType.NUMBER && text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return column.type() == FieldType.FILE ? file(sheet, text) : text;
    }

    private Map<String, Object> file(SheetOutside sheet, String token) {
        var file = sheet.files().get(token);
        return file == null
                ? Map.of()
                : Map.of(
                        "name", file.name(),
                        "mediaType", file.type().mediaType(),
                        "bytes", file.size(),
                        "sha256", file.sha256(),
                        "url", url.of(address(sheet, file)));
    }

    private static String address(SheetOutside sheet, StoredFile file) {
        var isOfTheKit = sheet.reading().content().rows(SheetField.KIT).stream()
                .anyMatch(row -> row.of(SheetColumn.KIT_FILE).equals(file.token()));
        return isOfTheKit ? PaperAddress.kit(sheet.id(), file) : file.path();
    }

    private Map<String, Object> centre(SheetCentre centre) {
        return Map.of(
                "name", centre.name(),
                "city", centre.city(),
                "country", centre.country(),
                "url", url.of("/centres/" + centre.slug()));
    }

    private static Map<String, Object> person(PersonCard person) {
        return Map.of("name", person.name(), "centre", person.centreName());
    }

    private @Nullable Map<String, @Nullable Object> retired(SheetOutside sheet) {
        var retired = sheet.reading().retired();
        if (retired == null) {
            return null;
        }
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("reason", retired.reason().name());
        data.put("text", retired.text());
        data.put("replacedBy", link(sheet.replacedBy()));
        return data;
    }

    private @Nullable Map<String, Object> link(@Nullable SheetLink link) {
        return link == null ? null : Map.of("title", link.title(), "url", url.of(link.path()));
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
