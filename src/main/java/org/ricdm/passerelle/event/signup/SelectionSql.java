package org.ricdm.passerelle.event.signup;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;

/**
 * A selection as conditions of SQL; the only place that knows where each part of it is stored. The sign-up is {@code s},
 * the member {@code m}, the guest {@code g}.
 *
 * @param where what follows on {@code where}
 * @param values of its parameters
 */
record SelectionSql(String where, Map<String, Object> values) {

    static final String FROM = " from sign_up s left join member m on m.id = s.member_id"
            + " left join event_guest g on g.id = s.guest_id where ";

    static final String LANGUAGE = "coalesce(m.interface_language, g.language)";

    /** After so long somebody may have mended their mailbox. */
    static final Duration REFUSED_FOR = Duration.ofDays(30);

    /** Whether the last mail to their address was refused for good after {@code :recently}. */
    static final String REFUSED =
            "(select r.state = 'FAILED' and r.reason like 'refused: %' and r.finished_at > :recently"
                    + " from mail r where r.address = coalesce(m.email, g.email) and r.state in ('SENT', 'FAILED')"
                    + " order by r.id desc limit 1)";

    static SelectionSql of(long eventId, Selection selection) {
        var made = new Making();
        made.add("s.event_id = :event", "event", eventId);
        made.states(names(selection.states()), selection.endedIds());
        made.in("s.category_id", "categories", selection.categoryIds());
        made.in(selection.associated() ? "s.quota_centre_id" : "s.centre_id", "cites", selection.citeIds());
        made.in(
                LANGUAGE,
                "languages",
                selection.languages().stream().map(Language::code).toList());
        made.in("s.id", "picked", selection.signUpIds());
        var way = selection.way();
        if (way != null) {
            made.add("s.way = :way", "way", way.name());
        }
        if (selection.seat() != null) {
            made.seat(selection.seat());
        }
        if (selection.answer() != null) {
            made.answer(selection.answer());
        }
        return new SelectionSql(made.where.toString(), made.values);
    }

    private static List<String> names(Collection<SignUpState> states) {
        return states.stream().map(Enum::name).toList();
    }

    private static final class Making {

        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> values = new HashMap<>();

        private void add(String condition, String name, Object value) {
            where.append(where.isEmpty() ? "" : " and ").append(condition);
            values.put(name, value);
        }

        private void in(String column, String name, Collection<?> among) {
            if (!among.isEmpty()) {
                add(column + " in (:" + name + ")", name, among);
            }
        }

        private void states(Collection<String> states, Collection<Long> whateverTheirs) {
            if (whateverTheirs.isEmpty() || states.isEmpty()) {
                in("s.state", "states", states);
            } else {
                add("(s.state in (:states) or s.id in (:ended))", "states", states);
                values.put("ended", whateverTheirs);
            }
        }

        private void seat(Selection.Seat seat) {
            values.put("session", seat.sessionId());
            add(
                    "exists (select 1 from seat t where t.sign_up_id = s.id and t.session_id = :session"
                            + " and t.state in (:seats))",
                    "seats",
                    switch (seat.hold()) {
                        case SEATED -> List.of("SEATED");
                        case WAITING -> List.of("WAITING");
                        case EITHER -> List.of("SEATED", "WAITING");
                    });
        }

        private void answer(Condition answer) {
            values.put("question", answer.questionId());
            var option = answer.optionId();
            add(
                    "exists (select 1 from sign_up_answer a where a.sign_up_id = s.id and a.question_id = :question and "
                            + (option == null
                                    ? "a.yes = :answer)"
                                    : "exists (select 1 from sign_up_answer_option o where o.answer_id = a.id"
                                            + " and o.option_id = :answer))"),
                    "answer",
                    Objects.requireNonNullElse(option, answer.yes()));
        }
    }
}
