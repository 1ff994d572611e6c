package org.ricdm.passerelle.event.form;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A question of an event.
 *
 * @param version to be given back when it is changed
 * @param retired whether it is asked no more; its answers can still be read
 * @param said as organisers put it
 * @param agreement the version of what one agrees to, 0 when there is nothing to agree to
 * @param agreements all versions there were, so that an answer can be read beside what it was given to
 */
public record Question(
        long id,
        int version,
        boolean retired,
        QuestionEntry said,
        int agreement,
        Map<Integer, Map<Language, String>> agreements) {

    public QuestionType type() {
        return said.type();
    }

    /** Heading of lists and exports. */
    public String shortName() {
        return said.shortName();
    }

    /** What a reader of that language reads. */
    public QuestionEntry.Text in(Language reader) {
        return said.in(reader);
    }

    /** What a reader of that language agrees to in that version; empty when there is no such version. */
    public String agreement(int number, Language reader) {
        return QuestionEntry.in(agreements.getOrDefault(number, Map.of()), reader)
                .orElse("");
    }

    /** An answer that agrees to the current version, as a reader of that language reads it. */
    public Answer.Agreed agreed(Language reader) {
        return new Answer.Agreed(
                agreement,
                QuestionEntry.language(agreements.getOrDefault(agreement, Map.of()), reader)
                        .orElse(reader));
    }

    /** The options that can be chosen, in their order. */
    public List<QuestionEntry.Option> options() {
        return said.options().stream().filter(option -> !option.retired()).toList();
    }

    /** The name of the field that its problems have. */
    public String field() {
        return "question." + id;
    }
}
