package org.ricdm.passerelle.thesaurus;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.springframework.stereotype.Service;

/** Finds the terms that a text names: by their name in any language or by a synonym, whatever the text is written in. */
@Service
@OpenToAll("the terms are public vocabulary, the text is the caller's own")
public class TermsInText {

    private final Map<String, List<String>> wordings = new LinkedHashMap<>();

    TermsInText(Thesaurus thesaurus) {
        thesaurus.all().stream()
                // The headings are words of everyday speech, such as public or service.
                .filter(term -> term.broader().isPresent())
                .forEach(term -> wordings.put(
                        term.key(),
                        Stream.concat(term.names().values().stream(), term.synonyms().stream())
                                .map(TermsInText::plain)
                                .distinct()
                                .toList()));
    }

    /** Keys of the terms that occur as whole words, case and accents aside, in the order of the thesaurus. */
    public List<String> in(String text) {
        var plain = plain(text);
        return wordings.entrySet().stream()
                .filter(term -> term.getValue().stream().anyMatch(plain::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Letters and digits in lower case, each word between blanks. */
    private static String plain(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
