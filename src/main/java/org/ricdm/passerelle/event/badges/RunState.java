package org.ricdm.passerelle.event.badges;

/** How a run of the printer went. */
public enum RunState {
    /** Nobody said yet. */
    OPEN,
    /** The badges are there. */
    PRINTED,
    /** They are not, or not well: as if it had never been. */
    FAILED;

    /** Whether that may be said now; people look at the pile a second time. */
    public boolean canBecome(RunState next) {
        return next != OPEN && next != this;
    }

    /** Key of its word. */
    public String wordKey() {
        return "badges.run." + name();
    }
}
