package org.ricdm.passerelle.practice.translation;

/** Why somebody who may read a sheet cannot translate it. */
public enum Obstacle {
    /** Only its authors read it yet. */
    NOT_PUBLISHED,
    /** Without the label of the network, its authors alone translate it. */
    NOT_ACCEPTED,
    /** Nobody does it any more. */
    RETIRED,
    /** It is written in that language. */
    SAME_LANGUAGE,
    /** Who asks does not say in the profile that they read both languages. */
    LANGUAGES;

    /** Key of the sentence that says it. */
    public String wordKey() {
        return "translation.obstacle." + name();
    }
}
