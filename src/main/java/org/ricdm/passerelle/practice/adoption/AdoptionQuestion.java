package org.ricdm.passerelle.practice.adoption;

import java.util.List;

/** What is asked at the right moment after an adoption starts. */
public enum AdoptionQuestion {
    /** How many people it has reached so far, and whether it has begun with people at all. */
    REACHED(30, "NOBODY_YET UP_TO_10 UP_TO_50 UP_TO_200 MORE"),
    /** Whether it keeps its promise. */
    PROMISE(90, "YES PARTLY NOT_YET NO"),
    /** Whether it is part of the ordinary offer. */
    ORDINARY(365, "YES PARTLY NO");

    private final int days;
    private final String choices;

    AdoptionQuestion(int days, String choices) {
        this.days = days;
        this.choices = choices;
    }

    /** Days after the start. */
    public int days() {
        return days;
    }

    /** What may be answered, in the order it is offered. */
    public List<String> choices() {
        return List.of(choices.split(" "));
    }

    /** Key of the question in words. */
    public String wordKey() {
        return "adoption.question." + name();
    }

    /** Key of the words of an answer. */
    public String wordKey(String choice) {
        return "adoption.answer." + name() + "." + choice;
    }
}
