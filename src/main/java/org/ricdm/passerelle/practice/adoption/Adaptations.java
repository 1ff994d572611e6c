package org.ricdm.passerelle.practice.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetReadings;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.adoption.Lineage.Relative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets that are made out of others by those who tried them, and the tree they form. */
@Service
@Transactional
public class Adaptations {

    private final JdbcClient sql;
    private final AdoptionAccess access;
    private final AdoptionRows rows;
    private final Lineage lineage;
    private final PracticeAccess practices;
    private final SheetReadings readings;
    private final Sheets sheets;
    private final CurrentViewer current;

    Adaptations(
            JdbcClient sql,
            AdoptionAccess access,
            AdoptionRows rows,
            Lineage lineage,
            PracticeAccess practices,
            SheetReadings readings,
            Sheets sheets,
            CurrentViewer current) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.lineage = lineage;
        this.practices = practices;
        this.readings = readings;
        this.sheets = sheets;
        this.current = current;
    }

    /**
     * Makes a draft of one's own centre out of what it tries, with the words of the original to begin with; its authors
     * are credited. What only the original can say stays there: files, results, evidence and dates. Returns the id of the
     * draft; of the one that was made before, when there is one.
     *
     * @throws NotOpen when there is no such adoption or who asks is not responsible for it
     * @throws InvalidInput on {@code form} when it has not started or was given up; on {@code title} when who asks has
     *     100 drafts already
     */
    @ForMembers
    public long adapt(long adoptionId) {
        var viewer = current.require();
        var adoption = access.held(adoptionId, viewer);
        if (!adoption.state().canBeAdapted()) {
            throw InvalidInput.of("form", "adoption.error.step");
        }
        if (!access.adapts(adoption, viewer)) {
            throw AdoptionAccess.notOpen(adoptionId);
        }
        var before = adoption.sheetId();
        if (before != null) {
            practices.written(before);
            return before;
        }
        var original = readings.any(adoption.practiceId());
        var id = sheets.begin(SheetKind.PRACTICE, start(original.content()));
        if (original.brief().depth() == Depth.FULL) {
            sheets.extend(id);
        }
        credit(id, adoption.practiceId());
        lineage.descend(id, adoption.practiceId());
        rows.made(adoptionId, id);
        return id;
    }

    /** What another centre may begin with. */
    static SheetContent start(SheetContent original) {
        var kept = new TreeMap<String, String>();
        original.values().forEach((path, text) -> {
            var field = SheetField.at(path);
            if (field.isEmpty() || canBeTaken(field.get())) {
                kept.put(path, text);
            }
        });
        return new SheetContent(kept);
    }

    private static boolean canBeTaken(SheetField field) {
        var block = field.block();
        return field.type() != FieldType.FILE
                && field != SheetField.PICTURE_TEXT
                && field != SheetField.KIT
                && block != SheetBlock.COURSE
                && block != SheetBlock.RESULT
                && block != SheetBlock.EVIDENCE;
    }

    private void credit(long id, long original) {
        sql.sql("insert into practice_person (practice_id, member_id, part, position)"
                        + " select :id, o.member_id, 'CREDITED', o.position from practice_person o"
                        + " where o.practice_id = :original and o.part = 'AUTHOR' and not exists"
                        + " (select 1 from practice_person mine where mine.practice_id = :id"
                        + " and mine.member_id = o.member_id)")
                .param("id", id)
                .param("original", original)
                .update();
    }

    /**
     * The sheet among those it was made out of and those made out of it, as far as members read them. Two statements.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public SheetTree tree(long practiceId) {
        practices.read(practiceId);
        var family = lineage.family(practiceId);
        var children = family.stream().collect(Collectors.groupingBy(Relative::parent));
        var nodes = new ArrayList<SheetTree.Node>();
        family.stream().findFirst().ifPresent(first -> grow(first, 0, practiceId, children, nodes));
        return new SheetTree(nodes.size() < 2 ? List.of() : nodes);
    }

    /** Adds a sheet with all below it; one that cannot be read only when something below it can. True when added. */
    private static boolean grow(
            Relative one, int depth, long here, Map<Long, List<Relative>> children, List<SheetTree.Node> nodes) {
        var place = nodes.size();
        nodes.add(new SheetTree.Node(
                depth, one.sheet(), one.language(), one.state(), one.centre(), one.country(), one.id() == here));
        var grown = one.sheet() != null;
        for (var child : children.getOrDefault(one.id(), List.of())) {
            grown |= grow(child, depth + 1, here, children, nodes);
        }
        if (!grown) {
            nodes.remove(place);
        }
        return grown;
    }
}
