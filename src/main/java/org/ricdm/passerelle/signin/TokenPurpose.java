package org.ricdm.passerelle.signin;

import java.time.Duration;

/** What a link in a mail is good for, and for how long. */
enum TokenPurpose {
    SIGN_IN(Duration.ofMinutes(20)),
    RESET(Duration.ofHours(2)),
    CONFIRM(Duration.ofDays(3)),
    STATUS(Duration.ofDays(180)),
    INVITATION(Duration.ofDays(14));

    private final Duration life;

    TokenPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
