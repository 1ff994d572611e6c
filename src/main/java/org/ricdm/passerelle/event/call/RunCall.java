package org.ricdm.passerelle.event.call;

import org.ricdm.passerelle.event.EventBrief;

/**
 * A call for those who run the event.
 *
 * @param version to be given back when it is changed
 */
public record RunCall(EventBrief event, CallSetup setup, int version) {}
