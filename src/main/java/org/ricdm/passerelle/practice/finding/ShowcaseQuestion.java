package org.ricdm.passerelle.practice.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.practice.Facet;

/**
 * Which sheets are asked for. Of one facet one of the chosen values is enough; all facets must fit.
 *
 * @param words what stands in the title, the promise, the need or what is done; empty for anything
 * @param chosen values by facet; a facet that narrows nothing is not in it
 * @param centre slug of the centre where it is done, null for any
 * @param shelves what is asked for beyond what is shown by itself
 */
public record ShowcaseQuestion(
        String words,
        Map<Facet, Set<String>> chosen,
        @Nullable String centre,
        Set<Shelf> shelves,
        ShowcaseOrder order) {

    /** Everything that is not retired, what was confirmed last first. */
    public static final ShowcaseQuestion ALL =
            new ShowcaseQuestion("", Map.of(), null, Set.of(), ShowcaseOrder.CONFIRMED);

    /** Longer ones are cut. */
    public static final int LONGEST = 100;

    /** More values than anybody chooses; the rest of an address is not read. */
    private static final int MOST_VALUES = 60;

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** What is not shown unless it is asked for. */
    public enum Shelf {
        /** Sheets that are retired as well. */
        RETIRED,
        /** Only what who asks has saved, retired or not. */
        SAVED;

        /** Its name in addresses. */
        public String inAddress() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public ShowcaseQuestion {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
        shelves = shelves.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(shelves));
    }

    /** As it stands in an address; what cannot be meant is left out. */
    public static ShowcaseQuestion read(Map<String, List<String>> address) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            chosen.put(
                    facet,
                    new LinkedHashSet<>(address.getOrDefault(facet.key(), List.of()).stream()
                            .filter(value -> VALUE.matcher(value).matches())
                            .limit(MOST_VALUES)
                            .toList()));
        }
        var shelves = EnumSet.noneOf(Shelf.class);
        for (var shelf : Shelf.values()) {
            if ("1".equals(first(address, shelf.inAddress()))) {
                shelves.add(shelf);
            }
        }
        var words = first(address, "q");
        var centre = first(address, "centre");
        return new ShowcaseQuestion(
                words == null ? "" : tidy(words),
                chosen,
                centre != null && VALUE.matcher(centre).matches() ? centre : null,
                shelves,
                ShowcaseOrder.read(first(address, "sort")));
    }

    private static @Nullable String first(Map<String, List<String>> address, String name) {
        var values = address.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static String tidy(String words) {
        var line = PlainText.line(words);
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** As it stands in an address, without the question mark; empty for everything. */
    public String query() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> parts.add(facet.key() + "=" + value)));
        if (centre != null) {
            parts.add("centre=" + centre);
        }
        shelves.forEach(shelf -> parts.add(shelf.inAddress() + "=1"));
        if (order != ShowcaseOrder.CONFIRMED) {
            parts.add("sort=" + order.inAddress());
        }
        return String.join("&", parts);
    }

    /** Whether it leaves anything out that would be shown by itself. */
    public boolean narrows() {
        return !words.isEmpty() || !chosen.isEmpty() || centre != null || shelves.contains(Shelf.SAVED);
    }

    /** Whether that value is chosen. */
    public boolean has(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    /** With that value chosen if it is not, not chosen if it is. */
    public ShowcaseQuestion toggled(Facet facet, String value) {
        var values = new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** With any value of that facet. */
    public ShowcaseQuestion without(Facet facet) {
        return with(facet, Set.of());
    }

    private ShowcaseQuestion with(Facet facet, Set<String> values) {
        var other = new EnumMap<Facet, Set<String>>(Facet.class);
        other.putAll(chosen);
        other.put(facet, values);
        return new ShowcaseQuestion(words, other, centre, shelves, order);
    }

    /** With those words, empty for any. */
    public ShowcaseQuestion withWords(String other) {
        return new ShowcaseQuestion(tidy(other), chosen, centre, shelves, order);
    }

    /** With that centre, null for any. */
    public ShowcaseQuestion withCentre(@Nullable String other) {
        return new ShowcaseQuestion(words, chosen, other, shelves, order);
    }

    /** In that order. */
    public ShowcaseQuestion in(ShowcaseOrder other) {
        return new ShowcaseQuestion(words, chosen, centre, shelves, other);
    }

    /** With that shelf if it is not asked for, without it if it is. */
    public ShowcaseQuestion toggled(Shelf shelf) {
        var other = EnumSet.noneOf(Shelf.class);
        other.addAll(shelves);
        if (!other.remove(shelf)) {
            other.add(shelf);
        }
        return new ShowcaseQuestion(words, chosen, centre, other, order);
    }

    /** What is left when nothing narrows it: the order and what else is shown. */
    public ShowcaseQuestion bare() {
        return new ShowcaseQuestion(
                "", Map.of(), null, shelves.contains(Shelf.RETIRED) ? Set.of(Shelf.RETIRED) : Set.of(), order);
    }
}
