package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.event.SaidReason;

/**
 * What is done with many sign-ups at once.
 *
 * @param categoryId into which they are moved; null for everything else
 * @param reason empty where none is asked for
 */
public record BulkAct(Kind kind, @Nullable Long categoryId, String reason) {

    /** What may be done. */
    public enum Kind {
        APPROVE,
        DECLINE,
        CANCEL,
        CATEGORY;

        /** Whether those concerned are told why. */
        public boolean needsReason() {
            return this != APPROVE;
        }

        /** Key of its word. */
        public String wordKey() {
            return "signup.bulk." + name();
        }
    }

    /** With the reason as it is stored. */
    BulkAct checked() {
        return kind.needsReason()
                ? new BulkAct(kind, categoryId, SaidReason.checked(reason, "signup.error.reason"))
                : new BulkAct(kind, categoryId, "");
    }

    /** The category, where there has to be one. */
    long category() {
        if (categoryId == null) {
            throw InvalidInput.of("category", "signup.error.choose");
        }
        return categoryId;
    }
}
