package org.ricdm.passerelle.event.programme;

/** Somebody who speaks at an event. */
public record Speaker(long id, SpeakerEntry entry) {

    public String name() {
        return entry.name();
    }
}
