package org.ricdm.passerelle.event.letters;

/** What stands in a letter for something that is different for each reader. */
public enum Placeholder {
    NAME,
    EVENT,
    CATEGORY,
    /** The address of one's own sign-up. */
    LINK;

    /** Key of the word between the braces. */
    public String wordKey() {
        return "letters.token." + name();
    }
}
