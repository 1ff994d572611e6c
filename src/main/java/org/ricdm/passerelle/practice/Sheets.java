package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetRows.MaterialRow;
import org.ricdm.passerelle.practice.SheetRows.Part;
import org.ricdm.passerelle.practice.SheetRows.PersonIn;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets that one writes. A draft is there for its authors only; for everybody else it does not exist. */
@Service
@Transactional
public class Sheets {

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final ObjectRegistry objects;
    private final CurrentViewer current;
    private final People people;
    private final Markdown markdown;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Sheets(
            JdbcClient sql,
            PracticeAccess access,
            SheetRows rows,
            ObjectRegistry objects,
            CurrentViewer current,
            People people,
            Markdown markdown,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.objects = objects;
        this.current = current;
        this.people = people;
        this.markdown = markdown;
        this.facts = facts;
        this.clock = clock;
    }

    /** One's own drafts, the one changed last first; nobody has more than 100. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<SheetSummary> mine() {
        return sql
                .sql("select p.* from practice_person a join practice p on p.id = a.practice_id"
                        + " where a.member_id = :me and a.part = 'AUTHOR' order by p.changed_at desc, p.id desc")
                .param("me", access.me())
                .query(SheetRows::sheet)
                .list()
                .stream()
                .map(Sheets::summary)
                .toList();
    }

    /**
     * A sheet with what it is made out of, as far as the reader may read that now. A number of statements that does not
     * grow with the material.
     *
     * @throws NotOpen when there is no such sheet or it is not the reader's
     */
    @ForMembers
    @Transactional(readOnly = true)
    public SheetPage open(long id) {
        var sheet = own(id);
        var persons = rows.people(id);
        var material = rows.material(id);
        var shown = shown(sheet, material);
        var named = new HashSet<Long>();
        persons.forEach(one -> named.add(one.memberId()));
        material.forEach(one -> named.add(one.authorId()));
        var cards = people.cards(named);
        var source = shown.get(sheet.source());
        return new SheetPage(
                sheet.link(),
                sheet.fields(),
                sheet.version(),
                html(sheet.fields().need()),
                html(sheet.fields().done()),
                of(persons, Part.AUTHOR, cards).getFirst(),
                of(persons, Part.CREDITED, cards),
                material.stream().map(one -> material(one, shown, cards)).toList(),
                source == null ? null : new SheetPage.Source(source.title(), source.path(), source.place()),
                sheet.changedAt());
    }

    /**
     * Keeps what was typed, also what is too long to be published, and returns the new version.
     *
     * @param version of what was typed over
     * @throws InvalidInput on a field with more than twice what may be published
     * @throws SheetConflict when the sheet has another version by now; nothing is changed
     * @throws NotOpen when there is no such sheet or it is not the writer's
     */
    @ForMembers
    public int keep(long id, int version, SheetFields typed) {
        return write(id, version, typed, SheetFields::mustBeKept);
    }

    /**
     * As {@link #keep}, when it could be published as far as it goes.
     *
     * @throws InvalidInput on each field that is longer than {@link SheetField#max}, and on an empty title; nothing is
     *     changed
     */
    @ForMembers
    public int save(long id, int version, SheetFields typed) {
        return write(id, version, typed, SheetFields::mustFit);
    }

    /**
     * Deletes a draft with its material; what was said stays where it was said.
     *
     * @throws NotOpen when there is no such draft or it is not the one's who asks
     */
    @ForMembers
    public void delete(long id) {
        own(id);
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
                .sql("select p.id, p.title from practice p where p.id in (:ids) and " + PracticeAccess.OPEN_TO)
                .param("ids", ids)
                .param("me", access.me())
                .query(SheetRows::link)
                .list()
                .stream()
                .collect(Collectors.toMap(SheetLink::id, link -> link));
    }

    private int write(long id, int version, SheetFields typed, java.util.function.Consumer<SheetFields> rule) {
        var stored = own(id);
        var fields = typed.straightened();
        rule.accept(fields);
        if (stored.version() != version) {
            throw new SheetConflict(stored.fields(), stored.version());
        }
        if (stored.fields().equals(fields)) {
            return version;
        }
        if (!rows.update(id, version, fields, Instant.now(clock))) {
            var theirs = own(id);
            throw new SheetConflict(theirs.fields(), theirs.version());
        }
        return version + 1;
    }

    private SheetRow own(long id) {
        return sql.sql("select p.* from practice p where p.id = :id and " + PracticeAccess.OPEN_TO)
                .param("id", id)
                .param("me", access.me())
                .query(SheetRows::sheet)
                .optional()
                .orElseThrow(() -> PracticeAccess.notOpen(id));
    }

    /** Of the source and the material, what the reader may read at this moment. */
    private Map<ObjectRef, Presentation> shown(SheetRow sheet, List<MaterialRow> material) {
        var viewer = current.require();
        var sources = new HashSet<ObjectRef>();
        sources.add(sheet.source());
        material.forEach(one -> sources.add(one.source()));
        return objects.present(objects.readable(viewer.memberId(), sources), viewer.language());
    }

    private static Material material(MaterialRow row, Map<ObjectRef, Presentation> shown, Map<Long, PersonCard> cards) {
        var source = shown.get(row.source());
        return source == null
                ? new Material.Closed()
                : new Material.Open(
                        cards.get(row.authorId()), row.writtenAt(), source.path(), row.html(), row.language());
    }

    private static List<PersonCard> of(List<PersonIn> people, Part part, Map<Long, PersonCard> cards) {
        return people.stream()
                .filter(one -> one.part() == part)
                .map(one -> cards.get(one.memberId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nobody is named with an at sign in a sheet that nobody else reads. */
    private String html(String source) {
        return source.isBlank()
                ? ""
                : markdown.render(source, MentionNames.NONE).html();
    }

    private static SheetSummary summary(SheetRow row) {
        var fields = row.fields();
        return new SheetSummary(
                row.link().id(),
                fields.title(),
                fields.promise(),
                fields.language(),
                (int) Arrays.stream(SheetField.values())
                        .filter(field -> !fields.of(field).isBlank())
                        .count(),
                row.changedAt());
    }
}
