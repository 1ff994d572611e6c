package org.ricdm.passerelle.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.demo.DemoTexts.Opening;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.dev.demo.DemoTexts.TopicText;
import org.ricdm.passerelle.forum.TopicKind;

/** Who says what and when: the topics of the plan as written, and others put together by lot from openings and replies. */
final class Conversations {

    /** Together with those of the plan some 150. */
    private static final int DRAWN = 125;

    private static final int OLDEST_DAYS = 350;
    private static final Duration LATEST = Duration.ofMinutes(20);

    private final Cast cast;
    private final Instant now;
    private final Random lot;
    private final Map<Language, Deque<String>> replies = new EnumMap<>(Language.class);

    Conversations(Cast cast, Instant now, Random lot) {
        this.cast = cast;
        this.now = now;
        this.lot = lot;
    }

    List<Conversation> all() {
        var all = new ArrayList<Conversation>();
        DemoTexts.topics().forEach(topic -> all.add(written(topic)));
        all.addAll(drawn());
        for (var conversation : all) {
            conversation.said().forEach(said -> cast.wasHere(said.by(), said.at()));
        }
        return all;
    }

    private Conversation written(TopicText topic) {
        var said = new ArrayList<Said>();
        var planned = now.minus(Cast.hours(24 * topic.started()));
        for (var post : topic.posts()) {
            planned = planned.plus(Cast.hours(post.after()));
            var earliest =
                    said.isEmpty() ? planned : later(planned, said.getLast().at());
            said.add(new Said(post.by(), moment(earliest, post.by()), post.language(), post.replyTo(), post.text()));
        }
        return new Conversation(
                topic.key(),
                topic.forum(),
                topic.kind(),
                topic.language(),
                topic.title(),
                said,
                topic.accepted(),
                topic.closed(),
                topic.tagged());
    }

    private List<Conversation> drawn() {
        var openings = new ArrayList<Map.Entry<Language, Opening>>();
        for (var language : Language.OF_THE_INTERFACE) {
            var texts = DemoTexts.openings(language);
            texts.openings().forEach(opening -> openings.add(Map.entry(language, opening)));
            var shuffled = new ArrayList<>(texts.replies());
            Collections.shuffle(shuffled, lot);
            replies.put(language, new ArrayDeque<>(shuffled));
        }
        Collections.shuffle(openings, lot);
        var conversations = new ArrayList<Conversation>();
        for (var i = 0; i < Math.min(DRAWN, openings.size()); i++) {
            conversations.add(
                    draw("drawn-" + i, openings.get(i).getKey(), openings.get(i).getValue()));
        }
        return conversations;
    }

    private Conversation draw(String key, Language language, Opening opening) {
        var start = now.minus(Duration.ofMinutes((2 + lot.nextInt(OLDEST_DAYS)) * 1440L - lot.nextInt(600)));
        var author = speaker(language, List.of(), start).orElseThrow();
        var said = new ArrayList<Said>();
        said.add(new Said(author, moment(start, author), language, null, opening.text()));
        var answers = new ArrayDeque<>(opening.replies());
        for (var wanted = length(); wanted > 0; wanted--) {
            var foreign = answers.isEmpty() && lot.nextDouble() < 0.2;
            var spoken = foreign ? other(language) : language;
            var text = answers.isEmpty()
                    ? Objects.requireNonNull(replies.get(spoken)).poll()
                    : answers.poll();
            var before = said.getLast().at();
            var at = before.plus(Duration.ofMinutes((long) Math.min(20_000, 30 / Math.pow(1 - lot.nextDouble(), 1.1))));
            var by = speaker(spoken, said.stream().map(Said::by).toList(), at);
            if (text == null || by.isEmpty() || at.isAfter(now.minus(LATEST))) {
                break;
            }
            said.add(new Said(by.get(), moment(later(at, before), by.get()), spoken, null, text));
        }
        var answered = opening.kind() == TopicKind.QUESTION && said.size() > 1 && lot.nextDouble() < 0.6;
        return new Conversation(
                key,
                opening.forum(),
                opening.kind(),
                language,
                opening.title(),
                said,
                answered ? 2 + lot.nextInt(Math.min(2, said.size() - 1)) : null,
                null,
                List.of());
    }

    /** Many short conversations, few long ones. */
    private int length() {
        return lot.nextDouble() < 0.06 ? 0 : (int) Math.min(9, 1 / Math.pow(1 - lot.nextDouble(), 0.75));
    }

    /** Somebody who speaks the language and has not spoken yet; few people write much, many write little. */
    private Optional<String> speaker(Language language, List<String> before, Instant at) {
        var possible = cast.all().stream()
                .filter(person -> writes(person, language))
                .filter(person -> person.suspended() == null && !person.left() && person.joined() > 1)
                .filter(person -> !before.contains(person.key()))
                .filter(person ->
                        cast.joined(person.key()).isBefore(at) || person.key().endsWith("#1"))
                .map(PersonText::key)
                .toList();
        var skewed = Math.pow(lot.nextDouble(), 1.8);
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get((int) (skewed * possible.size())));
    }

    /** In their first language; English is what those write who share no other. */
    private static boolean writes(PersonText person, Language language) {
        return language == Language.EN
                ? person.understands().contains(language)
                : person.understands().getFirst() == language;
    }

    private Language other(Language language) {
        var others = Language.OF_THE_INTERFACE.stream()
                .filter(one -> one != language)
                .toList();
        return others.get(lot.nextInt(others.size()));
    }

    /** During office hours, unless these have not come yet. */
    private Instant moment(Instant planned, String by) {
        var decent = OfficeHours.next(planned, cast.zone(by), lot);
        var last = now.minus(LATEST);
        return decent.isBefore(last) ? decent : planned.isBefore(last) ? planned : last;
    }

    private static Instant later(Instant planned, Instant before) {
        var soonest = before.plus(Duration.ofMinutes(4));
        return planned.isBefore(soonest) ? soonest : planned;
    }

    /**
     * A topic from its first post to its last.
     *
     * @param accepted number of the accepted answer
     * @param closed why a moderator closed it
     */
    record Conversation(
            String key,
            String forum,
            TopicKind kind,
            Language language,
            String title,
            List<Said> said,
            @Nullable Integer accepted,
            @Nullable String closed,
            List<String> tags) {}

    /** One post. */
    record Said(
            String by,
            Instant at,
            Language language,
            @Nullable Integer replyTo,
            String text) {}
}
