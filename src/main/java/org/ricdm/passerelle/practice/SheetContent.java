package org.ricdm.passerelle.practice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * All that is typed in a sheet, as texts by path: the key of a field ({@code need}), or the cell of a row
 * ({@code risks.k3f9.answer}), where the field itself lists the ids of its rows in their order, parted by commas. So
 * differences, conflicts and translations are the same for all fields. Two contents are equal when they say the same.
 *
 * @param values what is empty is missing
 */
public record SheetContent(SortedMap<String, String> values) {

    /** Nothing typed yet. */
    public static final SheetContent EMPTY = new SheetContent(Map.of());

    private static final String LANGUAGE = "language";

    public SheetContent {
        var said = new TreeMap<String, String>();
        values.forEach((path, text) -> {
            if (!text.isEmpty()) {
                said.put(path, text);
            }
        });
        values = Collections.unmodifiableSortedMap(said);
    }

    public SheetContent(Map<String, String> values) {
        this((SortedMap<String, String>) new TreeMap<>(values));
    }

    /** The language it is written in. */
    public Language language() {
        return Language.of(at(LANGUAGE)).orElse(Language.EN);
    }

    /** The text at that path; empty when there is none. */
    public String at(String path) {
        return values.getOrDefault(path, "");
    }

    /** What stands in that field; of rows, their ids. */
    public String of(SheetField field) {
        return at(field.key());
    }

    /** The entries of a field that holds several. */
    public List<String> list(SheetField field) {
        return parts(of(field));
    }

    /** The rows of that field in their order. */
    public List<SheetRow> rows(SheetField field) {
        return list(field).stream()
                .map(id -> {
                    var cells = new LinkedHashMap<String, String>();
                    for (var column : field.columns()) {
                        var text = at(column.path(id));
                        if (!text.isEmpty()) {
                            cells.put(column.key(), text);
                        }
                    }
                    return new SheetRow(id, cells);
                })
                .toList();
    }

    /** The same with that text at that path. */
    public SheetContent with(String path, String text) {
        var changed = new TreeMap<>(values);
        changed.put(path, text);
        return new SheetContent(changed);
    }

    /** The same with that in the field. */
    public SheetContent with(SheetField field, String text) {
        return with(field.key(), text);
    }

    /** The same with those entries in the field. */
    public SheetContent with(SheetField field, Collection<String> entries) {
        return with(field.key(), String.join(",", entries));
    }

    /** The same in that language. */
    public SheetContent in(Language language) {
        return with(LANGUAGE, language.code());
    }

    /** The same with these rows, and no others, in that field. */
    public SheetContent withRows(SheetField field, List<SheetRow> rows) {
        var changed = new TreeMap<>(values);
        changed.keySet().removeIf(path -> path.startsWith(field.key() + "."));
        changed.put(
                field.key(), String.join(",", rows.stream().map(SheetRow::id).toList()));
        for (var row : rows) {
            row.cells().forEach((cell, text) -> changed.put(field.key() + "." + row.id() + "." + cell, text));
        }
        return new SheetContent(changed);
    }

    /** The paths at which the two differ, in the order they are read. */
    public Set<String> differsFrom(SheetContent other) {
        var differing = new TreeSet<>(SheetContent::inReadingOrder);
        differing.addAll(values.keySet());
        differing.addAll(other.values.keySet());
        differing.removeIf(path -> at(path).equals(other.at(path)));
        return differing;
    }

    /** The paths of all that is said in words and not in figures alone, in the order they are read: what is translated. */
    public List<String> words() {
        return values.keySet().stream()
                .filter(SheetContent::isWords)
                .filter(path -> at(path).codePoints().anyMatch(Character::isLetter))
                .sorted(SheetContent::inReadingOrder)
                .toList();
    }

    /** As it is stored: lines as lines; cells of rows that are gone are left out, nothing else of what was typed. */
    public SheetContent straightened() {
        var kept = new TreeMap<String, String>();
        values.forEach((path, text) -> {
            var type = type(path);
            if (type.isPresent() && !isOrphan(path)) {
                kept.put(path, type.get() == FieldType.TEXT ? visible(text) : PlainText.line(text));
            }
        });
        kept.put(LANGUAGE, language().code());
        return new SheetContent(kept);
    }

    private static String visible(String text) {
        return PlainText.isVisible(text) ? text : "";
    }

    private boolean isOrphan(String path) {
        if (!path.contains(".")) {
            return false;
        }
        var parts = path.split("\\.", -1);
        return !parts(at(parts[0])).contains(parts[1]);
    }

    private static Optional<FieldType> type(String path) {
        return path.contains(".")
                ? SheetColumn.at(path).map(SheetColumn::type)
                : SheetField.at(path).map(SheetField::type);
    }

    private static boolean isWords(String path) {
        return type(path).filter(FieldType::isWords).isPresent();
    }

    private static int inReadingOrder(String one, String other) {
        var byField = Integer.compare(position(one), position(other));
        return byField != 0 ? byField : one.compareTo(other);
    }

    private static int position(String path) {
        return SheetField.at(path).map(Enum::ordinal).orElse(-1);
    }

    static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
