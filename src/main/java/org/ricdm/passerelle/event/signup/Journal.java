package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happens to sign-ups in one act: written together, noted in their histories, told once all is done. */
final class Journal {

    /** Characters of the names of the questions that an entry names. */
    static final int MAX_ANSWERS = 600;

    private final Actor actor;
    private final Instant now;
    private final SignUpWriting writing;
    private final SignUpMails mails;

    /** Of whom something is told, by the number of the entry in the history. */
    private final Map<Long, SignUpRow> told = new LinkedHashMap<>();

    Journal(Actor actor, Instant now, SignUpWriting writing, SignUpMails mails) {
        this.actor = actor;
        this.now = now;
        this.writing = writing;
        this.mails = mails;
    }

    /** Writes them as they are now, with what happened to them. Returns the sign-ups by the numbers of the entries. */
    Map<Long, Long> keep(List<Noted> changed) {
        writing.update(changed.stream().map(Noted::row).toList(), now);
        return note(changed);
    }

    /** Notes what happened, at most one thing to each. Returns as {@link #keep}. */
    Map<Long, Long> note(List<Noted> happened) {
        var steps = writing.steps(happened, actor, now);
        var noted = happened.stream().collect(Collectors.toMap(one -> one.row().id(), Function.identity()));
        steps.forEach((step, signUp) -> {
            var one = Objects.requireNonNull(noted.get(signUp));
            if (one.what().isTold()) {
                told.put(step, one.row());
            }
        });
        return steps;
    }

    /**
     * As {@link #keep}, of what an organiser changed.
     *
     * @param edits by sign-up
     */
    void edit(List<Noted> changed, Map<Long, SignUpEdit> edits) {
        var byStep = new LinkedHashMap<Long, SignUpEdit>();
        keep(changed).forEach((step, signUp) -> byStep.put(step, Objects.requireNonNull(edits.get(signUp))));
        writing.edits(byStep);
    }

    /** Orders the mails. */
    void tell() {
        mails.order(told);
    }

    /** A sign-up as it is now, and what happened to it. */
    record Noted(SignUpRow row, StepKind what, String reason) {}
}
