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
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.CentreKind;
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

    private static final int MAX_NAME = 60;
    private static final int MIN_MESSAGE = 10;
    private static final int MAX_MESSAGE = 600;

    private final JdbcClient sql;
    private final Centres centres;
    private final People people;
    private final Tokens tokens;
    private final Mails mails;
    private final Clock clock;

    Applying(JdbcClient sql, Centres centres, People people, Tokens tokens, Mails mails, Clock clock) {
        this.sql = sql;
        this.centres = centres;
        this.people = people;
        this.tokens = tokens;
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
        var given = name(form.givenName(), "givenName", problems);
        var family = name(form.familyName(), "familyName", problems);
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
            people.activeByEmail(email.get())
                    .ifPresent(member -> mails.send(new MailOrder(
                            AccountMail.SIGN_IN,
                            email.get(),
                            member,
                            Long.toString(member),
                            AccountMail.SIGN_IN + ":" + java.util.UUID.randomUUID())));
            return;
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
        mails.send(new MailOrder(
                AccountMail.CONFIRM, email.get(), null, Long.toString(id), AccountMail.CONFIRM + ":" + id));
    }

    /** Whether the link from the mail is still good. Looking changes nothing. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(String token) {
        return tokens.look(TokenPurpose.CONFIRM, token).isPresent();
    }

    /** Confirms the address, tells those who decide, and returns the token of the page that shows the state. */
    public Optional<String> confirm(String token) {
        return tokens.use(TokenPurpose.CONFIRM, token)
                .filter(id -> sql.sql("update application set state = 'AWAITING', version = version + 1"
                                        + " where id = :id and state = 'UNCONFIRMED'")
                                .param("id", id)
                                .update()
                        == 1)
                .map(id -> {
                    tell(id);
                    return tokens.make(TokenPurpose.STATUS, id);
                });
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
                    .ifPresent(person -> mails.send(new MailOrder(
                            AccountMail.ARRIVED,
                            person.email(),
                            decider,
                            id + ":" + decider,
                            AccountMail.ARRIVED + ":" + id + ":" + decider)));
        }
    }

    private static String name(String typed, String field, List<Problem> problems) {
        var name = PlainText.line(typed);
        if (!PlainText.isVisible(name)) {
            problems.add(new Problem(field, "signin.error.name", List.of()));
        } else if (name.length() > MAX_NAME) {
            problems.add(new Problem(field, "signin.error.nameLong", List.of()));
        }
        return name;
    }

    /** What the applicant sees. */
    public record Status(
            ApplicationState state,
            String centreName,
            @Nullable String reason) {}

    private record Place(long id, @Nullable Long parent) {}
}
