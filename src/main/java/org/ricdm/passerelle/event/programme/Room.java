package org.ricdm.passerelle.event.programme;

/** Where sessions take place. */
public record Room(long id, RoomEntry entry) {

    public String name() {
        return entry.name();
    }
}
