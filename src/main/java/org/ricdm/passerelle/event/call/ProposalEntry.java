package org.ricdm.passerelle.event.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;

/**
 * What somebody proposes, as they type it.
 *
 * @param writtenIn the language of title, promise and description
 * @param title one line, at most {@value #MAX_TITLE} characters
 * @param promise what those who come take home, one line, at most {@value #MAX_PROMISE} characters
 * @param description Markdown, at most {@value #MAX_DESCRIPTION} characters
 * @param format null while it is not chosen
 * @param spoken languages in which it can be held, the best one first
 * @param minutes how long it should last, {@value #SHORTEST} to {@value #LONGEST}; null when that is open
 * @param needs room and material, at most {@value #MAX_NEEDS} characters, may be empty
 * @param members who of the network presents it too
 * @param others who else does, one a line with name and e-mail address, may be empty
 */
public record ProposalEntry(
        Language writtenIn,
        String title,
        String promise,
        String description,
        @Nullable SessionKind format,
        List<Language> spoken,
        SessionLevel level,
        @Nullable Integer minutes,
        String needs,
        List<Long> members,
        String others) {

    public static final int MAX_TITLE = 100;
    public static final int MAX_PROMISE = 160;
    public static final int MAX_DESCRIPTION = 3_000;
    public static final int MAX_NEEDS = 600;
    public static final int MAX_OTHERS = 1_000;
    public static final int SHORTEST = 10;
    public static final int LONGEST = 480;

    /** With the author: more people than that are no presenters, they are a party. */
    public static final int MAX_CO_PRESENTERS = 5;

    /** A form that nobody has written in. */
    public static ProposalEntry empty(Language writtenIn) {
        return new ProposalEntry(
                writtenIn, "", "", "", null, List.of(writtenIn), SessionLevel.ALL, null, "", List.of(), "");
    }

    /** The same, as a draft has room for it. What is longer than that nobody typed by hand. */
    ProposalEntry asDraft() {
        return new ProposalEntry(
                writtenIn,
                cut(title, 4 * MAX_TITLE),
                cut(promise, 4 * MAX_PROMISE),
                cut(description, 4 * MAX_DESCRIPTION),
                format,
                spoken.stream().distinct().toList(),
                level,
                minutes,
                cut(needs, 4 * MAX_NEEDS),
                members.stream().distinct().toList(),
                cut(others, 4 * MAX_OTHERS));
    }

    /** The same, presented with those members. */
    ProposalEntry with(List<Long> presenting) {
        return new ProposalEntry(
                writtenIn, title, promise, description, format, spoken, level, minutes, needs, presenting, others);
    }

    private static String cut(String typed, int most) {
        return typed.length() > most ? typed.substring(0, most) : typed;
    }
}
