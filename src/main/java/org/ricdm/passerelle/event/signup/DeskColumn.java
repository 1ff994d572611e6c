package org.ricdm.passerelle.event.signup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may stand beside a name in the list of sign-ups. The state always does. */
public enum DeskColumn {
    CENTRE,
    CITY,
    COUNTRY,
    CATEGORY,
    WAY,
    ARRIVED,
    LANGUAGE;

    /** How it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeskColumn> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.desk.column." + code();
    }
}
