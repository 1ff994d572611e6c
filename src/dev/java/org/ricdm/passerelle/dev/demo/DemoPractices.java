package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.dev.demo.SheetTexts.Change;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetAuthors;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.adoption.Adaptations;
import org.springframework.stereotype.Component;

/** The sheets of practices, written, published and accepted in the course of the year by those who do what they tell. */
@Component
class DemoPractices {

    /** Posts that had been written when a sheet was begun out of their topic. */
    private static final List<Integer> FIRST_POSTS = List.of(1, 2, 3, 4, 5, 6, 7, 8);

    private final DemoSteps steps;
    private final ActingAs as;
    private final DemoTalk talk;
    private final DemoSheets texts;
    private final Sheets sheets;
    private final SheetAuthors authors;
    private final SheetLife life;
    private final PracticeDrafts drafts;
    private final Adaptations adaptations;

    DemoPractices(
            DemoSteps steps,
            ActingAs as,
            DemoTalk talk,
            DemoSheets texts,
            Sheets sheets,
            SheetAuthors authors,
            SheetLife life,
            PracticeDrafts drafts,
            Adaptations adaptations) {
        this.steps = steps;
        this.as = as;
        this.talk = talk;
        this.texts = texts;
        this.sheets = sheets;
        this.authors = authors;
        this.life = life;
        this.drafts = drafts;
        this.adaptations = adaptations;
    }

    /** What happens and when to these sheets. */
    List<Happening> happenings(List<SheetText> all, Map<String, Long> people, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var happenings = new ArrayList<Happening>();
        for (var text : all) {
            var author = Objects.requireNonNull(people.get(text.by()), text.by());
            happenings.add(new Happening(
                    at(text, text.began(), now),
                    () -> steps.once("practice:" + text.key(), () ->
                            (long) as.member(author, () -> begin(text, today, people)))));
            var published = text.published();
            if (published != null) {
                happenings.add(once("published", text, published, author, now, sheets::publish));
            }
            var accepted = text.accepted();
            if (accepted != null && text.review() == null) {
                happenings.add(once("accepted", text, accepted, author, now, this::accept));
            }
            for (var change : text.changed()) {
                var by = Objects.requireNonNull(people.get(change.by()), change.by());
                happenings.add(once("changed:" + change.day(), text, change.day(), by, now, id -> change(id, change)));
            }
        }
        return happenings;
    }

    /** The sheet of that key. */
    long sheet(String key) {
        return steps.made("practice:" + key).orElseThrow(() -> new IllegalArgumentException("no sheet yet: " + key));
    }

    /** On that day, at an hour that is the same for every step of the sheet. */
    static Instant at(SheetText text, int day, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var minutes = Math.floorMod(text.key().hashCode(), 8 * 60);
        return today.minusDays(day).atTime(8, 5).plusMinutes(minutes).toInstant(ZoneOffset.UTC);
    }

    private Happening once(String step, SheetText text, int day, long by, Instant now, LongConsumer work) {
        return new Happening(
                at(text, day, now),
                () -> steps.once(
                        "practice:" + step + ":" + text.key(),
                        () -> as.member(by, () -> work.accept(sheet(text.key())))));
    }

    private long begin(SheetText text, LocalDate today, Map<String, Long> people) {
        var id = started(text, texts.typed(text, today));
        if (text.depth() == Depth.FULL) {
            sheets.extend(id);
        }
        sheets.choose(id, text.kind(), text.everybody() ? Audience.EVERYBODY : Audience.NETWORK);
        text.others().forEach(other -> authors.name(id, Objects.requireNonNull(people.get(other), other)));
        return id;
    }

    /** Out of nothing, out of a topic, or out of what another centre tells. */
    private long started(SheetText text, SheetContent typed) {
        var topic = text.topic();
        var adoption = text.adapts();
        if (topic == null && adoption == null) {
            return sheets.begin(text.kind(), typed);
        }
        var id = topic != null
                ? drafts.begin(talk.topic(topic), FIRST_POSTS, typed.of(SheetField.TITLE))
                        .practiceId()
                : adaptations.adapt(steps.made("adoption:" + adoption).orElseThrow());
        sheets.keep(id, sheets.open(id).content(), typed);
        return id;
    }

    private void accept(long id) {
        List.of(SheetState.SUBMITTED, SheetState.IN_REVIEW, SheetState.ACCEPTED).forEach(next -> life.become(id, next));
    }

    private void change(long id, Change change) {
        var before = sheets.open(id).content();
        sheets.keep(id, before, DemoSheets.with(before, change.texts()));
        if (change.publish()) {
            sheets.publish(id);
        }
    }
}
