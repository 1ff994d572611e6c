package org.ricdm.passerelle.practice.review;

/** Why a reviewer does not review a sheet. */
public enum DeclineReason {
    /** Too near to it or to its authors. */
    CONFLICT,
    NO_TIME;

    /** Key of its words. */
    public String wordKey() {
        return "peerreview.decline." + name();
    }
}
