package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;

/** What is looked for, as it stands in the address. What makes no sense there counts as not asked. */
final class SearchAddress {

    static final String WORDS = "q";
    static final String KIND = "kind";
    static final String FORUM = "forum";
    static final String AUTHOR = "author";
    static final String LANGUAGE = "language";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String ANSWERED = "answered";
    static final String SORT = "sort";
    static final String AFTER = "after";

    static final String MONTH = "month";
    static final String YEAR = "year";
    static final String LATEST = "latest";
    static final String YES = "yes";
    static final String NO = "no";

    private static final List<String> ALL =
            List.of(WORDS, KIND, FORUM, AUTHOR, LANGUAGE, SINCE, UNTIL, ANSWERED, SORT, AFTER);

    private final Map<String, String> parts;

    private SearchAddress(Map<String, String> parts) {
        this.parts = parts;
    }

    static SearchAddress of(QueryParameters query) {
        var parts = new LinkedHashMap<String, String>();
        for (var name : ALL) {
            query.getSingleParameter(name)
                    .map(typed -> typed.codePoints()
                            .limit(Search.LONGEST)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()
                            .strip())
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> parts.put(name, value));
        }
        return new SearchAddress(parts);
    }

    /** Empty when it is not asked for. */
    String value(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The first page of the same with another value; empty takes it away. */
    SearchAddress with(String name, @Nullable String value) {
        var other = new LinkedHashMap<>(parts);
        other.remove(AFTER);
        if (value == null || value.isBlank()) {
            other.remove(name);
        } else {
            other.put(name, value.strip());
        }
        return new SearchAddress(other);
    }

    /** The words and what kind of thing, without further filters. */
    SearchAddress bare() {
        return with(FORUM, "")
                .with(AUTHOR, "")
                .with(LANGUAGE, "")
                .with(SINCE, "")
                .with(UNTIL, "")
                .with(ANSWERED, "");
    }

    QueryParameters query() {
        return QueryParameters.simple(parts);
    }

    String link() {
        var query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/" + SearchNavigation.SEARCH + (query.isEmpty() ? "" : "?" + query);
    }

    SearchQuestion question(LocalDate today) {
        return new SearchQuestion(
                value(WORDS),
                parts.get(KIND),
                parts.get(FORUM),
                parts.get(AUTHOR),
                Language.of(value(LANGUAGE)).orElse(null),
                switch (value(ANSWERED)) {
                    case YES -> Answer.FOUND;
                    case NO -> Answer.WANTED;
                    default -> null;
                },
                switch (value(SINCE)) {
                    case MONTH -> today.minusMonths(1);
                    case YEAR -> today.minusYears(1);
                    default -> day(SINCE);
                },
                day(UNTIL),
                value(SORT).equals(LATEST) ? SearchQuestion.Order.LATEST : SearchQuestion.Order.BEST,
                parts.get(AFTER));
    }

    /** A day that was chosen, or null. */
    @Nullable
    LocalDate day(String name) {
        try {
            return value(name).length() == 10 ? LocalDate.parse(value(name)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
