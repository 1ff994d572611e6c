package org.ricdm.passerelle.moderation;

/** Why something is reported or decided against: the rules of the network, each with its sentence. */
public enum Ground {
    PERSONAL_DATA,
    OFF_TOPIC,
    DISRESPECT,
    DANGEROUS,
    COPYRIGHT,
    OTHER;

    /** Key of its word. */
    public String wordKey() {
        return "moderation.ground." + name();
    }
}
