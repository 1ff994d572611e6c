package org.ricdm.passerelle.event.call;

/** Whether one may propose now. */
public enum CallWindow {
    /** Nobody calls for anything. */
    NONE,
    /** It will open. */
    NOT_YET,
    OPEN,
    CLOSED;

    /** Key of its sentence; it may take the moment at which it opens or at which it closed. */
    public String wordKey() {
        return "call.window." + name();
    }
}
