package org.ricdm.passerelle.common.start;

import java.util.ArrayList;
import java.util.List;

/** The settings do not let the portal start. */
class SettingsRefused extends RuntimeException {

    private final transient List<String> sentences;

    /**
     * @param missing names of environment variables
     * @param wrong what a variable must be, in words that follow one another
     */
    SettingsRefused(List<String> missing, List<String> wrong) {
        this(sentences(missing, wrong));
    }

    private SettingsRefused(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = sentences;
    }

    List<String> sentences() {
        return sentences;
    }

    private static List<String> sentences(List<String> missing, List<String> wrong) {
        var sentences = new ArrayList<String>();
        if (!missing.isEmpty()) {
            sentences.add("Passerelle cannot start without "
                    + (missing.size() == 1 ? "the environment variable " : "the environment variables ")
                    + String.join(", ", missing) + ".");
        }
        wrong.forEach(sentence -> sentences.add(sentence + "."));
        return List.copyOf(sentences);
    }
}
