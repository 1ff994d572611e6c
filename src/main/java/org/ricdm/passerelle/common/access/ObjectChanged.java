package org.ricdm.passerelle.common.access;

/**
 * A fact: something that search shows of an object, or filters it by, has changed, also that it may no longer be read.
 * It says which object, not what changed; whoever hears it asks the object's room again. A change of a whole (a topic
 * that got another title or another forum) is said of the whole, not of each of its parts.
 *
 * @param kind as in {@link ObjectRef#kind()}
 */
public record ObjectChanged(String kind, long id) {}
