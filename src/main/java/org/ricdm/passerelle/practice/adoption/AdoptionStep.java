package org.ricdm.passerelle.practice.adoption;

/** What the authors of a sheet are told of an adoption, each once. */
enum AdoptionStep {
    PLANNED,
    RUNNING,
    FINISHED,
    STOPPED,
    /** The sheet that was made out of it was published. */
    ADAPTED;

    static AdoptionStep to(AdoptionState state) {
        return valueOf(state.name());
    }
}
