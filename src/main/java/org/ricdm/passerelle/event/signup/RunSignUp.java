package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.event.EventBrief;

/**
 * The sign-up of an event as those see it who run it.
 *
 * @param version to be given back when it is changed
 */
public record RunSignUp(EventBrief event, SignUpSetup setup, int version) {}
