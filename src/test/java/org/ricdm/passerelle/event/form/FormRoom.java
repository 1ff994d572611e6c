package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUps;

/** An event that asks questions, and people who answer them. */
public final class FormRoom {

    private final Fixture fixture;
    private final SignUps signUps;
    private final Questions questions;
    private final EventTeam team;
    public final String slug;
    public final long id;
    public final long organiser;
    public final long member;
    public final long speaker;
    public final LocalDate first;

    /** In 90 days, with two categories: members, and partners that members may choose as well. */
    public FormRoom(
            Fixture fixture,
            Events events,
            SignUpSettings settings,
            SignUps signUps,
            Questions questions,
            EventTeam team,
            Clock clock) {
        this.fixture = fixture;
        this.signUps = signUps;
        this.questions = questions;
        this.team = team;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        first = today.plusDays(90);
        organiser = fixture.organiser();
        slug = fixture.event(organiser, first);
        var rules = new SignUpRules(
                today.minusDays(1).atStartOfDay(), null, null, null, Approval.NONE, Promotion.AUTOMATIC, 48, true);
        fixture.as.member(
                organiser,
                () -> settings.change(
                        slug,
                        settings.find(slug).version(),
                        new SignUpSetup(
                                rules,
                                null,
                                null,
                                null,
                                0,
                                Map.of(),
                                List.of(category("Member"), category("Speaker")))));
        var categories =
                fixture.as.member(organiser, () -> settings.find(slug).setup().categories());
        member = Objects.requireNonNull(categories.getFirst().id());
        speaker = Objects.requireNonNull(categories.getLast().id());
        id = fixture.as.member(organiser, () -> events.find(slug).id());
    }

    private static Category category(String name) {
        return new Category(
                null, Category.OpenTo.MEMBERS, null, null, null, Map.of(Language.EN, new Category.Text(name, "")));
    }

    /** Asks it and returns the id of the question. */
    public long ask(QuestionEntry entry) {
        return fixture.as.member(organiser, () -> questions.add(slug, entry));
    }

    public Question question(long question) {
        return form().stream().filter(one -> one.id() == question).findFirst().orElseThrow();
    }

    public List<Question> form() {
        return fixture.as.member(organiser, () -> questions.form(slug).questions());
    }

    /** Says it anew, with the version that is there now. */
    public void change(long question, QuestionEntry entry) {
        fixture.as.member(
                organiser, () -> questions.change(question, question(question).version(), entry));
    }

    /** The id of the option at that place, counted from 0. */
    public long option(long question, int place) {
        return Objects.requireNonNull(
                question(question).said().options().get(place).id());
    }

    /** Signs up as a member, on site, and returns the id of the sign-up. */
    public long signUp(long person, Map<Long, Answer> answers) {
        return fixture.as.member(person, () -> {
            signUps.signUp(slug, new NewSignUp(member, EventMode.ON_SITE, answers));
            return Objects.requireNonNull(signUps.open(slug).mine()).id();
        });
    }

    public void change(long person, Map<Long, Answer> answers) {
        fixture.as.member(person, () -> signUps.change(slug, new NewSignUp(member, EventMode.ON_SITE, answers)));
    }

    public Map<Long, Answer> answers(long person) {
        return fixture.as.member(person, () -> signUps.open(slug).form().answers());
    }

    /** Somebody who does that part. */
    public long helper(TeamPart part) {
        var helper = fixture.member();
        fixture.as.member(organiser, () -> team.name(id, helper, Set.of(part)));
        return helper;
    }
}
