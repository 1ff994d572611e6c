package org.ricdm.passerelle.practice.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.finding.FacetCounts.Value;
import org.ricdm.passerelle.practice.finding.Tally.Spot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published sheets, narrowed by words and facets. Drafts are in none of its lists and in none of its counts. */
@Service
@Transactional(readOnly = true)
public class Showcase {

    /** Sheets on one page. */
    public static final int PAGE = 20;

    private static final Comparator<Value> MOST_FIRST =
            Comparator.comparingInt(Value::count).reversed().thenComparing(Value::term);

    private final Spots spots;
    private final ShowcaseCards cards;
    private final PlacesOfSheets places;
    private final Centres centres;
    private final SheetChoices choices;
    private final CurrentViewer current;

    Showcase(
            Spots spots,
            ShowcaseCards cards,
            PlacesOfSheets places,
            Centres centres,
            SheetChoices choices,
            CurrentViewer current) {
        this.spots = spots;
        this.cards = cards;
        this.places = places;
        this.centres = centres;
        this.choices = choices;
        this.current = current;
    }

    /**
     * A page of the sheets that fit, with what each value of each facet would lead to. Three statements, and one more when
     * a centre is asked for.
     *
     * @param cursor from a page of the same question, null for the first page; a broken one counts as null
     */
    @ForMembers
    public ShowcasePage page(ShowcaseQuestion question, @Nullable String cursor) {
        var reader = current.require();
        var tally = new Tally(spots.of(question, reader.memberId()), question.chosen());
        var found = tally.found();
        var span = Span.of(found, Key.parse(cursor));
        var shown = found.subList(span.from(), span.until());
        return new ShowcasePage(
                cards.of(shown.stream().map(Spot::id).toList(), reader),
                found.size(),
                facets(tally, question),
                centre(question),
                span.from() > 0 && !shown.isEmpty() ? Key.of(shown.getFirst(), Way.BEFORE) : null,
                span.until() < found.size() && !shown.isEmpty() ? Key.of(shown.getLast(), Way.AFTER) : null);
    }

    /** Where all the sheets that fit come from and where they are tried. At most three statements. */
    @ForMembers
    public ShowcaseMap map(ShowcaseQuestion question) {
        var tally = new Tally(spots.of(question, current.require().memberId()), question.chosen());
        var all = centres.all();
        return new ShowcaseMap(
                tally.found().size(),
                facets(tally, question),
                named(question, all),
                places.origins(tally, all),
                places.adopters(tally, all));
    }

    private List<FacetCounts> facets(Tally tally, ShowcaseQuestion question) {
        return Arrays.stream(Facet.values())
                .map(facet -> new FacetCounts(facet, values(tally, facet, question), tally.without(facet)))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private List<Value> values(Tally tally, Facet facet, ShowcaseQuestion question) {
        var counts = tally.counts(facet);
        question.chosen().getOrDefault(facet, Set.of()).forEach(term -> counts.putIfAbsent(term, 0));
        var values = new ArrayList<Value>();
        counts.forEach((term, count) -> values.add(new Value(term, count, question.has(facet, term))));
        var scale = scale(facet);
        values.sort(
                scale.isEmpty()
                        ? MOST_FIRST
                        : Comparator.<Value>comparingInt(value -> scale.indexOf(value.term()))
                                .thenComparing(MOST_FIRST));
        return values;
    }

    private List<String> scale(Facet facet) {
        return switch (facet) {
            case MATURITY -> choices.of(SheetField.MATURITY);
            case EVIDENCE -> choices.of(SheetField.EVIDENCE);
            case MONEY -> choices.of(SheetField.MONEY);
            default -> List.of();
        };
    }

    private @Nullable CentreSummary centre(ShowcaseQuestion question) {
        return question.centre() == null ? null : named(question, centres.all());
    }

    private static @Nullable CentreSummary named(ShowcaseQuestion question, List<CentreSummary> all) {
        return all.stream()
                .filter(centre -> centre.slug().equals(question.centre()))
                .findFirst()
                .orElse(null);
    }

    private enum Way {
        BEFORE,
        AFTER
    }

    /** Which of the sheets found stand on a page. */
    private record Span(int from, int until) {

        static Span of(List<Spot> found, @Nullable Key key) {
            if (key == null) {
                return new Span(0, Math.min(PAGE, found.size()));
            }
            // The first one behind the key, which itself may be gone or sorted elsewhere meanwhile.
            var at = 0;
            while (at < found.size() && key.isBehind(found.get(at))) {
                at++;
            }
            if (key.way() == Way.BEFORE) {
                var from = Math.max(0, at - PAGE);
                return new Span(from, Math.min(found.size(), from == 0 ? PAGE : at));
            }
            return new Span(at, Math.min(found.size(), at + PAGE));
        }
    }

    /** Where a page begins: {@code after-1800000000-12}, the key of a sheet and its id. */
    private record Key(Way way, long key, long id) {

        private static final Pattern FORM = Pattern.compile("(after|before)-(\\d{1,18})-(\\d{1,18})");

        static String of(Spot spot, Way way) {
            return (way == Way.AFTER ? "after-" : "before-") + spot.key() + "-" + spot.id();
        }

        static @Nullable Key parse(@Nullable String cursor) {
            var match = FORM.matcher(Objects.requireNonNullElse(cursor, ""));
            return match.matches()
                    ? new Key(
                            match.group(1).equals("after") ? Way.AFTER : Way.BEFORE,
                            Long.parseLong(match.group(2)),
                            Long.parseLong(match.group(3)))
                    : null;
        }

        /** Whether the page begins behind that sheet; the sheet of the key itself stands before what comes after it. */
        boolean isBehind(Spot spot) {
            var order = spot.key() != key ? Long.compare(spot.key(), key) : Long.compare(spot.id(), id);
            return way == Way.AFTER ? order >= 0 : order > 0;
        }
    }
}
