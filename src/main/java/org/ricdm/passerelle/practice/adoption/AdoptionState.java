package org.ricdm.passerelle.practice.adoption;

/** How far a centre is with trying a sheet. The only place that knows the transitions. */
public enum AdoptionState {
    PLANNED,
    RUNNING,
    /** Brought to its end, with five answers. */
    FINISHED,
    /** Given up, with the reason. */
    STOPPED;

    /** Whether it may become that. */
    public boolean canBecome(AdoptionState next) {
        return switch (this) {
            case PLANNED -> next == RUNNING || next == STOPPED;
            case RUNNING -> next == FINISHED || next == STOPPED;
            case FINISHED, STOPPED -> false;
        };
    }

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return this == PLANNED || this == RUNNING;
    }

    /** Whether a sheet of one's own may be made out of it: there is something to tell. */
    public boolean canBeAdapted() {
        return this == RUNNING || this == FINISHED;
    }

    /** Key of its word in the glossary. */
    public String wordKey() {
        return switch (this) {
            case PLANNED -> "practice.planned";
            case RUNNING -> "practice.running";
            case FINISHED -> "practice.finished";
            case STOPPED -> "practice.stopped";
        };
    }
}
