package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.EmailAddress;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applying for membership, by people who are not members yet. */
@Service
@Transactional
@OpenToAll("anybody may apply; what is confirmed or shown needs the token from the mail")
public class Applying {

    private static final int MIN_MESSAGE = 10;
    private static final int MAX_MESSAGE = 600;

    private final JdbcClient sql;
    private final Centres centres;
    private final People people;
    private final Tokens tokens;
    private final AccountLinks links;
    private final Admission admission;
    private final Attempts attempts;
    private final Mails mails;
    private final Clock clock;

    Applying(
            JdbcClient sql,
            Centres centres,
            People people,
            Tokens tokens,
            AccountLinks links,
            Admission admission,
            Attempts attempts,
            Mails mails,
            Clock clock) {
        this.sql = sql;
        this.centres = centres;
        this.people = people;
        this.tokens = tokens;
        this.links = links;
        this.admission = admission;
        this.attempts = attempts;
        this.mails = mails;
        this.clock = clock;
    }

    /** Centres one can apply at: Cités and associated centres. */
    @Transactional(readOnly = true)
    public List<CentreSummary> centres() {
        return centres.all().stream()
                .filter(centre -> centre.kind() == CentreKind.CITE || centre.kind() == CentreKind.ASSOCIATED)
                .toList();
    }

    /**
     * Takes an application and orders the mail that confirms the address. For an address that is a member's already,
     * that member gets a sign-in link instead; the page says the same.
     *
     * @throws InvalidInput on the fields of the form
     */
    public void apply(ApplicationForm form) {
        var problems = new ArrayList<Problem>();
        var given = NameRule.read(form.givenName(), "givenName", problems);
        var family = NameRule.read(form.familyName(), "familyName", problems);
        var email = EmailAddress.normalise(form.email());
        if (email.isEmpty()) {
            problems.add(new Problem("email", "signin.error.email", List.of()));
        }
        var centre = centres().stream()
                .filter(one -> one.slug().equals(form.centreSlug()))
                .findFirst();
        if (centre.isEmpty()) {
            problems.add(new Problem("centre", "signin.error.centre", List.of()));
        }
        if (form.languages().isEmpty()) {
            problems.add(new Problem("language", "signin.error.language", List.of()));
        }
        var message = form.message().strip();
        if (message.length() < MIN_MESSAGE || message.length() > MAX_MESSAGE || !PlainText.isVisible(message)) {
            problems.add(new Problem("message", "signin.error.message", List.of(MIN_MESSAGE, MAX_MESSAGE)));
        }
        if (!problems.isEmpty() || email.isEmpty() || centre.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (people.isTaken(email.get())) {
            links.sendSignIn(email.get());
            return;
        }
        if (!attempts.allow(Attempts.Kind.MAIL_FROM_ANYWHERE, email.get())) {
            return; // the mailbox has enough of them to confirm
        }
        sql.sql("insert into application (email, given_name, family_name, centre_id, languages, interface_language,"
                        + " message, state, applied_at) values (:email, :given, :family, :centre, :languages,"
                        + " :language, :message, 'UNCONFIRMED', :now)")
                .param("email", email.get())
                .param("given", given)
                .param("family", family)
                .param("centre", centre.get().id())
                .param(
                        "languages",
                        form.languages().stream().map(Language::code).collect(Collectors.joining(" ")))
                .param("language", form.language().code())
                .param("message", message)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        var id = sql.sql("select last_insert_id()").query(Long.class).single();
        mails.send(MailOrder.once(AccountMail.CONFIRM, email.get(), null, Long.toString(id)));
    }

    /** Whether the link from the mail is still good. Looking changes nothing. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(String token) {
        return tokens.look(TokenPurpose.CONFIRM, token)
                .flatMap(this::unconfirmed)
                .isPresent();
    }

    /**
     * Confirms the address, tells those who decide, and returns the token of the page that shows the state.
     *
     * <p>Of several applications by one address the newest that is confirmed counts: it is what the person wants to say
     * now, maybe to another centre. An older one that waits goes, so that nobody decides on words that were taken back;
     * its page shows the newer one. Nothing is confirmed for an address that became a member's meanwhile.
     */
    public Optional<String> confirm(String token) {
        return tokens.use(TokenPurpose.CONFIRM, token)
                .flatMap(id -> unconfirmed(id).flatMap(email -> takeInto(id, email)))
                .map(id -> tokens.make(TokenPurpose.STATUS, id));
    }

    private Optional<String> unconfirmed(long id) {
        return sql.sql("select email from application where id = :id and state = 'UNCONFIRMED'")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Returns the application that waits now for that address: this one, or a newer one. */
    private Optional<Long> takeInto(long id, String email) {
        admission.oneAtATime(email);
        if (people.isTaken(email)) {
            drop(id);
            return Optional.empty();
        }
        var waiting = sql.sql("select id from application where email = :email and state = 'AWAITING'")
                .param("email", email)
                .query(Long.class)
                .list();
        var newer = waiting.stream().filter(other -> other > id).findFirst();
        if (newer.isPresent()) {
            drop(id);
            return newer;
        }
        waiting.forEach(older -> {
            tokens.handOver(TokenPurpose.STATUS, older, id);
            drop(older);
        });
        sql.sql("update application set state = 'AWAITING', version = version + 1 where id = :id"
                        + " and state = 'UNCONFIRMED'")
                .param("id", id)
                .update();
        tell(id);
        return Optional.of(id);
    }

    private void drop(long id) {
        sql.sql("delete from application where id = :id and state in ('UNCONFIRMED', 'AWAITING')")
                .param("id", id)
                .update();
    }

    /** The state of an application for whoever holds its token. */
    @Transactional(readOnly = true)
    public Optional<Status> status(String token) {
        return tokens.look(TokenPurpose.STATUS, token)
                .flatMap(id -> sql.sql("select a.state, a.reason, c.name from application a"
                                + " join centre c on c.id = a.centre_id where a.id = :id")
                        .param("id", id)
                        .query((row, n) -> new Status(
                                ApplicationState.valueOf(row.getString("state")),
                                row.getString("name"),
                                row.getString("reason")))
                        .optional());
    }

    /** The coordinators of the centre; without one, those of its Cité; without one, the administrators. */
    private void tell(long id) {
        var centre = sql.sql("select c.id, c.parent_id from application a join centre c on c.id = a.centre_id"
                        + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> new Place(row.getLong("id"), row.getObject("parent_id", Long.class)))
                .single();
        var deciders = people.holding(Role.COORDINATOR, centre.id());
        if (deciders.isEmpty() && centre.parent() != null) {
            deciders = people.holding(Role.COORDINATOR, centre.parent());
        }
        if (deciders.isEmpty()) {
            deciders = people.holding(Role.ADMINISTRATOR, null);
        }
        for (var decider : deciders) {
            people.recipient(decider)
                    .ifPresent(person -> mails.send(
                            MailOrder.once(AccountMail.ARRIVED, person.email(), decider, id + ":" + decider)));
        }
    }

    /** What the applicant sees. */
    public record Status(
            ApplicationState state,
            String centreName,
            @Nullable String reason) {}

    private record Place(long id, @Nullable Long parent) {}
}
