package org.ricdm.passerelle.common.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which files a text may show. */
@FunctionalInterface
public interface FileLinks {

    /** No file is known: what points to one stays plain text. */
    FileLinks NONE = tokens -> Map.of();

    /** The files of those tokens that the text may show, by token. */
    Map<String, LinkedFile> known(Set<String> tokens);

    /** All tokens that stand in a source, wherever: at least those that its HTML shows. */
    static Set<String> tokensIn(String source) {
        return Pattern.compile("/files/([A-Za-z0-9_-]{22})/")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
