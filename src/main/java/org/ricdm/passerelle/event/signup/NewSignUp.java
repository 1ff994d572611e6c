package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.event.EventMode;

/** As what and in which way somebody takes part. */
public record NewSignUp(long categoryId, EventMode way) {}
