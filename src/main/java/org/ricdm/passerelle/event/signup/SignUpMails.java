package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.stereotype.Component;

/** Orders the mails about sign-ups, in the transaction of what they tell. */
@Component
class SignUpMails {

    /** Names the builder. */
    static final String KIND = "signup";

    private final Mails mails;
    private final Attendees attendees;
    private final SignUpRows rows;

    SignUpMails(Mails mails, Attendees attendees, SignUpRows rows) {
        this.mails = mails;
        this.attendees = attendees;
        this.rows = rows;
    }

    /**
     * One mail for each entry of the history, in their order. What happened to those whom somebody brings is told to that
     * one: in the last mail about their own sign-up, in one for all of them where there is none.
     *
     * @param told of whom something is told, by the numbers of the entries
     */
    void order(Map<Long, SignUpRow> told) {
        var bringers = Bringers.of(told.values(), rows);
        var readers =
                attendees.these(told.values().stream().map(bringers::reader).collect(Collectors.toSet()));
        var mailed = new LinkedHashMap<Long, Told>();
        told.forEach((step, row) -> mailed.computeIfAbsent(row.readerId(), id -> new Told(bringers.reader(row)))
                .add(step, row));
        mails.sendAll(mailed.values().stream()
                .flatMap(one -> Optional.ofNullable(readers.get(one.reader)).stream()
                        .filter(reader -> !reader.email().isEmpty())
                        .flatMap(reader -> one.references().stream()
                                .map(reference -> MailOrder.once(
                                        KIND, reader.email(), reader.id().memberId(), reference))))
                .toList());
    }

    /** The entries that a reference names, those of the person first. */
    static List<Long> entries(String reference) {
        return Arrays.stream(reference.split("\\+")).map(Long::valueOf).toList();
    }

    /** What one person is told after one act. */
    private static final class Told {

        private final AttendeeId reader;
        private final List<String> own = new ArrayList<>();
        /** The last entry of each whom they bring: it overtakes those before. */
        private final Map<Long, String> brought = new LinkedHashMap<>();

        private Told(AttendeeId reader) {
            this.reader = reader;
        }

        private void add(long step, SignUpRow row) {
            if (row.withId() == null) {
                own.add(Long.toString(step));
            } else {
                brought.put(row.id(), Long.toString(step));
            }
        }

        private List<String> references() {
            if (brought.isEmpty()) {
                return own;
            }
            var references = new ArrayList<>(own);
            var last = own.isEmpty() ? Stream.<String>of() : Stream.of(references.removeLast());
            references.add(Stream.concat(last, brought.values().stream()).collect(Collectors.joining("+")));
            return references;
        }
    }
}
