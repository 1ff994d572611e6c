package org.ricdm.passerelle.practice.papers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetReadings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes sheets out of their room for who asks: a member what members read, a visitor what is for everybody. The only place
 * that decides it for papers, data and files.
 */
@Component
class SheetsOutside {

    private final JdbcClient sql;
    private final SheetReadings readings;
    private final PracticeAccess access;
    private final Files files;
    private final CurrentViewer current;

    SheetsOutside(JdbcClient sql, SheetReadings readings, PracticeAccess access, Files files, CurrentViewer current) {
        this.access = access;
        this.sql = sql;
        this.readings = readings;
        this.files = files;
        this.current = current;
    }

    /** Whether who asks has no account. */
    boolean isForVisitor() {
        return current.find().isEmpty();
    }

    /**
     * The sheet for who asks. Two statements more than reading it.
     *
     * @throws NotOpen when there is none, or it is not for who asks
     */
    SheetOutside of(long id) {
        return whole(reading(id));
    }

    /** Those of the sheets that are for who asks, in their order. */
    List<SheetOutside> of(Collection<Long> ids) {
        var open = open(ids);
        return ids.stream().filter(open::contains).map(this::of).toList();
    }

    /** In one statement or two. */
    private Set<Long> open(Collection<Long> ids) {
        var viewer = current.find();
        if (viewer.isPresent()) {
            return access
                    .readable(
                            viewer.get().memberId(),
                            ids.stream().map(PracticeAccess::ref).toList())
                    .stream()
                    .map(ObjectRef::id)
                    .collect(Collectors.toSet());
        }
        return faces(ids).entrySet().stream()
                .filter(face -> face.getValue().forEverybody())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As {@link #of(long)}, without files and what else is asked for. */
    SheetReading reading(long id) {
        return isForVisitor()
                ? readings.readByAnybody(id).orElseThrow(() -> PracticeAccess.notOpen(id))
                : readings.read(id);
    }

    private SheetOutside whole(SheetReading reading) {
        var id = reading.brief().id();
        var retired = reading.retired();
        var next = retired == null ? null : retired.replacedBy();
        var faces = faces(Stream.of(Optional.of(id), idOf(next), idOf(reading.original()))
                .flatMap(Optional::stream)
                .toList());
        var own = faces.getOrDefault(id, Face.NONE);
        return new SheetOutside(
                reading,
                files.of(List.of(PracticeAccess.ref(id))).stream()
                        .collect(Collectors.toMap(StoredFile::token, Function.identity())),
                own.tried(),
                own.finished(),
                known(next, faces),
                known(reading.original(), faces),
                own.forEverybody());
    }

    private static Optional<Long> idOf(@Nullable SheetLink link) {
        return Optional.ofNullable(link).map(SheetLink::id);
    }

    /** A visitor learns not even the title of a sheet that is for the network. */
    private @Nullable SheetLink known(@Nullable SheetLink link, Map<Long, Face> faces) {
        if (link == null || !isForVisitor()) {
            return link;
        }
        return faces.getOrDefault(link.id(), Face.NONE).forEverybody() ? link : null;
    }

    private Map<Long, Face> faces(Collection<Long> ids) {
        var faces = new HashMap<Long, Face>();
        sql.sql("select practice_id, for_everybody, tried, finished from practice_face where practice_id in (:ids)")
                .param("ids", Columns.listed(ids))
                .query(row -> {
                    faces.put(
                            row.getLong("practice_id"),
                            new Face(row.getBoolean("for_everybody"), row.getInt("tried"), row.getInt("finished")));
                });
        return faces;
    }

    private record Face(boolean forEverybody, int tried, int finished) {
        static final Face NONE = new Face(false, 0, 0);
    }
}
