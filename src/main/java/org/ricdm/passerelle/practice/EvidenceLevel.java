package org.ricdm.passerelle.practice;

/** On what the results of a practice rest. */
public enum EvidenceLevel {
    NONE,
    FEEDBACK,
    OWN_MONITORING,
    EXTERNAL_EVALUATION;

    /** Key of its word. */
    public String wordKey() {
        return "practice.evidence." + name();
    }
}
