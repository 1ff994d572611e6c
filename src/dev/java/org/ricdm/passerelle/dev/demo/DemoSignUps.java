package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.letters.LetterEntry;
import org.ricdm.passerelle.event.letters.Letters;
import org.ricdm.passerelle.event.seats.Seats;
import org.ricdm.passerelle.event.seats.WorkshopsPage;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.SavedFilters;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Who signed up for the coming events. The people of the demo accounts are left free to do it themselves. */
@Component
class DemoSignUps {

    private static final Set<String> FREE =
            Set.of("lucie.ferrand", "giulia.sartori", "claire.vasseur", DemoEvents.ORGANISER);

    private static final String GUESTS = """
            Helena Vasconcelos; helena.vasconcelos@ministerio.example
            Ελένη Παπαδοπούλου; e.papadopoulou@dimos.example
            Jean-Baptiste de La Rochefoucauld-Montbazon; jb.montbazon@region.example
            Íñigo Echeverría; inigo.echeverria@lanbide.example
            Ana Costa e Silva; ana.costa@politecnico.example
            """;

    private static final int SPRING_SCHOOL = 63;
    private static final int OF_A_CITE = 6;
    /** Of their category among {@link #OF_A_SCHOOL}. */
    static final int PLACE_OF_COMPANIONS = 3;

    /** Whom some of those bring who sign up, by their turn. */
    private static final Map<Integer, List<String>> BROUGHT =
            Map.of(20, List.of("Marta Oliveira"), 40, List.of("Paul Lemaire", "Zoé Lemaire"));

    private static final int OF_THE_HOST = 20;

    private final DemoSteps steps;
    private final ActingAs as;
    private final SignUpSettings settings;
    private final SignUps signUps;
    private final GroupSignUps group;
    private final SavedFilters filters;
    private final Letters letters;
    private final Seats seats;
    private final DemoForm form;
    private final Centres centres;
    private final People people;

    DemoSignUps(
            DemoSteps steps,
            ActingAs as,
            SignUpSettings settings,
            SignUps signUps,
            GroupSignUps group,
            SavedFilters filters,
            Letters letters,
            Seats seats,
            DemoForm form,
            Centres centres,
            People people) {
        this.steps = steps;
        this.as = as;
        this.settings = settings;
        this.signUps = signUps;
        this.group = group;
        this.filters = filters;
        this.letters = letters;
        this.seats = seats;
        this.form = form;
        this.centres = centres;
        this.people = people;
    }

    List<Happening> happenings(Map<String, Long> all, Instant now, Random lot) {
        var happenings = new ArrayList<Happening>();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var free = all.entrySet().stream()
                .filter(one -> !FREE.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(free, lot);
        var organiser = Objects.requireNonNull(all.get(DemoEvents.ORGANISER));

        var genova = genovaFirst(free);
        happenings.addAll(coming(
                "spring-school",
                organiser,
                today,
                now,
                10,
                genova.people()
                        .subList(0, Math.min(SPRING_SCHOOL, genova.people().size())),
                slug -> springSchool(today, genova)));
        happenings.add(new Happening(
                now.minus(4, ChronoUnit.DAYS),
                () -> steps.once("sign-up guests", () -> bringGuests(organiser, today))));
        happenings.add(new Happening(
                now.minus(3, ChronoUnit.DAYS), () -> steps.once("desk of the school", () -> desk(organiser, today))));
        happenings.addAll(workshops(today, now, genova, lot));
        happenings.addAll(coming(
                "webinar",
                organiser,
                today,
                now,
                8,
                free.subList(0, 24),
                slug -> setup(rules(today.minusDays(8), null, Approval.NONE), null, null, 80, 0, Map.of(), MEMBERS)));
        happenings.addAll(coming(
                "conference",
                organiser,
                today,
                now,
                6,
                free.subList(24, 33),
                slug -> setup(
                        rules(today.minusDays(6), null, Approval.ORGANISER), 120, null, null, 0, Map.of(), MEMBERS)));
        happenings.addAll(coming(
                "visit",
                organiser,
                today,
                now,
                5,
                free.subList(33, 46),
                slug -> setup(rules(today.minusDays(5), null, Approval.NONE), null, 8, null, 0, Map.of(), MEMBERS)));
        return happenings;
    }

    /** What the organiser looks at again and again, and a letter that was begun and left. */
    private void desk(long organiser, LocalDate today) {
        var slug = DemoEvents.slug("spring-school", today);
        as.member(organiser, () -> {
            filters.save(slug, "Lista d’attesa", DeskLook.of("state=WAITING&columns=centre,country,category,arrived"));
            filters.save(slug, "Online", DeskLook.of("way=ONLINE"));
            var draft = letters.begin(slug);
            letters.keep(
                    slug,
                    draft,
                    0,
                    new LetterEntry(
                            Selection.WITH_PLACE,
                            Map.of(
                                    Language.IT,
                                    new LetterEntry.Text(
                                            "Come arrivare a {event}",
                                            "Buongiorno {name},\n\ndall’aeroporto si prende la metropolitana, linea E …")),
                            null));
        });
    }

    /** People of partners, who have no account. */
    private void bringGuests(long organiser, LocalDate today) {
        var slug = DemoEvents.slug("spring-school", today);
        as.member(organiser, () -> {
            var guest = group.open(slug, null).categories().getLast().id();
            group.signUp(slug, new GroupEntry(List.of(), GUESTS, guest, EventMode.ON_SITE, GroupMode.REST_WAITS));
        });
    }

    /** The sign-up opens that many days ago; since then people came one by one, in office hours. */
    private List<Happening> coming(
            String key,
            long organiser,
            LocalDate today,
            Instant now,
            int days,
            List<Long> who,
            java.util.function.Function<String, SignUpSetup> setup) {
        var happenings = new ArrayList<Happening>();
        var slug = DemoEvents.slug(key, today);
        var opened = now.minus(days, ChronoUnit.DAYS);
        happenings.add(new Happening(
                opened,
                () -> steps.once(
                        "sign-up " + key,
                        () -> as.member(organiser, () -> {
                            settings.change(slug, 0, setup.apply(slug));
                            if (key.equals("spring-school")) {
                                form.ask(slug);
                            }
                        }))));
        var between = ChronoUnit.SECONDS.between(opened, now) / (who.size() + 1);
        for (var n = 0; n < who.size(); n++) {
            var member = who.get(n);
            var turn = n;
            var way = n % 9 == 8 ? EventMode.ONLINE : EventMode.ON_SITE;
            happenings.add(new Happening(
                    opened.plusSeconds(between * (n + 1)),
                    () -> steps.once(
                            "sign-up " + key + " " + member,
                            () -> as.member(member, () -> {
                                var page = signUps.open(slug);
                                var ways = page.event().mode().ways();
                                var category = page.categories().getFirst().id();
                                var brought = page.companions().left(category) == 0
                                        ? List.<String>of()
                                        : BROUGHT.getOrDefault(turn, List.of());
                                signUps.signUp(
                                        slug,
                                        new NewSignUp(
                                                category,
                                                ways.contains(way) ? way : ways.getFirst(),
                                                DemoForm.answers(page.form(), member),
                                                brought.stream()
                                                        .map(name -> new NewCompanion(
                                                                name,
                                                                DemoForm.answers(
                                                                        page.companions()
                                                                                .form(),
                                                                        member)))
                                                        .toList()));
                            }))));
        }
        return happenings;
    }

    /** Those who have a place at the Spring School choose workshops, the popular ones more than the others. */
    private List<Happening> workshops(LocalDate today, Instant now, Genova genova, Random lot) {
        var happenings = new ArrayList<Happening>();
        var slug = DemoEvents.slug("spring-school", today);
        var who = genova.people()
                .subList(0, Math.min(SPRING_SCHOOL, genova.people().size()));
        for (var n = 0; n < who.size(); n++) {
            var member = who.get(n);
            var taste = lot.nextInt(100);
            happenings.add(new Happening(
                    now.minusSeconds(3_600L - 50L * n),
                    () -> steps.once("workshops " + member, () -> as.member(member, () -> choose(slug, taste)))));
        }
        return happenings;
    }

    private void choose(String slug, int taste) {
        var page = seats.open(slug);
        if (page.standing() != WorkshopsPage.Standing.READY) {
            return;
        }
        var chosen = new ArrayList<Long>();
        var slots = page.workshops().stream()
                .collect(Collectors.groupingBy(
                        one -> one.session().starts().local(), TreeMap::new, Collectors.toList()));
        var number = 0;
        for (var slot : slots.values()) {
            // The second of each hour is the one that everybody talks about.
            var at = (taste + number) % 10 < 5 ? 1 : (taste + number) % slot.size();
            if ((taste + number) % 7 != 0) {
                chosen.add(slot.get(Math.min(at, slot.size() - 1)).session().id());
            }
            number++;
        }
        seats.choose(slug, chosen);
    }

    /** Everybody of Genova and its associated centres is keen to come; two more than there are places. */
    private Genova genovaFirst(List<Long> free) {
        var bySlug = centres.all().stream().collect(Collectors.toMap(CentreSummary::slug, centre -> centre));
        var genova = Objects.requireNonNull(bySlug.get("genova"));
        var cards = people.cards(free);
        var own = free.stream()
                .filter(id -> centres.citeOf(
                                Objects.requireNonNull(cards.get(id)).centreId())
                        .equals(Optional.of(genova)))
                .toList();
        var order = new ArrayList<>(own);
        free.stream().filter(id -> !own.contains(id)).forEach(order::add);
        return new Genova(genova.id(), Math.max(1, Math.min(OF_A_CITE, own.size() - 2)), order);
    }

    private SignUpSetup springSchool(LocalDate today, Genova genova) {
        var quotas = new HashMap<Long, Integer>();
        for (var centre : centres.all()) {
            if (centre.kind() == CentreKind.CITE) {
                quotas.put(centre.id(), centre.slug().equals("porto") ? OF_THE_HOST : OF_A_CITE);
            }
        }
        quotas.put(genova.id(), genova.places());
        var rules = new SignUpRules(
                opening(today.minusDays(10)),
                today.plusDays(120).atTime(18, 0),
                today.plusDays(135).atTime(18, 0),
                today.plusDays(90).atStartOfDay(),
                Approval.NONE,
                Promotion.AUTOMATIC,
                48,
                true);
        return setup(rules, null, 240, 100, 10, quotas, OF_A_SCHOOL);
    }

    /** Of each Spring School. */
    static final List<Category> OF_A_SCHOOL = List.of(
            bringing(2, category(Category.OpenTo.MEMBERS, null, "Member", "Membre", "Membro", "Miembro", "Membro")),
            category(Category.OpenTo.MEMBERS, 40, "Partner", "Partenaire", "Partner", "Entidad socia", "Parceiro"),
            category(
                    Category.OpenTo.TEAM,
                    null,
                    "Speaker",
                    "Intervenant·e",
                    "Relatore o relatrice",
                    "Ponente",
                    "Orador ou oradora"),
            category(
                    Category.OpenTo.TEAM,
                    30,
                    "Companion",
                    "Personne accompagnante",
                    "Accompagnatore",
                    "Acompañante",
                    "Acompanhante"),
            bringing(
                    1,
                    category(
                            Category.OpenTo.GUESTS,
                            20,
                            "Guest",
                            "Personne invitée",
                            "Ospite",
                            "Persona invitada",
                            "Pessoa convidada")));

    /** So many of those who are companions at a school. */
    private static Category bringing(int most, Category category) {
        return new Category(
                category.id(),
                category.openTo(),
                category.opens(),
                category.closes(),
                category.capacity(),
                category.texts(),
                new Category.Companions(most, PLACE_OF_COMPANIONS));
    }

    private static final List<Category> MEMBERS =
            List.of(category(Category.OpenTo.MEMBERS, null, "Member", "Membre", "Membro", "Miembro", "Membro"));

    private static Category category(
            Category.OpenTo openTo, @Nullable Integer capacity, String en, String fr, String it, String es, String pt) {
        var texts = new EnumMap<Language, Category.Text>(Language.class);
        var names = new LinkedHashMap<Language, String>();
        names.put(Language.EN, en);
        names.put(Language.FR, fr);
        names.put(Language.IT, it);
        names.put(Language.ES, es);
        names.put(Language.PT, pt);
        names.forEach((language, name) -> texts.put(language, new Category.Text(name, "")));
        return new Category(null, openTo, null, null, capacity, texts);
    }

    /** The first minute of that day: the demo data may be loaded, and people come, at any hour. */
    static LocalDateTime opening(LocalDate day) {
        return day.atStartOfDay();
    }

    private static SignUpRules rules(LocalDate opens, @Nullable LocalDateTime closes, Approval approval) {
        return new SignUpRules(opening(opens), closes, null, null, approval, Promotion.AUTOMATIC, 48, true);
    }

    static SignUpSetup setup(
            SignUpRules rules,
            @Nullable Integer capacity,
            @Nullable Integer onSite,
            @Nullable Integer online,
            int reserve,
            Map<Long, Integer> quotas,
            List<Category> categories) {
        return new SignUpSetup(rules, capacity, onSite, online, reserve, quotas, categories);
    }

    private record Genova(long id, int places, List<Long> people) {}
}
