package org.ricdm.passerelle.event.programme;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param memberId null for a guest
 * @param affiliation where the person works, as it is printed
 * @param bio plain text
 */
public record SpeakerEntry(@Nullable Long memberId, String name, String affiliation, String bio) {

    public static final int MAX_NAME = 120;
    public static final int MAX_AFFILIATION = 160;
    public static final int MAX_BIO = 1_000;
}
