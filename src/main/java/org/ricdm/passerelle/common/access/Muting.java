package org.ricdm.passerelle.common.access;

/** Has this member muted this object, now? A room that lets people mute answers for its own kinds. */
public interface Muting {

    /** Whether this room answers for the kind. */
    boolean answersFor(String kind);

    /** Whether the member wants to hear nothing of the object. */
    boolean isMuted(long memberId, ObjectRef object);
}
