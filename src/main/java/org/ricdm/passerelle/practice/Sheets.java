package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetRows.MaterialRow;
import org.ricdm.passerelle.practice.SheetRows.Part;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets that one writes. What is typed is there for its authors only until they publish it; several of them may type
 * at once.
 */
@Service
@Transactional
public class Sheets {

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final SheetRevisions revisions;
    private final SheetRules rules;
    private final SheetLife life;
    private final SheetFiles files;
    private final SheetSources sources;
    private final CurrentViewer current;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Sheets(
            JdbcClient sql,
            PracticeAccess access,
            SheetRows rows,
            SheetRevisions revisions,
            SheetRules rules,
            SheetLife life,
            SheetFiles files,
            SheetSources sources,
            CurrentViewer current,
            People people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.revisions = revisions;
        this.rules = rules;
        this.life = life;
        this.files = files;
        this.sources = sources;
        this.current = current;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** One's own sheets, the one changed last first; nobody has more than 100 drafts. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<SheetSummary> mine() {
        return sql.sql(
                        "select p.*, v.content as published from practice_person a join practice p on p.id = a.practice_id"
                                + " left join practice_revision v on v.practice_id = p.id and v.number = p.published_no"
                                + " where a.member_id = :me and a.part = 'AUTHOR' order by p.changed_at desc, p.id desc")
                .param("me", access.me())
                .query((row, n) -> {
                    var published = row.getString("published");
                    return summary(rows.sheet(row, n), published == null ? null : rows.content(published));
                })
                .list();
    }

    /**
     * Begins a sheet with what is typed so far, at the centre of who begins it. Returns its id.
     *
     * @throws InvalidInput on {@code title} when who begins has 100 drafts already, or as {@link #keep} says
     */
    @ForMembers
    public long begin(SheetKind kind, SheetContent typed) {
        var viewer = current.require();
        var content = files.own(null, typed.straightened());
        rules.mustBeKept(content);
        rows.mustHaveRoom(viewer.memberId());
        var now = Instant.now(clock);
        var id = rows.insert(kind, content, viewer.centreId(), null, now);
        rows.insertPeople(id, viewer.memberId(), List.of());
        revisions.note(id, content, viewer.memberId(), now);
        files.attach(id, content);
        return id;
    }

    /**
     * A sheet with what it is made out of, as far as its author may read that now. A number of statements that does not
     * grow with the material.
     *
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public SheetPage open(long id) {
        var brief = access.written(id);
        var sheet = rows.find(id).orElseThrow(() -> PracticeAccess.notOpen(id));
        var persons = rows.people(id);
        var material = rows.material(id);
        var shown = sources.shown(sheet, material);
        var named = new HashSet<Long>();
        persons.forEach(one -> named.add(one.memberId()));
        material.forEach(one -> named.add(one.authorId()));
        var cards = people.cards(named);
        return new SheetPage(
                brief,
                sheet.content(),
                !revisions.published(sheet).map(sheet.content()::equals).orElse(false),
                SheetRows.named(persons, Part.AUTHOR, cards),
                SheetRows.named(persons, Part.CREDITED, cards),
                material.stream().map(one -> material(one, shown, cards)).toList(),
                SheetSources.source(sheet, shown).orElse(null));
    }

    /**
     * Keeps what was typed, also what is too long to be published. What another author typed meanwhile stays; where both
     * typed in one field it is told, and theirs stays until one decides.
     *
     * @param base what the one who typed had before them
     * @throws InvalidInput on a field with more than twice what may be published; nothing is changed
     * @throws NotOpen when there is no such sheet or who asks does not write it
     * @throws NotWritable while reviewers have it, and when it is retired
     */
    @ForMembers
    public Kept keep(long id, SheetContent base, SheetContent typed) {
        var stored = access.held(id);
        if (!stored.state().isWritable()) {
            throw new NotWritable(stored.state());
        }
        var merged = SheetMerge.of(base.straightened(), files.own(id, typed.straightened()), stored.content());
        rules.mustBeKept(merged.content());
        if (!merged.content().equals(stored.content())) {
            var now = Instant.now(clock);
            rows.write(id, merged.content(), now);
            revisions.note(id, merged.content(), access.me(), now);
            files.attach(id, merged.content());
        }
        return new Kept(merged.content(), merged.disputed());
    }

    /**
     * Shows the sheet to its readers as it is typed now. A draft becomes a spark that every member reads; a sheet with
     * the label keeps it, and holds for another 24 months.
     *
     * @throws InvalidInput on each field that stands in its way, in the order they are read; nothing is changed
     * @throws NotOpen when there is no such sheet or who asks does not write it
     * @throws StepRefused while reviewers have it, and when it is retired
     */
    @ForMembers
    public void publish(long id) {
        var sheet = access.held(id);
        if (!sheet.state().canBePublished()) {
            throw new StepRefused(sheet.state(), SheetState.SPARK);
        }
        rules.mustBeWhole(sheet.content(), sheet.acceptedAt() == null ? Depth.SPARK : Depth.FULL);
        if (revisions.published(sheet).filter(sheet.content()::equals).isEmpty()) {
            revisions.note(id, sheet.content(), access.me(), Instant.now(clock));
        }
        if (sheet.state() != sheet.atRest()) {
            life.become(id, sheet.atRest());
        }
        life.publish(id, access.me());
    }

    /**
     * Opens all blocks of the full sheet.
     *
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void extend(long id) {
        access.written(id);
        sql.sql("update practice set depth = :full where id = :id")
                .param("full", Depth.FULL.name())
                .param("id", id)
                .update();
        life.showAgain(id);
    }

    /**
     * What a sheet tells of, and whether visitors read it once it has the label.
     *
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void choose(long id, SheetKind kind, Audience audience) {
        access.written(id);
        sql.sql("update practice set kind = :kind, for_everybody = :everybody where id = :id")
                .param("kind", kind.name())
                .param("everybody", audience == Audience.EVERYBODY)
                .param("id", id)
                .update();
        life.showAgain(id);
    }

    /**
     * Deletes a draft that nobody has read yet, with its material; what was said stays where it was said.
     *
     * @throws NotOpen when there is no such draft or it is not the one's who asks
     * @throws StepRefused when it was published; it can be retired
     */
    @ForMembers
    public void delete(long id) {
        var sheet = access.held(id);
        if (sheet.publishedNo() != null || !sheet.state().isWritable()) {
            throw new StepRefused(sheet.state(), SheetState.DRAFT);
        }
        sql.sql("delete from practice where id = :id").param("id", id).update();
        facts.publishEvent(new PracticeDiscarded(id));
    }

    /** Those of the sheets that the one who asks may read now, by id. One statement, none for no ids. */
    @ForMembers
    @Transactional(readOnly = true)
    public Map<Long, SheetLink> links(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select p.id, coalesce(f.title, p.title) as title from practice p"
                        + " left join practice_face f on f.practice_id = p.id where p.id in (:ids) and "
                        + PracticeAccess.OPEN_TO)
                .param("ids", ids)
                .param("me", access.me())
                .query(SheetRows::link)
                .list()
                .stream()
                .collect(Collectors.toMap(SheetLink::id, link -> link));
    }

    /** Published sheets that are not retired whose title has these letters in it, by title; at most so many. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<SheetLink> suggest(String letters, int limit) {
        return sql.sql("select practice_id as id, title from practice_face where state <> 'RETIRED'"
                        + " and title like :letters order by title, practice_id limit :limit")
                .param("letters", "%" + Columns.literal(letters.strip()) + "%")
                .param("limit", limit)
                .query(SheetRows::link)
                .list();
    }

    private static Material material(MaterialRow row, Map<ObjectRef, Presentation> shown, Map<Long, PersonCard> cards) {
        var source = shown.get(row.source());
        return source == null
                ? new Material.Closed()
                : new Material.Open(
                        cards.get(row.authorId()), row.writtenAt(), source.path(), row.html(), row.language());
    }

    private static SheetSummary summary(SheetRow row, @Nullable SheetContent published) {
        var content = row.content();
        var wanted = Arrays.stream(SheetField.values())
                .filter(field -> field.isWantedIn(row.depth()))
                .toList();
        return new SheetSummary(
                SheetRows.link(row.id(), content.of(SheetField.TITLE)),
                content.of(SheetField.PROMISE),
                content.language(),
                row.state(),
                row.depth(),
                row.kind(),
                published != null,
                !content.equals(published),
                (int) wanted.stream()
                        .filter(field -> !content.of(field).isEmpty())
                        .count(),
                wanted.size(),
                row.changedAt());
    }
}
