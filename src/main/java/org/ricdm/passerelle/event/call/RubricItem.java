package org.ricdm.passerelle.event.call;

import java.util.List;

/** What reviewers say of a proposal, each from {@value #LOWEST} to {@value #HIGHEST} with a word. */
public enum RubricItem {
    /** Whether practitioners can use it. */
    USEFULNESS("usefulness"),
    /** Whether one knows what one will get. */
    CLARITY("clarity"),
    /** Whether it can be done in that format and time. */
    FEASIBILITY("feasibility"),
    /** Whether those who come do something. */
    PARTICIPATION("participation"),
    /** Whether it fits what was called for. */
    FIT("fit");

    public static final int LOWEST = 0;
    public static final int HIGHEST = 3;

    /** The possible answers, the lowest first. */
    public static final List<Integer> CHOICES = List.of(0, 1, 2, 3);

    private final String column;

    RubricItem(String column) {
        this.column = column;
    }

    /** Where it is stored. */
    String column() {
        return column;
    }

    /** Key of its question; the one of its explanation ends with {@code .help}. */
    public String wordKey() {
        return "call.rubric." + name();
    }

    /** Key of the word for an answer. */
    public static String scoreKey(int score) {
        return "call.score." + score;
    }
}
