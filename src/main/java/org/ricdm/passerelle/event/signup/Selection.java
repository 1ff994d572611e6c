package org.ricdm.passerelle.event.signup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
 * @param signUpIds those picked by hand; empty where nobody was
 * @param endedIds those of them who did not take part when they were picked; the states do not narrow them
 */
public record Selection(
        Set<SignUpState> states,
        Set<Long> categoryIds,
        Set<Long> citeIds,
        boolean associated,
        @Nullable Seat seat,
        @Nullable Condition answer,
        @Nullable EventMode way,
        Set<Language> languages,
        Set<Long> signUpIds,
        Set<Long> endedIds) {

    /** Sign-ups that are picked by hand for one selection. */
    public static final int MOST_PICKED = 200;

    /** What was stored before anybody could be picked by hand says nothing of it. */
    public Selection {
        signUpIds = Objects.requireNonNullElse(signUpIds, Set.of());
        endedIds = Objects.requireNonNullElse(endedIds, Set.<Long>of()).stream()
                .filter(signUpIds::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By what people have in common. */
    public Selection(
            Set<SignUpState> states,
            Set<Long> categoryIds,
            Set<Long> citeIds,
            boolean associated,
            @Nullable Seat seat,
            @Nullable Condition answer,
            @Nullable EventMode way,
            Set<Language> languages) {
        this(states, categoryIds, citeIds, associated, seat, answer, way, languages, Set.of(), Set.of());
    }

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
                languages,
                signUpIds,
                endedIds);
    }

    /**
     * These and nobody else. Who takes part now and does not any more when somebody looks is not among them; who does not
     * take part now is, whatever becomes of the others.
     */
    public static Selection picked(List<Selected> people) {
        return picked(
                people.stream().map(Selected::signUpId).collect(Collectors.toUnmodifiableSet()),
                people.stream()
                        .filter(one -> !one.state().isOpen())
                        .map(Selected::signUpId)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Selection picked(Set<Long> signUpIds, Set<Long> endedIds) {
        return new Selection(
                Arrays.stream(SignUpState.values()).filter(SignUpState::isOpen).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                Set.of(),
                true,
                null,
                null,
                null,
                Set.of(),
                signUpIds,
                endedIds);
    }

    /** As many, of whom nobody knows any more who they were. Numbers below zero are nobody's. */
    public Selection withoutThePicked() {
        return picked(
                LongStream.rangeClosed(1, signUpIds.size())
                        .map(number -> -number)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()),
                Set.of());
    }

    /** Whether people were picked one by one. */
    @JsonIgnore
    public boolean isPicked() {
        return !signUpIds.isEmpty();
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
