package org.ricdm.passerelle.common.access;

/**
 * May this member read this object, now? Each room answers for its own kinds; whoever tells, mails, pushes or serves
 * asks at the last moment, not when the work was queued.
 */
public interface ReadAccess {

    /** Whether this room answers for the kind. */
    boolean answersFor(String kind);

    /** False also for objects that do not exist and for members who are suspended, gone or erased. */
    boolean mayRead(long memberId, ObjectRef object);
}
