package org.ricdm.passerelle.event.signup;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * Which sign-ups one looks at; null, false and empty narrow nothing.
 *
 * @param citeId those whom the quota of that Cité counts
 * @param workshopId those who have a seat in that workshop or wait for one
 * @param refused only those whose address refused the last mail
 * @param words in the name of the person or of their centre
 */
public record DeskFilter(
        @Nullable SignUpState state,
        @Nullable Long categoryId,
        @Nullable Long citeId,
        @Nullable Long workshopId,
        @Nullable EventMode way,
        boolean refused,
        String words) {

    /** All of them. */
    public static final DeskFilter ALL = new DeskFilter(null, null, null, null, null, false, "");

    /** In that state, in any for null. */
    public DeskFilter withState(@Nullable SignUpState other) {
        return new DeskFilter(other, categoryId, citeId, workshopId, way, refused, words);
    }

    /** Of that category, of any for null. */
    public DeskFilter withCategory(@Nullable Long other) {
        return new DeskFilter(state, other, citeId, workshopId, way, refused, words);
    }

    /** Of that Cité, from anywhere for null. */
    public DeskFilter withCite(@Nullable Long other) {
        return new DeskFilter(state, categoryId, other, workshopId, way, refused, words);
    }

    /** In that workshop, whatever they chose for null. */
    public DeskFilter withWorkshop(@Nullable Long other) {
        return new DeskFilter(state, categoryId, citeId, other, way, refused, words);
    }

    /** Who take part in that way, in either for null. */
    public DeskFilter withWay(@Nullable EventMode other) {
        return new DeskFilter(state, categoryId, citeId, workshopId, other, refused, words);
    }

    /** Of that name or centre. */
    public DeskFilter withWords(String other) {
        return new DeskFilter(state, categoryId, citeId, workshopId, way, refused, other);
    }

    /** Whoever they are, whether or not their address refuses mail. */
    public DeskFilter withoutRefused() {
        return new DeskFilter(state, categoryId, citeId, workshopId, way, false, words);
    }

    /** The same people as a letter may be written to; what a letter cannot choose by is left out. */
    public Selection selection() {
        return new Selection(
                state == null ? Set.of() : Set.of(state),
                categoryId == null ? Set.of() : Set.of(categoryId),
                citeId == null ? Set.of() : Set.of(citeId),
                true,
                workshopId == null ? null : new Selection.Seat(workshopId, Selection.Hold.EITHER),
                null,
                way,
                Set.of());
    }

    /** Whether {@link #selection} chooses the same people. */
    public boolean isSelection() {
        return !refused && words.isBlank();
    }
}
