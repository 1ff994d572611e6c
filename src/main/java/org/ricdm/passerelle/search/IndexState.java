package org.ricdm.passerelle.search;

/** Whether the index answers. */
public enum IndexState {
    READY,
    REBUILDING,
    AWAY
}
