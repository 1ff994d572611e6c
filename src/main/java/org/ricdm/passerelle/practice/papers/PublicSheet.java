package org.ricdm.passerelle.practice.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * A sheet for everybody in a few words.
 *
 * @param language of title and promise
 * @param centre its name
 * @param country ISO 3166-1 code
 * @param picture address inside the portal; null without one
 * @param pictureText what can be seen on it
 * @param published when members read it first
 * @param confirmed when its authors last said that it holds
 * @param tried centres that try it or have tried it
 * @param finished how often it was brought to its end
 */
public record PublicSheet(
        SheetLink link,
        String promise,
        Language language,
        SheetKind kind,
        String centre,
        String city,
        String country,
        @Nullable String picture,
        String pictureText,
        Instant published,
        Instant confirmed,
        int tried,
        int finished) {}
