package org.ricdm.passerelle.dev.demo;

import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.forum.Bookmarks;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.ReactionKind;
import org.ricdm.passerelle.forum.Reactions;
import org.ricdm.passerelle.forum.Summaries;
import org.springframework.stereotype.Component;

/** What people left on topics and posts besides what they wrote: a summary, reactions, a bookmark. */
@Component
class DemoMarks {

    private static final String COURSE = "ia-generative-plus-de-50-ans";

    private static final String SUMMARY = """
            **Ce que nous avons retenu jusqu’ici**

            - Partir d’une tâche que la personne apporte, jamais d’une démonstration ; commencer écrans éteints, par les craintes.
            - L’exercice qui change tout : faire décrire à l’outil *son propre métier*, et souligner ce qui est faux.
            - Deux séances de 90 minutes, huit personnes, en binômes, avec un rappel trois semaines après.
            """;

    private static final String ONE_MORE = """
            - Comptes du centre, anonymes et effacés le soir ; une fiche rouge dit ce qu’on n’écrit jamais.
            - Jamais de question sur les droits : pour cela, on demande à une personne.

            Pas d’accord entre nous : est-ce à nous, ou à la médiation numérique, d’expliquer l’interface ?
            """;

    private final DemoSteps steps;
    private final ActingAs as;
    private final Posts posts;
    private final Summaries summaries;
    private final Reactions reactions;
    private final Bookmarks bookmarks;

    DemoMarks(
            DemoSteps steps, ActingAs as, Posts posts, Summaries summaries, Reactions reactions, Bookmarks bookmarks) {
        this.steps = steps;
        this.as = as;
        this.posts = posts;
        this.summaries = summaries;
        this.reactions = reactions;
        this.bookmarks = bookmarks;
    }

    void leave(DemoTalk talk, Map<String, Long> ids) {
        var course = talk.topic(COURSE);
        once("summary", "hanne.dewit", ids, () -> summaries.begin(course, french(SUMMARY), Language.FR));
        once("summary:more", "anne.delorme", ids, () -> {
            var source = posts.source(course, 0);
            posts.edit(course, 0, source.version(), source.source() + "\n" + french(ONE_MORE), "Comptes et droits");
        });
        var kit = talk.topic("accueillir-sans-lire-le-francais");
        for (var reader :
                new String[] {"giulia.sartori", "nadia.keller", "rui.tavares", "agnes.roux", "lucie.ferrand"}) {
            react(reader, ids, kit, 4, ReactionKind.THANKS);
        }
        react("giulia.sartori", ids, kit, 4, ReactionKind.TRIED);
        react("fatou.ndiaye", ids, kit, 4, ReactionKind.TRIED);
        react("tom.reuter", ids, kit, 1, ReactionKind.ME_TOO);
        react("elodie.garnier", ids, kit, 1, ReactionKind.ME_TOO);
        react("benoit.lacroix", ids, course, 6, ReactionKind.TRIED);
        react("lucie.ferrand", ids, course, 6, ReactionKind.THANKS);
        once(
                "bookmark",
                "lucie.ferrand",
                ids,
                () -> bookmarks.keep(kit, 4, "À montrer à Paolo avant la réunion d’équipe", null));
    }

    private void react(String reader, Map<String, Long> ids, long topic, int number, ReactionKind kind) {
        once(
                "reaction:" + topic + ":" + number + ":" + kind + ":" + reader,
                reader,
                ids,
                () -> reactions.react(topic, number, kind));
    }

    private void once(String step, String who, Map<String, Long> ids, Runnable work) {
        var id = Objects.requireNonNull(ids.get(who), who);
        steps.once("mark:" + step, () -> as.member(id, work));
    }

    /** Punctuation keeps to its word in French. */
    private static String french(String text) {
        return text.replaceAll(" ([:;!?])", "\u00a0$1");
    }
}
