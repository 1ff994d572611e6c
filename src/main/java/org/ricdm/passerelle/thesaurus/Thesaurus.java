package org.ricdm.passerelle.thesaurus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * The controlled terms of the guidance field, read from {@code words/thesaurus.csv}. They change with a release, not at
 * run time.
 */
@Service
@OpenToAll("the terms are public vocabulary")
public class Thesaurus {

    private static final List<Language> COLUMNS =
            List.of(Language.EN, Language.FR, Language.IT, Language.ES, Language.PT);

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final Map<String, Term> terms = new LinkedHashMap<>();

    Thesaurus() {
        try (var in = new ClassPathResource("words/thesaurus.csv").getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        var cells = COMMA_OUTSIDE_QUOTES.split(line, -1);
        if (cells.length != 8) {
            throw new IllegalStateException("thesaurus.csv: eight columns expected in " + line);
        }
        var names = new LinkedHashMap<Language, String>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            names.put(COLUMNS.get(i), cells[i + 2].replace("\"", ""));
        }
        var broader = cells[1].isEmpty() ? Optional.<String>empty() : Optional.of(cells[1]);
        var synonyms = Arrays.stream(cells[7].replace("\"", "").split("\\|"))
                .filter(word -> !word.isBlank())
                .toList();
        terms.put(cells[0], new Term(cells[0], broader, names, synonyms));
    }

    /** The term of that key, if there is one. */
    public Optional<Term> term(String key) {
        return Optional.ofNullable(terms.get(key));
    }

    /** All terms in the order of the file: broader ones before their narrower ones. */
    public List<Term> all() {
        return List.copyOf(terms.values());
    }
}
