package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.thesaurus.Term;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store before the portal answers: everything happens in the order of a year, with the application's
 * clock set to each moment. A store that is full already is left as it is.
 */
@Component
@ConditionalOnProperty(name = "passerelle.demo", havingValue = "true")
class DemoData implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final long SEED = 1993;
    private static final String COMPLETE = "complete";

    /** Facts are waited for one by one in the last days, so that their mails bear the right time. */
    private static final int RECENT_DAYS = 8;

    private final DemoSteps steps;
    private final DemoPeople people;
    private final DemoTalk talk;
    private final DemoPolls polls;
    private final DemoApplications applications;
    private final DemoModeration moderation;
    private final DemoMarks marks;
    private final DemoEvents events;
    private final DemoSignUps signUps;
    private final DemoLastSchool lastSchool;
    private final DemoCall call;
    private final DemoPractices practices;
    private final DemoAdoptions adoptions;
    private final DemoReviews reviews;
    private final DemoLanguages languages;
    private final Thesaurus thesaurus;
    private final AdjustableClock clock;
    private final JobRunner jobs;
    private final MailCatcher mail;
    private volatile boolean running;

    DemoData(
            DemoSteps steps,
            DemoPeople people,
            DemoTalk talk,
            DemoPolls polls,
            DemoApplications applications,
            DemoModeration moderation,
            DemoMarks marks,
            DemoEvents events,
            DemoSignUps signUps,
            DemoLastSchool lastSchool,
            DemoCall call,
            DemoPractices practices,
            DemoAdoptions adoptions,
            DemoReviews reviews,
            DemoLanguages languages,
            Thesaurus thesaurus,
            AdjustableClock clock,
            JobRunner jobs,
            MailCatcher mail) {
        this.steps = steps;
        this.people = people;
        this.talk = talk;
        this.polls = polls;
        this.applications = applications;
        this.moderation = moderation;
        this.marks = marks;
        this.events = events;
        this.signUps = signUps;
        this.lastSchool = lastSchool;
        this.call = call;
        this.practices = practices;
        this.adoptions = adoptions;
        this.reviews = reviews;
        this.languages = languages;
        this.thesaurus = thesaurus;
        this.clock = clock;
        this.jobs = jobs;
        this.mail = mail;
    }

    @Override
    public void start() {
        running = true;
        steps.prepare();
        if (steps.made(COMPLETE).isEmpty()) {
            log.info("loading the demo data; this happens once");
            try {
                load(clock.instant());
            } finally {
                clock.reset();
            }
            // What was told during a year is history; the catcher shows what happens from now on.
            jobs.runAllDue();
            mail.empty();
            steps.once(COMPLETE, () -> {});
        }
    }

    private void load(Instant now) {
        var lot = new Random(SEED);
        var texts = DemoTexts.people();
        var centres = DemoTexts.centres();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        people.enterCentres(centres, today);
        talk.openForums(DemoTexts.forums());

        var cast = new Cast(centres, texts, helpful(thesaurus), now, lot);
        var conversations = new Conversations(cast, now, lot).all();
        // A lot of their own: the rest of the year stays as it is.
        var showcase = new Random(SEED);
        var sheets = new ArrayList<>(SheetTexts.sheets());
        var drawn = new DrawnSheets(cast, now, showcase).all();
        sheets.addAll(drawn);
        var written = DemoTexts.adoptions();
        var tried = new ArrayList<>(written.planned());
        tried.addAll(new DrawnAdoptions(cast, written, now, showcase).over(drawn));
        var ids = people.enterPeople(cast);
        var year = new ArrayList<Happening>();
        var office = Objects.requireNonNull(ids.get("claire.vasseur"));
        conversations.forEach(one -> year.addAll(talk.happenings(one, ids, now, lot)));
        year.addAll(applications.happenings(texts.applications(), office, now));
        year.addAll(polls.votes(talk, cast, ids, now));
        year.addAll(moderation.happenings(ids, now));
        year.addAll(events.happenings(ids, now));
        year.addAll(signUps.happenings(ids, now, lot));
        year.addAll(lastSchool.happenings(ids, now));
        year.addAll(call.happenings(ids, now));
        year.addAll(practices.happenings(sheets, ids, now));
        year.addAll(adoptions.happenings(tried, ids, now));
        year.addAll(reviews.happenings(sheets, ids, now));
        year.addAll(languages.happenings(sheets, cast, ids, now));
        play(year, now);
        levels(ids);
        drafts(ids);
        marks.leave(talk, ids);
        people.part(cast, ids);
        log.info(
                "{} people, {} topics, {} sheets, {} things happened",
                ids.size(),
                conversations.size(),
                sheets.size(),
                year.size());
    }

    private void play(List<Happening> year, Instant now) {
        var recent = now.minus(java.time.Duration.ofDays(RECENT_DAYS));
        year.sort(Comparator.comparing(Happening::at));
        for (var happening : year) {
            if (happening.at().isAfter(recent)) {
                jobs.awaitFacts();
            }
            clock.setTo(happening.at());
            happening.work().run();
        }
        jobs.awaitFacts();
    }

    /** After the year, so that nobody has a thousand old notices. */
    private void levels(Map<String, Long> ids) {
        talk.follow("lucie.ferrand", ids, Followable.forum("ateliers"), Level.WATCHING);
        talk.follow("lucie.ferrand", ids, Followable.forum("europe"), Level.MUTED);
        talk.follow("lucie.ferrand", ids, Followable.forum("metiers"), Level.TRACKING);
        talk.follow("lucie.ferrand", ids, Followable.tag("migrants"), Level.WATCHING);
        talk.follow("lucie.ferrand", ids, Followable.tag("artificial-intelligence"), Level.FIRST_POST);
        talk.follow("lucie.ferrand", ids, Followable.topic(talk.topic("base-documentaire-logiciel")), Level.TRACKING);
        talk.follow("giulia.sartori", ids, Followable.forum("publics"), Level.FIRST_POST);
        talk.follow("giulia.sartori", ids, Followable.tag("virtual-reality"), Level.TRACKING);
        talk.follow("paolo.rinaldi", ids, Followable.forum("coordination"), Level.WATCHING);
    }

    private void drafts(Map<String, Long> ids) {
        var topic = talk.topic("ia-generative-plus-de-50-ans");
        talk.keepDraft(
                "reply",
                "lucie.ferrand",
                ids,
                Drafts.reply(topic),
                "",
                "À Gênes, nous avons essayé une version courte, en italien\u00a0: 45 minutes, six personnes, un seul"
                        + " exercice (réécrire une candidature à voix haute, puis comparer). Deux choses m’ont surprise.");
        talk.keepDraft(
                "topic",
                "lucie.ferrand",
                ids,
                Drafts.newTopic("publics"),
                "Frontaliers\u00a0: qui les reçoit, de quel côté\u00a0?",
                "Nous recevons chaque mois une dizaine de personnes qui vivent à Vintimille et cherchent à Nice. ");
    }

    /** Terms that somebody can help with: leaves of the thesaurus. */
    private static List<String> helpful(Thesaurus thesaurus) {
        return thesaurus.all().stream()
                .filter(term -> term.broader().isPresent())
                .map(Term::key)
                .toList();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }
}
