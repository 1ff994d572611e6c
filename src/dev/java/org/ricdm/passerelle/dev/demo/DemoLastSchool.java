package org.ricdm.passerelle.dev.demo;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.feedback.AskedFeedback;
import org.ricdm.passerelle.event.feedback.Feedback;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.materials.MaterialEntry;
import org.ricdm.passerelle.event.materials.Materials;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.onsite.CheckInList;
import org.ricdm.passerelle.event.onsite.Scan;
import org.ricdm.passerelle.event.onsite.ScanWay;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.seats.Seats;
import org.ricdm.passerelle.event.seats.WorkshopsPage;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Who came to the Spring School of last year, where they were in it, and what they said about it. */
@Component
class DemoLastSchool {

    private static final String KEY = "spring-school-before";
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final long SEED = 2026;

    private static final int PEOPLE = 120;
    private static final int ON_SITE = 260;

    /** Days before today: after its programme was published. */
    private static final int OPENED = 255;

    private static final int CLOSED = 225;
    private static final int CHOSE_WORKSHOPS = 223;

    private static final int PERCENT_CAME = 92;
    private static final int PERCENT_TOOK_THEIR_SEAT = 94;
    private static final int PERCENT_OF_THOSE_PRESENT = 83;
    private static final int PERCENT_ANSWERED = 58;
    private static final int PERCENT_OF_SESSIONS = 55;
    private static final int PERCENT_WROTE = 14;

    private static final List<String> SLIDES = List.of(
            "Spring School, Genova",
            "",
            "1. Da dove siamo partiti",
            "2. Che cosa abbiamo provato",
            "3. Che cosa resta");

    /** By the key of the picture, what it shows. */
    private static final Map<String, String> PHOTOS = Map.of(
            "desk", "Un banco di accoglienza con due persone sedute dalla stessa parte",
            "wall", "Una parete di domande scritte su foglietti colorati");

    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.FR,
                    List.of(
                            "Garder les ateliers de 75 minutes\u00a0: on a le temps d’essayer.",
                            "Moins de plénières, plus de temps au marché des pratiques.",
                            "L’interprétation m’a permis de suivre du début à la fin."),
            Language.EN,
                    List.of(
                            "Keep the marketplace. I took three practices home.",
                            "The rooms by the harbour were hard to hear in.",
                            "More time between two workshops, please."),
            Language.IT,
                    List.of(
                            "Ottimo ritmo; le pause erano troppo brevi.",
                            "Vorrei ricevere i materiali il giorno stesso.",
                            "Il mercato delle pratiche è la parte che cambia il lavoro."),
            Language.ES,
                    List.of(
                            "Me llevo dos ideas que probaremos en junio.",
                            "Faltó un taller sobre personas mayores de cincuenta años."),
            Language.PT,
                    List.of(
                            "Gostei de ouvir o que não resultou noutros centros.",
                            "A sala da manhã era pequena para tanta gente."));

    private final DemoSteps steps;
    private final ActingAs as;
    private final SignUpSettings settings;
    private final SignUps signUps;
    private final DemoForm form;
    private final Seats seats;
    private final CheckIn door;
    private final Feedback feedback;
    private final Materials materials;
    private final Files files;
    private final People people;
    private final Random lot = new Random(SEED);

    DemoLastSchool(
            DemoSteps steps,
            ActingAs as,
            SignUpSettings settings,
            SignUps signUps,
            DemoForm form,
            Seats seats,
            CheckIn door,
            Feedback feedback,
            Materials materials,
            Files files,
            People people) {
        this.steps = steps;
        this.as = as;
        this.settings = settings;
        this.signUps = signUps;
        this.form = form;
        this.seats = seats;
        this.door = door;
        this.feedback = feedback;
        this.materials = materials;
        this.files = files;
        this.people = people;
    }

    List<Happening> happenings(Map<String, Long> all, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var slug = DemoEvents.slug(KEY, today);
        var first = DemoEvents.first(KEY, today);
        var organiser = Objects.requireNonNull(all.get(DemoEvents.ORGANISER));
        var who = who(all);

        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening(
                now.minus(OPENED, ChronoUnit.DAYS),
                () -> steps.once("last school opened", () -> as.member(organiser, () -> open(slug, today)))));
        for (var n = 0; n < who.size(); n++) {
            var member = who.get(n);
            var hours = 1 + (long) (OPENED - CLOSED - 1) * 24 * n / who.size();
            happenings.add(new Happening(
                    now.minus(OPENED, ChronoUnit.DAYS).plus(hours, ChronoUnit.HOURS),
                    () -> steps.once("last school " + member, () -> as.member(member, () -> signUp(slug, member)))));
            happenings.add(new Happening(
                    now.minus(CHOSE_WORKSHOPS, ChronoUnit.DAYS).plus(n, ChronoUnit.MINUTES),
                    () -> steps.once("last school workshops " + member, () -> as.member(member, () -> choose(slug)))));
            happenings.add(new Happening(
                    moment(first.plusDays(3).atTime(9, 5)).plus(4L * n, ChronoUnit.MINUTES),
                    () -> steps.once(
                            "last school feedback " + member, () -> as.member(member, () -> say(slug, member)))));
        }
        for (var day = 0; day < 3; day++) {
            var on = first.plusDays(day);
            happenings.add(new Happening(
                    moment(on.atTime(17, 30)),
                    () -> steps.once(
                            "last school door " + on.getDayOfWeek(),
                            () -> as.member(organiser, () -> attend(slug, on)))));
        }
        happenings.add(new Happening(
                moment(first.plusDays(5).atTime(10, 0)),
                () -> steps.once("last school materials", () -> as.member(organiser, () -> keep(slug)))));
        return happenings;
    }

    /** Slides of each workshop, the plenaries on film, and two photos. */
    private void keep(String slug) {
        var page = materials.open(slug, Language.IT);
        for (var session : page.addable()) {
            var spoken =
                    session.spoken().isEmpty() ? Language.IT : session.spoken().getFirst();
            if (session.kind() == SessionKind.WORKSHOP) {
                var token = store(MinimalPdf.of(session.title(), SLIDES), session.title() + ".pdf");
                materials.add(
                        slug, new MaterialEntry(session.id(), session.title(), spoken, "", token, Audience.PUBLIC));
            } else {
                materials.add(
                        slug,
                        new MaterialEntry(
                                session.id(),
                                session.title(),
                                spoken,
                                "https://video.example/genova/" + session.id(),
                                null,
                                session.kind() == SessionKind.PLENARY ? Audience.PUBLIC : Audience.NETWORK));
            }
        }
        PHOTOS.forEach((key, shows) -> materials.add(
                slug,
                new MaterialEntry(
                        null,
                        shows,
                        Language.IT,
                        "",
                        store(
                                DemoFiles.demo(key).bytes().get(),
                                DemoFiles.demo(key).name()),
                        Audience.PUBLIC)));
    }

    private String store(byte[] bytes, String name) {
        return files.store(new ByteArrayInputStream(bytes), name).token();
    }

    /** Those of the demo accounts that have something to find there are among them. */
    private List<Long> who(Map<String, Long> all) {
        var others = all.entrySet().stream()
                .filter(one -> !one.getKey().equals(DemoEvents.ORGANISER))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        var who = new ArrayList<>(others);
        Collections.shuffle(who, lot);
        var sure = List.of(
                Objects.requireNonNull(all.get("lucie.ferrand")), Objects.requireNonNull(all.get("giulia.sartori")));
        who.removeAll(sure);
        who.addAll(0, sure);
        return who.subList(0, Math.min(PEOPLE, who.size()));
    }

    private void open(String slug, LocalDate today) {
        var rules = new SignUpRules(
                DemoSignUps.opening(today.minusDays(OPENED)),
                today.minusDays(CLOSED).atTime(18, 0),
                null,
                null,
                Approval.NONE,
                Promotion.AUTOMATIC,
                48,
                true);
        settings.change(slug, 0, DemoSignUps.setup(rules, null, ON_SITE, null, 0, Map.of(), DemoSignUps.OF_A_SCHOOL));
        form.ask(slug);
    }

    private void signUp(String slug, long member) {
        var page = signUps.open(slug);
        signUps.signUp(
                slug,
                new NewSignUp(
                        page.categories().getFirst().id(), EventMode.ON_SITE, DemoForm.answers(page.form(), member)));
    }

    /** One at a time, so that two at the same hour are no reason to get neither. */
    private void choose(String slug) {
        var page = seats.open(slug);
        if (page.standing() != WorkshopsPage.Standing.READY) {
            return;
        }
        var hours = new HashSet<LocalDateTime>();
        var chosen = page.workshops().stream()
                .filter(one -> happens(70))
                .filter(one -> hours.add(one.session().starts().local()))
                .map(one -> one.session().id())
                .toList();
        seats.choose(slug, chosen);
    }

    /** What the helpers at the doors noted on that day. */
    private void attend(String slug, LocalDate day) {
        var list = door.list(slug);
        var known = new HashSet<Long>();
        list.present().forEach(one -> known.add(one.signUpId()));
        if (known.isEmpty()) {
            var come = list.people().stream()
                    .filter(one -> one.state().isSure() && happens(PERCENT_CAME))
                    .map(CheckInList.Person::id)
                    .toList();
            deliver(slug, "Ingresso", come, 0, moment(day.atTime(9, 0)));
            known.addAll(come);
        }
        list.points().stream()
                .filter(point -> point.starts().local().toLocalDate().equals(day))
                .forEach(point -> deliver(
                        slug,
                        point.room(),
                        there(list, point, known::contains),
                        point.id(),
                        point.starts().instant()));
    }

    private List<Long> there(CheckInList list, CheckInList.Point point, Predicate<Long> came) {
        return list.people().stream()
                .filter(one -> came.test(one.id()))
                .filter(one -> point.seats()
                        ? one.seats().contains(point.id()) && happens(PERCENT_TOOK_THEIR_SEAT)
                        : happens(PERCENT_OF_THOSE_PRESENT))
                .map(CheckInList.Person::id)
                .toList();
    }

    private void deliver(String slug, String device, List<Long> come, long point, Instant from) {
        var scans = new ArrayList<Scan>();
        for (var n = 0; n < come.size(); n++) {
            scans.add(new Scan(
                    new UUID(lot.nextLong(), lot.nextLong()),
                    point,
                    null,
                    come.get(n),
                    ScanWay.NAME,
                    from.plusSeconds(12L * n),
                    false,
                    null));
        }
        for (var n = 0; n < scans.size(); n += CheckIn.MOST_AT_ONCE) {
            var some = scans.subList(n, Math.min(scans.size(), n + CheckIn.MOST_AT_ONCE));
            door.deliver(slug, device, some.getLast().at(), some);
        }
    }

    private void say(String slug, long member) {
        if (!happens(PERCENT_ANSWERED)) {
            return;
        }
        var reader = people.viewer(member).orElseThrow().language();
        feedback.mine(slug).items().stream()
                .filter(item -> item.subject().isWhole() || happens(PERCENT_OF_SESSIONS))
                .map(AskedFeedback.Item::subject)
                .forEach(subject -> feedback.give(slug, subject.sessionId(), answer(reader)));
    }

    private FeedbackAnswer answer(Language reader) {
        var said = Objects.requireNonNull(WORDS.get(Language.ofInterface(reader.locale())));
        return new FeedbackAnswer(
                rating(),
                happens(80) ? rating() : null,
                happens(PERCENT_WROTE) ? said.get(lot.nextInt(said.size())) : "");
    }

    private int rating() {
        var drawn = lot.nextInt(100);
        return drawn < 3 ? 1 : drawn < 9 ? 2 : drawn < 26 ? 3 : drawn < 66 ? 4 : 5;
    }

    private boolean happens(int percent) {
        return lot.nextInt(100) < percent;
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
