package org.ricdm.passerelle.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.Window;
import org.ricdm.passerelle.moderation.Appeals;
import org.ricdm.passerelle.moderation.Decisions;
import org.ricdm.passerelle.moderation.Flags;
import org.ricdm.passerelle.moderation.Ground;
import org.ricdm.passerelle.moderation.QueueFilter;
import org.ricdm.passerelle.moderation.Reasons;
import org.ricdm.passerelle.moderation.Review;
import org.ricdm.passerelle.moderation.Statements;
import org.springframework.stereotype.Component;

/** What waits for a moderator: a post that was reported, one of a newcomer with many links, an appeal. */
@Component
class DemoModeration {

    private static final String MODERATOR = "amina.belkacem";
    private static final String AUTHOR = "lucie.ferrand";

    private final DemoSteps steps;
    private final ActingAs as;
    private final DemoTalk talk;
    private final Posts posts;
    private final TopicPages pages;
    private final Flags flags;
    private final Review review;
    private final Decisions decisions;
    private final Statements statements;
    private final Appeals appeals;

    DemoModeration(
            DemoSteps steps,
            ActingAs as,
            DemoTalk talk,
            Posts posts,
            TopicPages pages,
            Flags flags,
            Review review,
            Decisions decisions,
            Statements statements,
            Appeals appeals) {
        this.steps = steps;
        this.as = as;
        this.talk = talk;
        this.posts = posts;
        this.pages = pages;
        this.flags = flags;
        this.review = review;
        this.decisions = decisions;
        this.statements = statements;
        this.appeals = appeals;
    }

    List<Happening> happenings(Map<String, Long> ids, Instant now) {
        return List.of(
                at(now, 53, () -> hideAfterAReport(ids)),
                at(now, 26, () -> appeal(ids)),
                at(now, 20, () -> report(ids)),
                at(now, 1, () -> manyLinks(ids)));
    }

    private static Happening at(Instant now, int hoursAgo, Runnable work) {
        return new Happening(now.minus(Duration.ofHours(hoursAgo)), work);
    }

    private void hideAfterAReport(Map<String, Long> ids) {
        steps.once("moderation:hidden", () -> {
            var topic = talk.topic("personnes-migrantes-qui-traduit");
            var number = as.member(
                    id(AUTHOR, ids),
                    () -> posts.reply(
                            topic,
                            "Chez nous, c’est souvent la famille qui traduit. Mardi encore, la fille de M. Tesfaye, de la"
                                    + " boulangerie en face de la gare, a dû lui expliquer sa lettre de licenciement.",
                            Language.FR,
                            null));
            var post = post(topic, number, ids);
            as.member(
                    id("nadia.keller", ids),
                    () -> flags.raise(post, Ground.PERSONAL_DATA, "On reconnaît la personne reçue."));
            as.member(id(MODERATOR, ids), () -> {
                var newest = new QueueFilter(null, QueueFilter.Whose.ALL, QueueFilter.Order.NEWEST_FIRST);
                var one = review.queue(newest, 0).cases().getFirst().id();
                decisions.hide(
                        one,
                        new Reasons(
                                Ground.PERSONAL_DATA,
                                "Le nom et le lieu de travail permettent de reconnaître la personne reçue. L’exemple peut"
                                        + " revenir sans eux."));
            });
        });
    }

    private void appeal(Map<String, Long> ids) {
        steps.once(
                "moderation:appeal",
                () -> as.member(
                        id(AUTHOR, ids),
                        () -> appeals.appeal(
                                statements.mine(null).getFirst().id(),
                                "Le nom est inventé, comme toujours dans mes exemples, et il y a deux boulangeries en face"
                                        + " de notre gare. Personne ne peut être reconnu. J’aurais dû l’écrire.")));
    }

    private void report(Map<String, Long> ids) {
        steps.once("moderation:report", () -> {
            var post = post(talk.topic("metiers-verts-sources"), 2, ids);
            as.member(
                    id(AUTHOR, ids),
                    () -> flags.raise(
                            post,
                            Ground.DANGEROUS,
                            "Ces chiffres viennent de trois appels téléphoniques. Cités tels quels, ils passent pour une"
                                    + " enquête."));
        });
    }

    private void manyLinks(Map<String, Long> ids) {
        steps.once(
                "moderation:links",
                () -> as.member(
                        id("ines.carvalho", ids),
                        () -> posts.reply(
                                talk.topic("ia-generative-plus-de-50-ans"),
                                "Bom dia. Cheguei esta semana a Braga e encontrei três guias que usámos na associação:"
                                        + " [o guia curto](https://guia-curto.example/ia), [exercícios em"
                                        + " papel](https://exercicios.example/50mais) e [perguntas"
                                        + " frequentes](https://perguntas.example/ia). Servem também para quem nunca usou um"
                                        + " computador.",
                                Language.PT,
                                null)));
    }

    private ObjectRef post(long topic, int number, Map<String, Long> ids) {
        return as.member(id(AUTHOR, ids), () -> pages.open(topic, new Window.From(number))).posts().posts().stream()
                .filter(post -> post.number() == number)
                .map(PostView::id)
                .map(found -> new ObjectRef("post", found))
                .findFirst()
                .orElseThrow();
    }

    private static long id(String person, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(person), person);
    }
}
