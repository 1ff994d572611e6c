package org.ricdm.passerelle.practice.review;

import java.util.List;

/** What reviewers say of a sheet, each from 0 to 3 with a word; the rubric of the network. */
public enum RubricItem {
    NEED,
    ACTION,
    /** Whether the means are stated honestly. */
    MEANS,
    RESULT,
    EVIDENCE,
    /** Whether one knows under which conditions it works elsewhere. */
    TRANSFER,
    KIT,
    CHARTER;

    /** The possible answers, the lowest first. */
    public static final List<Integer> CHOICES = List.of(0, 1, 2, 3);

    /** Below this a score wants a comment: the authors must know what is missing. */
    public static final int GOOD = 2;

    /** Its name among the problems of an input. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Key of its question; the one of its explanation ends with {@code .help}. */
    public String wordKey() {
        return "peerreview.rubric." + name();
    }

    /** Key of the word for an answer. */
    public static String scoreKey(int score) {
        return "peerreview.score." + score;
    }
}
