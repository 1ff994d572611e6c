package org.ricdm.passerelle.event.signup;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;

/**
 * Some of those who signed up for an event. Each part narrows; null and empty narrow nothing. What is not there at the
 * event (any more) selects nobody.
 *
 * @param citeIds those whom a quota of these Cités counts
 * @param associated whether people of the associated centres of these Cités are among them
 * @param seat those who have chosen that workshop
 * @param answer those who answered so
 * @param way on site or online
 * @param languages those who read one of these
 */
public record Selection(
        Set<SignUpState> states,
        Set<Long> categoryIds,
        Set<Long> citeIds,
        boolean associated,
        @Nullable Seat seat,
        @Nullable Condition answer,
        @Nullable EventMode way,
        Set<Language> languages) {

    /** Those who have a place. */
    public static final Selection WITH_PLACE = new Selection(
            Set.of(SignUpState.CONFIRMED, SignUpState.CHECKED_IN),
            Set.of(),
            Set.of(),
            true,
            null,
            null,
            null,
            Set.of());

    /** The same, in those states. */
    public Selection in(Predicate<SignUpState> which) {
        return new Selection(
                Arrays.stream(SignUpState.values()).filter(which).collect(Collectors.toSet()),
                categoryIds,
                citeIds,
                associated,
                seat,
                answer,
                way,
                languages);
    }

    /** What one has in a workshop. */
    public record Seat(long sessionId, Hold hold) {}

    /** Whether one has a seat or waits for it. */
    public enum Hold {
        SEATED,
        WAITING,
        EITHER;

        /** Key of its word. */
        public String wordKey() {
            return "signup.hold." + name();
        }
    }
}
