package org.ricdm.passerelle.event.call;

/** How far the review of one proposal by one reviewer is. */
public enum ReviewState {
    ASSIGNED,
    GIVEN,
    /** The reviewer is too near to it: the proposal is hidden from them, and somebody else reviews it. */
    CONFLICT;

    /** Key of its word. */
    public String wordKey() {
        return "call.review." + name();
    }
}
