package org.ricdm.passerelle.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.Conversations.Conversation;
import org.ricdm.passerelle.dev.demo.Conversations.Said;
import org.ricdm.passerelle.dev.demo.DemoTexts.ForumText;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicRef;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Opens the forums and turns conversations into things that happen, each in the name of who does it. */
@Component
class DemoTalk {

    private static final String COORDINATION = "coordination";
    private static final String MODERATOR = "amina.belkacem";

    /** Reads the coordinators' forum, which the moderator does not. */
    private static final String ADMINISTRATOR = "claire.vasseur";

    private static final Duration UNTIL_ACCEPTED = Duration.ofHours(3);
    private static final Duration UNTIL_CLOSED = Duration.ofHours(5);
    private static final Duration UNTIL_READ = Duration.ofHours(20);
    private static final Duration NEWS = Duration.ofHours(60);

    /** Those somebody signs in as: they have read what is older and find something new. */
    private static final Set<String> READERS =
            Set.of("lucie.ferrand", "giulia.sartori", "paolo.rinaldi", MODERATOR, ADMINISTRATOR);

    private final DemoSteps steps;
    private final ActingAs as;
    private final ForumSettings forums;
    private final Topics topics;
    private final DemoPolls polls;
    private final Posts posts;
    private final Drafts drafts;
    private final Follows follows;
    private final DemoFiles files;
    private final People people;

    DemoTalk(
            DemoSteps steps,
            ActingAs as,
            ForumSettings forums,
            Topics topics,
            DemoPolls polls,
            Posts posts,
            Drafts drafts,
            Follows follows,
            DemoFiles files,
            People people) {
        this.steps = steps;
        this.as = as;
        this.forums = forums;
        this.topics = topics;
        this.polls = polls;
        this.posts = posts;
        this.drafts = drafts;
        this.follows = follows;
        this.files = files;
        this.people = people;
    }

    void openForums(List<ForumText> texts) {
        for (var text : texts) {
            var entry = new ForumEntry(
                    text.slug(),
                    text.colour(),
                    text.icon(),
                    Set.of(text.readers()),
                    Set.of(text.writers()),
                    Set.of(),
                    Objects.requireNonNullElse(text.standard(), Level.NORMAL),
                    text.texts().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    one -> new ForumEntry.Text(
                                            one.getValue().name(),
                                            one.getValue().purpose()))));
            steps.once("forum:" + text.slug(), () -> as.founder(() -> forums.enter(entry)));
        }
    }

    /** Everything that happens in a conversation until now, in no order. */
    List<Happening> happenings(Conversation talk, Map<String, Long> ids, Instant now, Random lot) {
        var happenings = new ArrayList<Happening>();
        var said = talk.said();
        happenings.add(new Happening(said.getFirst().at(), () -> open(talk, ids)));
        for (var number = 2; number <= said.size(); number++) {
            var post = said.get(number - 1);
            var step = "post:" + talk.key() + ":" + number;
            happenings.add(new Happening(post.at(), () -> reply(talk, step, post, ids)));
        }
        var accepted = talk.accepted();
        if (accepted != null) {
            var author = said.getFirst().by();
            happenings.add(new Happening(
                    said.get(accepted - 1).at().plus(UNTIL_ACCEPTED),
                    () -> once("accepted:" + talk.key(), author, ids, () -> topics.accept(topic(talk), accepted))));
        }
        var closed = talk.closed();
        if (closed != null) {
            var by = talk.forum().equals(COORDINATION) ? ADMINISTRATOR : MODERATOR;
            happenings.add(new Happening(
                    said.getLast().at().plus(UNTIL_CLOSED),
                    () -> once("closed:" + talk.key(), by, ids, () -> topics.close(topic(talk), closed))));
        }
        var readers = said.stream().map(Said::by).collect(Collectors.toCollection(TreeSet::new));
        if (!talk.forum().equals(COORDINATION)) {
            readers.addAll(READERS);
        }
        for (var reader : readers) {
            if (READERS.contains(reader) || lot.nextDouble() < 0.75) {
                var last = lastSeen(said, now);
                happenings.add(new Happening(
                        said.get(last - 1).at().plus(UNTIL_READ),
                        () -> once(
                                "read:" + talk.key() + ":" + reader,
                                reader,
                                ids,
                                () -> posts.read(topic(talk), last))));
            }
        }
        return happenings.stream()
                .filter(happening -> happening.at().isBefore(now))
                .toList();
    }

    /** The last days' posts are news; at least the first post is not. */
    private static int lastSeen(List<Said> said, Instant now) {
        var news =
                said.stream().filter(one -> one.at().isAfter(now.minus(NEWS))).count();
        return Math.max(1, said.size() - (int) news);
    }

    /** What somebody has begun to write and not finished. */
    void keepDraft(String key, String person, Map<String, Long> ids, String place, String title, String body) {
        once("draft:" + key, person, ids, () -> drafts.save(place, title, body));
    }

    /** How closely somebody follows something, chosen before the year begins to be read. */
    void follow(String person, Map<String, Long> ids, Followable what, Level level) {
        once("follow:" + person + ":" + what.key(), person, ids, () -> follows.choose(what, level));
    }

    /** The topic of a conversation of that key. */
    long topic(String key) {
        return steps.made("topic:" + key).orElseThrow();
    }

    private long topic(Conversation talk) {
        return topic(talk.key());
    }

    private void open(Conversation talk, Map<String, Long> ids) {
        var first = talk.said().getFirst();
        var author = id(first.by(), ids);
        steps.once(
                "topic:" + talk.key(),
                () -> as.member(
                        author,
                        () -> open(
                                        talk.key(),
                                        new NewTopic(
                                                talk.forum(),
                                                talk.kind(),
                                                talk.title(),
                                                files.put(first.text()),
                                                talk.language(),
                                                talk.tags()))
                                .id()));
        people.seen(author);
    }

    private TopicRef open(String key, NewTopic entry) {
        return entry.kind() == TopicKind.POLL ? polls.open(key, entry) : topics.open(entry);
    }

    private void reply(Conversation talk, String step, Said post, Map<String, Long> ids) {
        var author = id(post.by(), ids);
        steps.once(step, () -> (long) as.member(
                author, () -> posts.reply(topic(talk), files.put(post.text()), post.language(), post.replyTo())));
        people.seen(author);
    }

    private void once(String step, String person, Map<String, Long> ids, Runnable work) {
        steps.once(step, () -> as.member(id(person, ids), work));
    }

    private static long id(String person, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(person), person);
    }

    /** Something that is done at its moment. */
    record Happening(Instant at, Runnable work) {}
}
