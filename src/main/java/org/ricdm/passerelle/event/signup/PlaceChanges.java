package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.SaidReason;
import org.ricdm.passerelle.event.signup.Journal.Noted;

/** What becomes different of sign-ups that stay, within the book of places that is open. */
final class PlaceChanges {

    private final Limits limits;
    private final SignUpRows rows;
    private final Journal journal;
    private final Runnable hasRoomAgain;

    /** @param hasRoomAgain told when somebody gave something back for something else: who waits may fit */
    PlaceChanges(Limits limits, SignUpRows rows, Journal journal, Runnable hasRoomAgain) {
        this.limits = limits;
        this.rows = rows;
        this.journal = journal;
        this.hasRoomAgain = hasRoomAgain;
    }

    /**
     * Takes part in another way or as something else. Who has a place keeps it until the other one is certain; whom they
     * bring goes the same way.
     *
     * @throws InvalidInput on {@code way} when a limit has no room for it, or for whom they bring; nothing is changed
     */
    SignUpRow change(SignUpRow row, Claim other) {
        if (row.claim().equals(other)) {
            return row;
        }
        var changed = exchange(row, other);
        journal.keep(changed.stream()
                .map(one -> new Noted(one, StepKind.CHANGED, ""))
                .toList());
        return changed.getFirst();
    }

    /**
     * Gives back what they had and takes the other; who waits may fit afterwards. Returns them as they are now, first who
     * was asked for, then those who go the same way with them.
     */
    private List<SignUpRow> exchange(SignUpRow row, Claim other) {
        var way = row.claim().way();
        var following = way == other.way()
                ? List.<SignUpRow>of()
                : rows.broughtBy(Bringers.ids(List.of(row))).stream()
                        .filter(one -> one.claim().way() == way)
                        .toList();
        var trial = limits.copy();
        if (!trial.exchanged(row, other)) {
            throw InvalidInput.of("way", "signup.error.full");
        }
        if (!following.stream().allMatch(one -> trial.exchanged(one, one.claim().going(other.way())))) {
            throw InvalidInput.of("way", "signup.companion.error.way");
        }
        var changed = new ArrayList<SignUpRow>();
        limits.exchanged(row, other);
        changed.add(row.with(other));
        for (var one : following) {
            var same = one.claim().going(other.way());
            limits.exchanged(one, same);
            changed.add(one.with(same));
        }
        hasRoomAgain.run();
        return changed;
    }

    /** As {@link #change}, many into one category, by an organiser who says why. */
    void move(List<SignUpRow> moving, long categoryId, String reason) {
        var edits = new LinkedHashMap<Long, SignUpEdit>();
        var changed = new ArrayList<Noted>();
        for (var row : moving) {
            var other = row.claim().as(categoryId);
            changed.add(new Noted(exchange(row, other).getFirst(), StepKind.EDITED, reason));
            edits.put(row.id(), SignUpEdit.between(row.claim(), other, ""));
        }
        journal.edit(changed, edits);
    }

    /**
     * As {@link #change}, by an organiser who says why; answers that were changed with it are said in the same entry.
     *
     * @param questions short names of those that are answered otherwise
     */
    void edit(SignUpRow row, Claim other, List<String> questions, String reason) {
        if (row.claim().equals(other) && questions.isEmpty()) {
            return;
        }
        var way = row.claim().way();
        var edits = new LinkedHashMap<Long, SignUpEdit>();
        var changed = row.claim().equals(other) ? List.of(row) : exchange(row, other);
        changed.forEach(
                one -> edits.put(one.id(), SignUpEdit.between(one.claim().going(way), one.claim(), "")));
        var answers = PlainText.excerpt(String.join(", ", questions), Journal.MAX_ANSWERS);
        edits.put(row.id(), SignUpEdit.between(row.claim(), other, answers));
        journal.edit(
                changed.stream()
                        .map(one -> new Noted(one, StepKind.EDITED, reason))
                        .toList(),
                edits);
    }

    /** Notes which questions somebody answered otherwise than before; what they answered stands nowhere else. */
    void answered(SignUpRow row, List<String> questions) {
        if (!questions.isEmpty()) {
            journal.note(List.of(new Noted(
                    row, StepKind.ANSWERED, PlainText.excerpt(String.join(", ", questions), SaidReason.MAX))));
        }
    }
}
