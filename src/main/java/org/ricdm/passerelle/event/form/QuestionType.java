package org.ricdm.passerelle.event.form;

/** How a question is answered. */
public enum QuestionType {
    SHORT_TEXT,
    LONG_TEXT,
    /** A whole number. */
    NUMBER,
    DATE,
    /** One of several options. */
    SINGLE,
    SEVERAL,
    YES_NO,
    FILE,
    /** One agrees to a text, whose versions are kept. */
    CONSENT;

    /** Whether it has options. */
    public boolean hasOptions() {
        return this == SINGLE || this == SEVERAL;
    }

    /** Whether another question may depend on its answer. */
    public boolean canBeCondition() {
        return hasOptions() || this == YES_NO;
    }

    /** Whether its answers are counted; the others are read one by one. */
    public boolean isCounted() {
        return canBeCondition();
    }

    /** Key of its word. */
    public String wordKey() {
        return "questions.type." + name();
    }
}
