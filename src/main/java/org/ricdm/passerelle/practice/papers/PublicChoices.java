package org.ricdm.passerelle.practice.papers;

import java.util.List;

/** By what the list for visitors can be narrowed, each by its name in the reader's language. */
public record PublicChoices(List<Choice> themes, List<Choice> countries) {

    /** @param key as it stands in an address */
    public record Choice(String key, String name) {}
}
