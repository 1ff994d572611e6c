package org.ricdm.passerelle.dev.demo;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.dev.demo.DemoTexts.EventInWords;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.Partner;
import org.ricdm.passerelle.event.PictureEntry;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.stereotype.Component;

/** The events of the plan, announced one by one in the course of the year by the one who runs them. */
@Component
class DemoEvents {

    static final String ORGANISER = "teo.marchetti";

    /** Days before today on which the programmes of the two Spring Schools were published. */
    private static final int PROGRAMME_OF_NEXT = 12;

    private static final int PROGRAMME_OF_LAST = 260;

    private static final Map<Language, String> ON_THE_PICTURE = Map.of(
            Language.EN, "A bridge of one arc over a river, coloured houses on both banks, two people in a boat.",
            Language.FR,
                    "Un pont d’une seule arche, des maisons colorées sur les deux rives, deux personnes en barque.",
            Language.IT, "Un ponte a un solo arco, case colorate sulle due rive, due persone in barca.",
            Language.ES, "Un puente de un solo arco, casas de colores en ambas orillas, dos personas en una barca.",
            Language.PT, "Uma ponte de um só arco, casas coloridas nas duas margens, duas pessoas num barco.");

    private final DemoSteps steps;
    private final ActingAs as;
    private final Events events;
    private final Centres centres;
    private final Files files;
    private final DemoProgramme programme;

    DemoEvents(DemoSteps steps, ActingAs as, Events events, Centres centres, Files files, DemoProgramme programme) {
        this.steps = steps;
        this.as = as;
        this.events = events;
        this.centres = centres;
        this.files = files;
        this.programme = programme;
    }

    /** What happens and when: the two Spring Schools are soon followed by their programmes. */
    List<Happening> happenings(Map<String, Long> people, Instant now) {
        var organiser = Objects.requireNonNull(people.get(ORGANISER));
        Map<String, CentreSummary> bySlug =
                centres.all().stream().collect(Collectors.toMap(CentreSummary::slug, Function.identity()));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var announced = DemoTexts.events().stream()
                .map(text -> new Happening(
                        now.minus(text.announced(), ChronoUnit.DAYS),
                        () -> steps.once(
                                "event " + text.key(),
                                () -> as.member(organiser, () -> announce(text, today, bySlug)))));
        var programmes = Stream.of(
                new Happening(
                        now.minus(PROGRAMME_OF_NEXT, ChronoUnit.DAYS),
                        () -> steps.once(
                                "programme next", () -> programme.porto(slug("spring-school", today), organiser))),
                new Happening(
                        now.minus(PROGRAMME_OF_LAST, ChronoUnit.DAYS),
                        () -> steps.once(
                                "programme last",
                                () -> programme.genova(slug("spring-school-before", today), organiser))));
        return Stream.concat(announced, programmes).toList();
    }

    private long announce(EventInWords text, LocalDate today, Map<String, CentreSummary> bySlug) {
        var entry = entry(text, today, bySlug);
        var id = events.enter(entry, partners(text, bySlug), picture(text));
        events.publish(id);
        return id;
    }

    private static EventEntry entry(EventInWords text, LocalDate today, Map<String, CentreSummary> bySlug) {
        var first = first(text, today);
        return new EventEntry(
                slug(text, first),
                text.kind(),
                text.audience(),
                text.mode(),
                text.language(),
                first.atTime(LocalTime.parse(text.from())),
                first.plusDays(text.days() - 1L).atTime(LocalTime.parse(text.to())),
                ZoneId.of(text.zone()),
                text.place(),
                Optional.ofNullable(text.host())
                        .map(host -> Objects.requireNonNull(bySlug.get(host)).id())
                        .orElse(null),
                text.texts());
    }

    /** The address of an event of the plan. */
    static String slug(String key, LocalDate today) {
        var text = text(key);
        return slug(text, first(text, today));
    }

    /** The first day of an event of the plan. */
    static LocalDate first(String key, LocalDate today) {
        return first(text(key), today);
    }

    private static EventInWords text(String key) {
        return DemoTexts.events().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String slug(EventInWords text, LocalDate first) {
        return text.slug().replace("{year}", String.valueOf(first.getYear()));
    }

    /** Spring Schools begin on a Wednesday; nothing else of the network begins at a weekend. */
    static LocalDate first(EventInWords text, LocalDate today) {
        var day = today.plusDays(text.day());
        if (text.kind() == EventKind.SPRING_SCHOOL) {
            return Stream.of(-3, -2, -1, 0, 1, 2, 3)
                    .map(day::plusDays)
                    .filter(near -> near.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                    .findFirst()
                    .orElseThrow();
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private List<Partner> partners(EventInWords text, Map<String, CentreSummary> bySlug) {
        var partners = new ArrayList<Partner>();
        text.partners().forEach(slug -> partners.add(Partner.of(Objects.requireNonNull(bySlug.get(slug)))));
        text.others().forEach(other -> {
            var parts = other.substring(0, other.length() - 1).split(" \\(", 2);
            var logo = stored(DemoPictures.mark(partners.size()), "logo.png");
            partners.add(new Partner(parts[0], parts[1], null, Partner.Logo.chosen(logo)));
        });
        return partners;
    }

    /** The Spring Schools have one, said in all languages. */
    private PictureEntry picture(EventInWords text) {
        return text.kind() == EventKind.SPRING_SCHOOL
                ? new PictureEntry(stored(DemoPictures.bridge(), "bridge.png"), "", ON_THE_PICTURE)
                : PictureEntry.NONE;
    }

    private String stored(byte[] picture, String name) {
        return files.store(new ByteArrayInputStream(picture), name).token();
    }
}
