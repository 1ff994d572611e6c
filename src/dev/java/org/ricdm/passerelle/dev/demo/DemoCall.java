package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.call.CallDecisions;
import org.ricdm.passerelle.event.call.CallDesk;
import org.ricdm.passerelle.event.call.CallSettings;
import org.ricdm.passerelle.event.call.CallSetup;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.call.ProposalFilter;
import org.ricdm.passerelle.event.call.ProposalForm;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.call.Proposals;
import org.ricdm.passerelle.event.call.ReviewEntry;
import org.ricdm.passerelle.event.call.ReviewerPage;
import org.ricdm.passerelle.event.call.Reviews;
import org.ricdm.passerelle.event.call.RubricItem;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.springframework.stereotype.Component;

/** The call for contributions of the coming Spring School: open, with proposals, reviews and first decisions. */
@Component
class DemoCall {

    private static final int OPENED = 7;
    private static final int OPEN_FOR = 24;
    private static final int REVIEWED_BY = 38;
    private static final List<String> REVIEWERS =
            List.of("amina.belkacem", "hanne.dewit", "nadia.keller", "marco.bassi");

    private static final List<Proposed> PROPOSED = List.of(
            new Proposed(
                    "lucie.ferrand",
                    Language.FR,
                    "Recevoir quelqu’un qui ne demande rien",
                    "Vous repartez avec trois premières phrases, essayées à voix haute.",
                    "Un quart des personnes qui entrent disent qu’elles regardent seulement. Nous jouons cinq arrivées"
                            + " réelles, à deux, puis nous comparons ce que chacune et chacun a dit en premier.",
                    SessionKind.WORKSHOP,
                    75,
                    "Une salle sans tables, vingt chaises."),
            new Proposed(
                    "ines.carvalho",
                    Language.PT,
                    "Um círculo que não acaba na última reunião",
                    "Leva um guião de seis encontros e a primeira pergunta para o seu grupo.",
                    "Seis centros trabalharam juntos durante um ano. Mostramos o que ficou, o que se perdeu, e"
                            + " preparamos em pares o primeiro encontro de um novo círculo.",
                    SessionKind.WORKSHOP,
                    90,
                    "Quadro e marcadores."),
            new Proposed(
                    "rui.tavares",
                    Language.EN,
                    "What 600,000 visits a year do not tell us",
                    "You leave with three questions that fit on one sheet and a way to ask them.",
                    "We count people at the door and know little of what happened afterwards. A short talk about a year"
                            + " of asking, with the answers that surprised us and the ones we should not have asked for.",
                    SessionKind.PLENARY,
                    45,
                    ""),
            new Proposed(
                    "giulia.sartori",
                    Language.IT,
                    "Il bus che arriva prima della crisi",
                    "Porta a casa una lista di controllo per il primo mese di un servizio mobile.",
                    "Due anni di fermate nelle valli: chi è salito, chi no, quanto è costato. Poi, in gruppi, il percorso"
                            + " del Suo primo mese.",
                    SessionKind.WORKSHOP,
                    75,
                    "Una parete per le carte geografiche."),
            new Proposed(
                    "marta.soler",
                    Language.ES,
                    "Visita a una escuela de segunda oportunidad",
                    "Ve cómo empieza un día y qué cambia cuando la orientación está en el pasillo.",
                    "A veinte minutos a pie. Hablamos con alumnado y profesorado, y volvemos con una pregunta cada uno.",
                    SessionKind.VISIT,
                    150,
                    "Grupo de quince como máximo."));

    private final DemoSteps steps;
    private final ActingAs as;
    private final CallSettings settings;
    private final Proposals proposals;
    private final Reviews reviews;
    private final CallDesk desk;
    private final CallDecisions decisions;
    private final EventTeam team;

    DemoCall(
            DemoSteps steps,
            ActingAs as,
            CallSettings settings,
            Proposals proposals,
            Reviews reviews,
            CallDesk desk,
            CallDecisions decisions,
            EventTeam team) {
        this.steps = steps;
        this.as = as;
        this.settings = settings;
        this.proposals = proposals;
        this.reviews = reviews;
        this.desk = desk;
        this.decisions = decisions;
        this.team = team;
    }

    List<Happening> happenings(Map<String, Long> people, Instant now) {
        var happenings = new ArrayList<Happening>();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var slug = DemoEvents.slug("spring-school", today);
        var organiser = id(people, DemoEvents.ORGANISER);
        happenings.add(new Happening(
                now.minus(OPENED, ChronoUnit.DAYS),
                () -> steps.once("call", () -> as.member(organiser, () -> open(slug, today, people)))));
        for (var n = 0; n < PROPOSED.size(); n++) {
            var one = PROPOSED.get(n);
            happenings.add(new Happening(
                    now.minus(6L - n, ChronoUnit.DAYS),
                    () -> steps.once(
                            "proposal " + one.author(),
                            () -> as.member(
                                    id(people, one.author()),
                                    () -> proposals.submit(slug, ProposalForm.fresh(), one.entry(people))))));
        }
        happenings.add(new Happening(
                now.minus(30, ChronoUnit.HOURS),
                () -> steps.once("proposal draft", () -> as.member(id(people, "lucie.ferrand"), () -> draft(slug)))));
        happenings.add(new Happening(
                now.minus(20, ChronoUnit.HOURS), () -> steps.once("reviews", () -> review(slug, people))));
        happenings.add(new Happening(
                now.minus(4, ChronoUnit.HOURS),
                () -> steps.once("decisions", () -> as.member(organiser, () -> decide(slug)))));
        return happenings;
    }

    private void open(String slug, LocalDate today, Map<String, Long> people) {
        settings.change(
                slug,
                settings.find(slug).version(),
                new CallSetup(
                        today.minusDays(OPENED).atStartOfDay(),
                        today.plusDays(OPEN_FOR).atTime(18, 0),
                        today.plusDays(REVIEWED_BY),
                        EnumSet.of(SessionKind.WORKSHOP, SessionKind.PLENARY, SessionKind.VISIT, SessionKind.MARKET),
                        CallSetup.OpenTo.EVERYBODY,
                        Map.of(
                                Language.FR,
                                "Montrez ce que vous avez essayé, **y compris ce qui n’a pas marché**. Nous cherchons"
                                        + " des ateliers où l’on fait quelque chose, des visites, et de courtes prises de"
                                        + " parole.\n\nDeux personnes d’autres centres lisent chaque proposition.",
                                Language.EN,
                                "Show what you have tried, **also what did not work**. We look for workshops in which"
                                        + " people do something, for visits, and for short talks.\n\nTwo people of other"
                                        + " centres read each proposal.")));
        var event = settings.find(slug).event().id();
        REVIEWERS.forEach(reviewer -> team.name(event, id(people, reviewer), Set.of(TeamPart.REVIEWER)));
    }

    private void draft(String slug) {
        var empty = ProposalEntry.empty(Language.FR);
        proposals.keep(
                slug,
                ProposalForm.fresh(),
                new ProposalEntry(
                        Language.FR,
                        "La documentation que personne n’ouvre",
                        "",
                        "Ce que nous avons jeté en un an, et ce que l’on nous a redemandé.",
                        null,
                        empty.spoken(),
                        empty.level(),
                        null,
                        "",
                        List.of(),
                        ""));
    }

    /** Most of them have said something; some still have it before them. */
    private void review(String slug, Map<String, Long> people) {
        var number = 0;
        for (var name : REVIEWERS) {
            var reviewer = id(people, name);
            for (var task : as.member(reviewer, () -> reviews.mine(slug)).tasks()) {
                number++;
                if (number % 4 != 1) {
                    var entry = said(task, number);
                    as.member(reviewer, () -> reviews.give(slug, task.proposal().id(), entry));
                }
            }
        }
    }

    private static ReviewEntry said(ReviewerPage.Task task, int number) {
        var scores = new EnumMap<RubricItem, Integer>(RubricItem.class);
        var least = task.proposal().entry().format() == SessionKind.PLENARY ? 1 : 2;
        for (var item : RubricItem.values()) {
            scores.put(
                    item,
                    Math.min(RubricItem.HIGHEST, least + (number + item.name().length()) % 2));
        }
        return new ReviewEntry(
                scores,
                least == 1 ? "A talk, and we have many. Good if there is room." : "I would go.",
                least == 1 ? "Say in the description what people do with the three questions." : "");
    }

    private void decide(String slug) {
        decide(slug, "ines.carvalho", ProposalState.ACCEPTED, "Que bom. Contamos consigo.");
        decisions.send(slug, decisions.letters(slug).state());
        decide(slug, "rui.tavares", ProposalState.RESERVE, "Say in the description what people do.");
    }

    private void decide(String slug, String author, ProposalState decision, String comment) {
        desk.open(slug, ProposalFilter.ALL, null).rows().stream()
                .filter(row -> PROPOSED.stream()
                        .anyMatch(one ->
                                one.author().equals(author) && one.title().equals(row.title())))
                .forEach(row -> decisions.prepare(slug, row.id(), decision, comment));
    }

    private static long id(Map<String, Long> people, String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    private record Proposed(
            String author,
            Language language,
            String title,
            String promise,
            String description,
            SessionKind format,
            int minutes,
            String needs) {

        ProposalEntry entry(Map<String, Long> people) {
            return new ProposalEntry(
                    language,
                    title,
                    promise,
                    description,
                    format,
                    language == Language.EN ? List.of(Language.EN, Language.FR) : List.of(language, Language.EN),
                    SessionLevel.ALL,
                    minutes,
                    needs,
                    author.equals("giulia.sartori") ? List.of(id(people, "paolo.rinaldi")) : List.of(),
                    author.equals("marta.soler") ? "Núria Pons; nuria.pons@escola.example" : "");
        }
    }
}
